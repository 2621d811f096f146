// « Résultats et PDF »: each candidate's outcome, the page to sign, and its PDF by a link that the person opens.

import type { ResultTotals } from '../model/results.ts';
import type { SessionKind } from '../model/session.ts';
import { countTexts } from '../text/decisions.ts';
import { actionText, counted } from '../text/panel.ts';
import { resultsText as text } from '../text/panel-deciding.ts';
import { candidateLabelOf } from './coverage-figures.ts';
import { whyNotRun } from './next-step.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { PaperLinks } from './paper-links.tsx';
import { TabLink } from './tab-link.tsx';

export function ResultsView() {
  const overview = useOverview();
  const { act, busy, go } = usePanel();
  const { state, results, outcomes, totals, tabs, form } = overview;
  const whyNotFill = whyNotRun('fillResults', overview);
  const isCurrent = results === 'current';
  const fill = () => act({ action: 'fillResults' }, { label: text.fill });
  const refill = whyNotFill === null && (
    <p>
      <button type="button" class={isCurrent ? '' : 'action'} disabled={busy !== null} onClick={fill}>
        {results === 'missing' ? text.fill : text.refill}
      </button>
    </p>
  );
  return (
    <Page title={text.title}>
      <p>{text[results]}</p>
      {whyNotFill && <p class="why-not">{whyNotFill}</p>}
      {!isCurrent && refill}
      {results !== 'missing' && (
        <section>
          {totals.pending > 0 && <p class="help">{text.draft}</p>}
          <PaperLinks action="exportPdf" label={text.pdf} help={text.linkHelp} isMain={isCurrent} />
          <p>
            <TabLink sheetId={tabs.results} />
          </p>
        </section>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.candidate}</th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ candidate, text: outcome }) => (
            <tr key={candidate}>
              <th scope="row">{candidateLabelOf(overview, candidate)}</th>
              <td>{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCurrent && refill}
      {isCurrent && state === 'deliberation' && (
        <p>
          {text.signed}{' '}
          <button type="button" class="link" onClick={() => go('closing')}>
            {actionText.closing}
          </button>
        </p>
      )}
      <p class="help">
        {counted.candidates(totals.candidates)} : {countsOf(totals, form.kind as SessionKind)}
      </p>
    </Page>
  );
}

function countsOf(totals: ResultTotals, kind: SessionKind): string {
  return countTexts(kind, totals).join(', ');
}
