// « Archiver et purger »: what is kept, what goes for good, and what is left to the workbook's owner.

import { useState } from 'preact/hooks';
import type { PurgeData } from '../actions/purge.ts';
import { lastingText as text } from '../text/panel-closing.ts';
import { whyNotRun } from './next-step.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';

export function PurgePart() {
  const overview = useOverview();
  const { act } = usePanel();
  const [done, setDone] = useState<PurgeData | null>(null);
  const { purged } = overview.closing;
  const purge = async () => {
    const answer = await act({ action: 'purge' }, { label: text.purging, done: () => text.purged });
    if (answer) setDone(answer.data);
  };
  return (
    <section>
      <h2>{text.purge}</h2>
      <dl>
        <dt>{text.kept}</dt>
        <dd>{text.keptWhat}</dd>
        <dt>{text.deletes}</dt>
        <dd>{text.deletesWhat}</dd>
        <dt>{text.left}</dt>
        <dd>{text.leftWhat}</dd>
      </dl>
      {purged && <p class="told-before">{text.purgedBy(purged.at, purged.by, purged.what)}</p>}
      {done && (
        <p>
          <a class="action" href={done.url} target="_blank" rel="noopener noreferrer">
            {text.openArchive}
          </a>
        </p>
      )}
      <ReasonedButton label={text.purgeIt} whyNot={whyNotRun('purge', overview)} onPress={purge} />
    </section>
  );
}
