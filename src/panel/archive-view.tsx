// « Données et conservation »: one candidate's data, how long things are kept, archiving and purging a closed session.

import { actionText } from '../text/panel.ts';
import { PersonPart } from './archive-person.tsx';
import { PurgePart } from './archive-purge.tsx';
import { RetentionPart } from './archive-retention.tsx';
import { Page } from './notices.tsx';

export function ArchiveView() {
  return (
    <Page title={actionText.archive}>
      <PersonPart />
      <RetentionPart />
      <PurgePart />
    </Page>
  );
}
