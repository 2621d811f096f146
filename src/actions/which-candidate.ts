// The candidate that an action is about: chosen in the panel, or named at the menu by their number, or by their key once their line is gone.

import { nowhere, type Problem } from '../model/problem.ts';
import { candidateOf } from '../tabs/grid-labels.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import { candidateLabel, withoutAbsentMark } from '../text/grid.ts';
import type { Context } from './run.ts';
import type { Workbook } from './workbook.ts';

/** `name`: their number, or their key when no line shows one; `labels`: « 3 — A. Martin », each way that their lines show them. */
export type Named = { key: string; name: string; labels: string[] };

/** `chosen`: a candidate's key, asked for when left out. A Problem when nobody was named, or it is nobody's. */
export function whichCandidate({ ports, workbook }: Context, chosen?: string): Named | Problem {
  if (chosen !== undefined) return withKey(workbook, chosen) ?? unknown(chosen);
  const question: Problem = { code: 'which-candidate', level: 'warning', where: nowhere };
  const answer = ports.askReason(question)?.trim();
  if (!answer) return question;
  const { candidates } = workbook.session;
  const name = String(Number(answer.replace(/^n°\s*/i, '')));
  const numbered = candidates.filter(({ number }) => String(number) === name).map(({ key }) => withKey(workbook, key));
  const found = numbered.length ? numbered : withdrawn(workbook).filter((one) => one.name === name);
  if (found.length === 1 && found[0]) return found[0];
  return withKey(workbook, answer.toUpperCase()) ?? unknown(answer);
}

/** Those whose line left « Candidats », and of whom entries, decisions or a name stay. */
export function withdrawn(workbook: Workbook): Named[] {
  const { session, tables, kept, collected } = workbook;
  // a mark that somebody's data were erased says nothing of them
  const shown = [...tables].filter(([sheetId]) => sheetId !== sheetIds.collected);
  const keys = [
    ...shown.flatMap(([, { rows }]) => rows.map(({ key }) => candidateOf(key))),
    ...kept.map(({ entry }) => entry.candidate),
    ...[...collected.keys()].map(candidateOf),
  ];
  const present = new Set(session.candidates.map(({ key }) => key));
  const gone = [...new Set(keys)].filter((key) => /^C\d+$/.test(key) && !present.has(key));
  return gone.sort().map((key) => named(workbook, key));
}

function withKey(workbook: Workbook, key: string): Named | null {
  if (workbook.session.candidates.some((one) => one.key === key)) return named(workbook, key);
  return withdrawn(workbook).find((one) => one.key === key) ?? null;
}

function named({ session, tables }: Workbook, key: string): Named {
  const candidate = session.candidates.find((one) => one.key === key);
  const shown = [...tables.values()].flatMap((table) =>
    table.rows
      .filter((row) => candidateOf(row.key) === key)
      .map(({ index }) => withoutAbsentMark(plainText(table, index, 'candidate'))),
  );
  const labels = [...new Set([...(candidate ? [candidateLabel(candidate)] : []), ...shown])].filter((label) =>
    /^\d+ — ./.test(label),
  );
  return { key, name: candidate ? String(candidate.number) : (/^\d+/.exec(labels[0] ?? '')?.[0] ?? key), labels };
}

function unknown(answer: string): Problem {
  return { code: 'candidate-unknown', level: 'error', where: nowhere, answer };
}
