// « Imprimer le kit papier »: a workbook of papers, one page a candidate and rater and the day's lists, exported whole.

import * as z from 'zod/mini';
import { presentPanel } from '../model/panel.ts';
import { nowhere } from '../model/problem.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { replaceTabs } from '../requests/replace-tabs.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { layoutPaperLists } from '../tabs/paper-lists.ts';
import { layoutPaperSheet } from '../tabs/paper-sheet.ts';
import { historyText } from '../text/history.ts';
import { kitText } from '../text/paper-kit.ts';
import { wholeAddress } from './export-address.ts';
import type { ExportData } from './results.ts';
import { type Action, refuse } from './run.ts';

/** `jurors`: numbers, all when left out. */
export const PaperKit = z.object({ action: z.literal('paperKit'), jurors: z.optional(z.array(z.int())) });
export type PaperKit = z.infer<typeof PaperKit>;

/** Google keeps a workbook of more tabs than this from being opened with ease. */
const MOST_PAGES = 180;
const FIRST_SHEET = 10_000;

export function paperKit({ jurors }: Partial<PaperKit> = {}): Action<ExportData> {
  return ({ workbook, ports, person }) => {
    const { certification, session } = workbook;
    if (session.candidates.length === 0) return refuse({ code: 'no-candidates', level: 'error', where: nowhere });
    const pages = session.candidates.flatMap((candidate) =>
      ratersOn(session, candidate)
        .filter((juror) => !jurors || !juror || jurors.includes(juror.number))
        .map((juror) => ({ candidate, juror })),
    );
    if (pages.length > MOST_PAGES)
      return refuse({ code: 'kit-too-big', level: 'error', where: nowhere, pages: pages.length, limit: MOST_PAGES });
    const layouts: TabLayout[] = [
      ...pages.map(({ candidate, juror }, i) =>
        layoutPaperSheet(certification, session, candidate, juror, FIRST_SHEET + i),
      ),
      ...layoutPaperLists(certification, session),
    ];
    const file = ports.papers.list('kit')[0] ?? ports.papers.make('kit', kitText.fileName(session.number));
    ports.papers.write(file, replaceTabs(ports.papers.tabs(file), layouts));
    const url = wholeAddress(file, person);
    return {
      requests: [],
      what: historyText.kit,
      problems: [{ code: 'kit-ready', level: 'info', where: nowhere }],
      data: { url, papers: [{ label: kitText.open, url }] },
    };
  };
}

/** null: the jury as one. Absent candidates have no page. */
function ratersOn(session: Session, candidate: Candidate): (Juror | null)[] {
  if (candidate.attendance !== 'present') return [];
  return session.mode === 'joint' ? [null] : presentPanel(candidate, session);
}
