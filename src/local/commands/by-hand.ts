// What the team does by hand between two actions: pasting a fiche, typing the session, its entries and its decisions.

import type { GenerateData } from '../../actions/generate.ts';
import type { OpenDocument } from '../document.ts';
import { type InputProblem, inputWarning } from '../inputs/input-problem.ts';
import { decisionTexts } from './decision-texts.ts';
import { gridTexts, keptLines, type PeopleKeys } from './grid-texts.ts';
import { columnAt, firstLine, peopleKeys, readKeyedSheet, sheetIdOf } from './keyed-sheet.ts';
import type { SessionInputs } from './session-inputs.ts';
import { candidateTexts, jurorTexts, sessionTexts } from './session-texts.ts';
import { type KeyedText, makeRoom, typeLines, typeTexts } from './typing.ts';

/** One line a row, as a spreadsheet pastes a text. */
export function pasteFiche(document: OpenDocument, text: string): void {
  const sheet = readKeyedSheet(document, sheetIdOf.reference);
  const [row, lines] = [firstLine(sheet), text.split(/\r\n|\r|\n/)];
  makeRoom(document, sheetIdOf.reference, row + lines.length);
  const place = { sheetId: sheetIdOf.reference, row, column: columnAt(sheet, 'paste') };
  document.paste(
    place,
    lines.map((line) => [line]),
  );
}

export function typeSession(
  document: OpenDocument,
  { session, certification }: Pick<SessionInputs, 'session' | 'certification'>,
  team: readonly string[],
): InputProblem[] {
  const blocks = certification.blocks.map(({ key }) => key);
  const left = typeTexts(document, sheetIdOf.session, sessionTexts(session, team));
  typeLines(document, sheetIdOf.jury, session.jurors.map(jurorTexts));
  typeLines(
    document,
    sheetIdOf.candidates,
    session.candidates.map((candidate) => candidateTexts(candidate, blocks)),
  );
  return withoutCell(left, 'onglet « Session »');
}

/** Each entry in its cell; one that the grids have no cell for, in « Saisies conservées ». `when`: « 07/12/2026 09:30 ». */
export function typeEntries(
  document: OpenDocument,
  { session, certification, entries }: SessionInputs,
  grids: GenerateData['grids'],
  when: string,
): InputProblem[] {
  const keys = readPeopleKeys(document);
  const texts = gridTexts(entries, certification, keys);
  const left = [...texts].flatMap(([item, own]) => {
    const sheetId = grids.find((grid) => grid.item === item)?.sheetId;
    return withoutCell(sheetId === undefined ? own : typeTexts(document, sheetId, own), `grille ${item}`);
  });
  typeLines(document, sheetIdOf.kept, keptLines(entries, certification, session, keys, when));
  return left;
}

export function typeDecisions(document: OpenDocument, { decisions }: SessionInputs): InputProblem[] {
  const texts = decisionTexts(decisions, readPeopleKeys(document).candidates);
  return withoutCell(typeTexts(document, sheetIdOf.deliberation, texts), 'onglet « Délibération »');
}

export function readPeopleKeys(document: OpenDocument): PeopleKeys {
  return {
    candidates: peopleKeys(readKeyedSheet(document, sheetIdOf.candidates)),
    jurors: peopleKeys(readKeyedSheet(document, sheetIdOf.jury)),
  };
}

export function withoutCell(texts: readonly KeyedText[], where: string): InputProblem[] {
  return texts.map(({ row, column, text }) =>
    inputWarning(where, `« ${text} » n’est pas saisi : pas de case pour lui (ligne ${row}, colonne ${column}).`),
  );
}
