// « Papiers »: what is printed, handed over or kept, each by a link of its own.

import { handedText as text } from '../text/panel-closing.ts';
import { resultsText } from '../text/panel-deciding.ts';
import { whyNotRun } from './next-step.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { FileLink, PaperLinks } from './paper-links.tsx';
import { CellLink } from './tab-link.tsx';

export function ClosingPapers() {
  const overview = useOverview();
  const { go } = usePanel();
  const { results, closing, state } = overview;
  const hasResults = results !== 'missing';
  const canFill = whyNotRun('fillResults', overview) === null;
  const whyNot = (action: Parameters<typeof whyNotRun>[0]) => whyNotRun(action, overview);
  return (
    <section>
      <h2>{text.title}</h2>
      {canFill && results !== 'current' && (
        <p class="notice">
          {resultsText[results]}{' '}
          <button type="button" class="link" onClick={() => go('results')}>
            {text.toResults}
          </button>
        </p>
      )}
      <PaperLinks
        action="exportPdf"
        label={text.pdf}
        help={text.pdfHelp}
        whyNot={whyNot('exportPdf') ?? (hasResults ? null : text.resultsFirst)}
      />
      <PaperLinks
        action="individualSheets"
        label={text.sheets}
        help={text.sheetsHelp}
        others={text.oneByOne}
        whyNot={whyNot('individualSheets')}
      />
      <FileLink
        request={{ action: 'register' }}
        label={text.register}
        help={text.registerHelp}
        whyNot={whyNot('register')}
      />
      {state !== 'closed' && (
        <PaperLinks
          action="exportDeliberation"
          label={text.working}
          help={text.workingHelp}
          whyNot={whyNot('exportDeliberation')}
        />
      )}
      {closing.papers.length > 0 && (
        <>
          <h3>{text.tabs}</h3>
          <ul class="links">
            {closing.papers.map(({ title, sheetId }) => (
              <li key={sheetId}>
                <CellLink where={{ sheetId }}>{title}</CellLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
