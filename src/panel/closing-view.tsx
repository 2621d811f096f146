// « Clore la session »: closing, and reopening with a reason.

import { actionLabel } from '../text/menu.ts';
import { actionText } from '../text/panel.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';

export function ClosingView() {
  const { state } = useOverview();
  const { act, busy } = usePanel();
  const action = state === 'closed' ? 'reopen' : 'close';
  return (
    <Page title={actionText.closing}>
      <button type="button" disabled={busy !== null} onClick={() => act({ action }, { label: actionLabel[action] })}>
        {actionLabel[action]}
      </button>
    </Page>
  );
}
