// The first tab of an archive: what it holds, from which session, and what was not kept. No address, no rating, no observation of a juror.

import type { Certification } from '../model/certification.ts';
import type { Session } from '../model/session.ts';
import { dayRange, momentText } from '../text/dates.ts';
import { paperText, archiveText as text } from '../text/papers.ts';
import { area, emptyLayout, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { wrap } from './paper.ts';
import { sheetIds } from './sheet-ids.ts';

/** `when`: local time of the archive. */
export function layoutArchive(
  certification: Certification,
  session: Session,
  fingerprint: string,
  when: string,
): TabLayout {
  const lines = [
    text.heading,
    `${certification.number} — ${certification.title}`,
    text.session(session.number, session.centre, dayRange(session.firstDay, session.lastDay)),
    text.made(momentText(when)),
    paperText.fingerprint(fingerprint),
    text.kept,
    text.retention(session.retention.results),
  ];
  const layout = emptyLayout(
    { sheetId: sheetIds.session, title: text.title },
    [{ key: 'line', widthPx: 900 }],
    lines.map((_, i) => ({ key: `line|${i + 1}` })),
  );
  layout.open = null;
  layout.values = [{ top: 1, left: 1, values: lines.map((line) => [wrap(line, 120)]) }];
  layout.formats = [
    { area: area(0, 0, layout.rows.length, 2), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
  ];
  return layout;
}
