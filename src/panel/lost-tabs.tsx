// Nothing can be read: which tab is lost, how to have it back, and the way to read the workbook again.

import { panelText } from '../text/panel.ts';
import { Problems } from './notices.tsx';
import { usePanel } from './panel-state.ts';

export function LostTabs() {
  const { problems, refresh, busy } = usePanel();
  return (
    <section class="message error" role="alert" aria-label={panelText.unreadable}>
      <h1>{panelText.unreadable}</h1>
      <Problems problems={problems} isPlain />
      <div class="buttons">
        <button type="button" disabled={busy !== null} onClick={refresh}>
          {panelText.refresh}
        </button>
      </div>
    </section>
  );
}
