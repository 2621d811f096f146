// The table « Voie d'accès à la certification »: six ways to come to the jury, and who sits on it for each.

import type { AccessRoute } from '../model/certification.ts';
import type { Place } from '../model/problem.ts';
import { type FicheProblem, ficheInfo, ficheWarning } from '../model/problems/fiche.ts';
import { cellsOf, filled, fold, type Line, lastOf } from './lines.ts';

export type AccessRoutesRead = { routes: AccessRoute[]; problems: FicheProblem[] };

const table: Place = { kind: 'part', name: 'Voie d’accès à la certification' };

/** What the page calls the six routes, as far as one tells them apart. */
const sixRoutes = [
  ["statut d'eleve ou d'etudiant", 'sous statut d’élève ou d’étudiant'],
  ["contrat d'apprentissage", 'en contrat d’apprentissage'],
  ['formation continue', 'formation continue'],
  ['contrat de professionnalisation', 'en contrat de professionnalisation'],
  ['candidature individuelle', 'par candidature individuelle'],
  ['par experience', 'par expérience'],
] as const;

const rowStart = /^(?:apres|en|par) /;
const row = /^(.{2,200}?) [Xx✓✔](?: (.*))?$/;
const nothing = /^(?:-|\d{1,2}[-/]\d{1,2}[-/]\d{4})$/;

type Draft = { name: string; column: boolean | null; after: string[]; line: number };

/** `lines`: null when the page has no such table. A copy without tabs loses the columns Oui and Non: open is inferred then. */
export function readAccessRoutes(lines: readonly Line[] | null): AccessRoutesRead {
  const drafts = readRows(filled(lines ?? []));
  const missing = sixRoutes.filter(([folded]) => !drafts.some((draft) => fold(draft.name).includes(folded)));
  const routes = drafts.map(toRoute);
  const inferred = routes.filter((route) => route.inferred);
  const names = (open: boolean) => inferred.filter((route) => route.open === open).map((route) => route.name);
  return {
    routes,
    problems: [
      ...(missing.length > 0
        ? [ficheWarning('fiche-access-routes-missing', table, { names: missing.map(([, name]) => name) })]
        : []),
      ...(inferred.length > 0
        ? [ficheInfo('fiche-access-routes-inferred', table, { open: names(true), closed: names(false) })]
        : []),
      ...drafts
        .filter((draft) => draft.after.length === 0 && draft.column === null)
        .map((draft) =>
          ficheWarning('fiche-access-route-unclear', { kind: 'line', line: draft.line }, { name: draft.name }),
        ),
    ],
  };
}

function readRows(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let begun = '';
  for (const line of lines) {
    const starts = rowStart.test(fold(line.text.slice(0, 10)));
    const text = begun && !starts ? `${begun} ${line.text}` : line.text;
    const found = starts || begun ? row.exec(text.slice(0, 2000)) : null;
    begun = '';
    if (found) {
      const after = found[2]?.replace(/(?: (?:-|\d{1,2}[-/]\d{1,2}[-/]\d{4}))+$/, '') ?? '';
      drafts.push({ name: found[1] ?? '', column: columnOf(line), after: after ? [after] : [], line: line.number });
    } else if (starts && line.text.length < 100 && isRouteName(line.text)) {
      begun = line.text;
    } else {
      lastOf(drafts)?.after.push(line.text);
    }
  }
  return uniqueByName(drafts);
}

function isRouteName(text: string): boolean {
  const folded = fold(text);
  return folded.startsWith('apres un parcours') || sixRoutes.some(([name]) => folded.includes(name));
}

function uniqueByName(drafts: readonly Draft[]): Draft[] {
  const byName = new Map<string, Draft>();
  for (const draft of drafts) if (!byName.has(fold(draft.name))) byName.set(fold(draft.name), draft);
  return [...byName.values()];
}

/** Where the copy kept its tabs, the X stands in the column Oui or Non. */
function columnOf(line: Line): boolean | null {
  const cells = cellsOf(line);
  const [, yes = '', no = ''] = cells;
  const crossed = /^[Xx✓✔]$/;
  if (cells.length < 3 || crossed.test(yes) === crossed.test(no)) return null;
  return crossed.test(yes);
}

function toRoute({ name, column, after }: Draft): AccessRoute {
  const end = after.findIndex((text) => nothing.test(text) || text === '- -');
  const jury = (end < 0 ? after : after.slice(0, end)).join(' ');
  return { name, open: column ?? jury !== '', inferred: column === null, jury };
}
