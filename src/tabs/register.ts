// The register of a session as CSV: one line a candidate, for whoever keeps figures elsewhere.

import type { Certification } from '../model/certification.ts';
import { isEmploymentMinistry } from '../model/certifier.ts';
import type { SessionResults } from '../model/results.ts';
import type { Session } from '../model/session.ts';
import { outcomeText } from '../text/decisions.ts';
import { attendanceLabel, kindLabel, yesNo } from '../text/labels.ts';
import { registerText as text } from '../text/papers.ts';
import { shortRoute } from '../text/report-tabs.ts';
import { inCeresOrder } from './minutes-tab.ts';
import { decisionCells } from './paper.ts';

export function registerCsv(certification: Certification, session: Session, results: SessionResults): string {
  const resultOf = new Map(results.candidates.map((one) => [one.key, one]));
  const blocks = certification.blocks.map(({ key }) => key);
  const { heads } = text;
  const head = [...heads.session, ...heads.candidate(isEmploymentMinistry(certification)), ...blocks, ...heads.result];
  const about = [
    session.number,
    kindLabel[session.kind],
    certification.number,
    certification.title,
    session.centre,
    session.firstDay,
    session.lastDay,
  ];
  const lines = inCeresOrder(session.candidates).map((candidate) => {
    const { number, ceresId, lastName, firstName, accessRoute, attendance } = candidate;
    const result = resultOf.get(candidate.key);
    return [
      ...about,
      number,
      ceresId,
      lastName,
      firstName,
      shortRoute(accessRoute),
      attendanceLabel[attendance],
      ...decisionCells(certification, session, candidate, result),
      result ? outcomeText(result, certification) : '',
      result?.title ? yesNo.yes : yesNo.no,
    ];
  });
  return csv([head, ...lines]);
}

type Cell = string | number | boolean | null;

/** UTF-8 with its mark, `;` between cells, a line end of Windows: what a French spreadsheet opens at once. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

/** Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: Cell): string {
  const plain = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n|]/.test(plain) ? `'${plain}` : plain;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
