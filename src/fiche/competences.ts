// The competences of one block: the paragraph after « Liste de compétences Modalités d'évaluation ».

import type { FicheProblem } from '../model/problems/fiche.ts';
import { ficheProblem } from '../model/problems/fiche.ts';
import { readDuration, splitFinalDuration, splitTimedSentence } from './durations.ts';
import { fold, type Line, lastOf, readMarker } from './lines.ts';

/** `rest`: the lines after the competences, which tell how they are assessed. */
export type CompetencesRead = { titles: string[]; rest: Line[]; problems: FicheProblem[] };

const listHeading = 'liste de competences';

/** Where « Liste de compétences » stands in the lines, each time it does. */
export function findListHeadings(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) =>
    line.text.length < 80 && fold(line.text).startsWith(listHeading) ? [index] : [],
  );
}

/** `lines`: of a block's section; `expected`: the competences that « Compétences attestées » lists for it, to know where they end. */
export function readCompetences(key: string, lines: readonly Line[], expected: readonly string[]): CompetencesRead {
  const heading = findListHeadings(lines)[0];
  if (heading === undefined) return { titles: [], rest: [...lines], problems: [] };
  const body = splitColumns(lines.slice(heading + 1 + secondHeading(lines, heading)));
  const start = body.findIndex((line) => line.text !== '');
  if (start < 0) return { titles: [], rest: [], problems: [] };
  const spaced = spacedEnd(body, start, expected);
  const end = spaced ?? paragraphEnd(body, start, expected);
  const titles = joinWrapped(body.slice(start, end));
  const guessed = spaced !== null && expected.length === 0;
  return {
    titles,
    rest: body.slice(end),
    problems: guessed
      ? [ficheProblem('fiche-competences-spaced', { kind: 'part', name: key }, { block: key, count: titles.length })]
      : [],
  };
}

/** The heading of the second column may stand on a line of its own. */
function secondHeading(lines: readonly Line[], heading: number): number {
  const next = lines.findIndex((line, index) => index > heading && line.text !== '');
  const alone = fold(lines[heading]?.text ?? '') === listHeading;
  return alone && next > 0 && fold(lines[next]?.text ?? '') === "modalites d'evaluation" ? next - heading : 0;
}

/** A copied table row holds both columns, a tab between: the last competence, then the first line on the épreuve. */
function splitColumns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const cells = line.cells.filter((cell) => cell !== '');
    if (cells.length < 2 || readMarker(`${cells[0]} x`).rest === 'x') return [line];
    return cells.flatMap((cell, index) => {
      const part = { number: line.number, text: cell, cells: [cell] };
      return index === 0 ? [part] : [{ ...part, text: '', cells: [] }, part];
    });
  });
}

function paragraphEnd(body: readonly Line[], start: number, expected: readonly string[]): number {
  if (beginsWith(body.slice(start, start + expected.length), expected)) return start + expected.length;
  const end = body.findIndex((line, index) => index >= start && (line.text === '' || tellsOfAssessment(line.text)));
  return end < 0 ? body.length : end;
}

/** When a blank line follows each competence: where they end, else null. */
function spacedEnd(body: readonly Line[], start: number, expected: readonly string[]): number | null {
  if (body[start + 1]?.text !== '' || expected.length === 1) return null;
  const places = [];
  for (let index = start; index < body.length; index += 1) {
    const line = body[index] as Line;
    if (line.text === '') continue;
    if (tellsOfAssessment(line.text) || (index > start && body[index - 1]?.text !== '')) break;
    if (expected.length > 0 && places.length === expected.length) break;
    places.push(index);
  }
  const last = lastOf(places);
  if (last === undefined || places.length < 2) return null;
  const found = places.map((index) => body[index] as Line);
  return expected.length === 0 || beginsWith(found, expected) ? last + 1 : null;
}

function beginsWith(lines: readonly Line[], expected: readonly string[]): boolean {
  if (expected.length === 0 || lines.length < expected.length) return false;
  return expected.every((title, index) => fold(readMarker(lines[index]?.text ?? '').rest) === fold(title));
}

function tellsOfAssessment(text: string): boolean {
  return (
    /[:.] ?$/.test(text) ||
    splitTimedSentence(text) !== null ||
    readDuration(text) !== null ||
    splitFinalDuration(text)?.before.endsWith(':') === true ||
    fold(text.slice(0, 20)).startsWith('duree totale')
  );
}

/** One title a line; a line in lower case, or without the bullet that the first has, goes on with the one before. */
function joinWrapped(lines: readonly Line[]): string[] {
  const bulleted = readMarker(lines[0]?.text ?? '').marker.kind !== 'none';
  const titles: string[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    const { marker, rest } = readMarker(line.text);
    const goesOn = titles.length > 0 && marker.kind === 'none' && (bulleted || /^\p{Ll}/u.test(rest));
    if (goesOn) titles[titles.length - 1] += ` ${rest}`;
    else titles.push(rest);
  }
  return titles.map((title) => title.replace(/ ?[.;:,]+$/, '')).filter((title) => title !== '');
}
