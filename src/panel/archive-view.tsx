// « Données et conservation »: archiving and purging a closed session.

import { actionLabel } from '../text/menu.ts';
import { actionText } from '../text/panel.ts';
import { Page } from './notices.tsx';
import { usePanel } from './panel-state.ts';

export function ArchiveView() {
  const { act, busy } = usePanel();
  return (
    <Page title={actionText.archive}>
      <button
        type="button"
        disabled={busy !== null}
        onClick={() => act({ action: 'purge' }, { label: actionLabel.purge })}
      >
        {actionLabel.purge}
      </button>
    </Page>
  );
}
