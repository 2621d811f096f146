// « Clore la session, papiers »: what is open, closing or reopening, and the papers.

import { actionText } from '../text/panel.ts';
import { ClosingAfter } from './closing-after.tsx';
import { ClosingBefore } from './closing-before.tsx';
import { ClosingPapers } from './closing-papers.tsx';
import { whyNotRun } from './next-step.ts';
import { Page } from './notices.tsx';
import { useOverview } from './panel-state.ts';

export function ClosingView() {
  const overview = useOverview();
  const { before } = overview.closing;
  const isClosed = overview.state === 'closed';
  return (
    <Page title={actionText.closing}>
      {before && <ClosingBefore before={before} />}
      {!before && !isClosed && <p class="why-not">{whyNotRun('close', overview)}</p>}
      {isClosed && <ClosingAfter />}
      <ClosingPapers />
    </Page>
  );
}
