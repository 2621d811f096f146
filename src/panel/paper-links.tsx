// Papers as links to their PDF: asked for by a button, opened by the person's own click.

import { useState } from 'preact/hooks';
import { resultsText as text } from '../text/panel.ts';
import { usePanel } from './panel-state.ts';

type Given = { action: 'exportPdf' | 'exportDeliberation'; label: string; help: string; isMain?: boolean };

export function PaperLinks({ action, label, help, isMain = false }: Given) {
  const { act, busy } = usePanel();
  const [papers, setPapers] = useState<{ label: string; url: string }[]>([]);
  const prepare = async () => {
    const answer = await act({ action }, { label: text.preparing, done: () => null });
    if (answer) setPapers(answer.data.papers);
  };
  if (papers.length === 0)
    return (
      <p>
        <button type="button" class={isMain ? 'action' : ''} disabled={busy !== null} onClick={prepare}>
          {label}
        </button>
      </p>
    );
  return (
    <div class="papers">
      {papers.map((paper, i) => (
        <p key={paper.url}>
          <a class={i === 0 && isMain ? 'action' : ''} href={paper.url} target="_blank" rel="noopener noreferrer">
            {paper.label}
          </a>
        </p>
      ))}
      <p class="help">{help}</p>
    </div>
  );
}
