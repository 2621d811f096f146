// « Jury »: how far each juror is, as of the last reading.

import { followText } from '../text/jury-files.ts';
import { actionText } from '../text/panel.ts';
import { Page } from './notices.tsx';
import { useOverview } from './panel-state.ts';

export function JuryView() {
  const { jury } = useOverview();
  return (
    <Page title={actionText.jury}>
      {jury.collectedOn === '' && <p>{followText.never}</p>}
      <ul>
        {jury.jurors.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </Page>
  );
}
