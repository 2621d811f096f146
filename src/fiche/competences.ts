// The competences of one block: the paragraph after « Liste de compétences Modalités d'évaluation ».

import { type FicheProblem, ficheWarning } from '../model/problems/fiche.ts';
import { splitFinalDuration, splitTimedSentence } from './durations.ts';
import { cellsOf, fold, type Line, readMarker } from './lines.ts';

/** `rest`: the lines after the competences, which tell how they are assessed. */
export type CompetencesRead = { titles: string[]; rest: Line[]; problems: FicheProblem[] };

const listHeading = 'liste de competences';

/** Where « Liste de compétences » stands in the lines, each time it does. */
export function findListHeadings(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) =>
    /^liste de/i.test(line.text) && fold(line.text.slice(0, 80)).startsWith(listHeading) ? [index] : [],
  );
}

/** `lines`: of a block's section; `expected`: the competences that « Compétences attestées » lists for it, to know where they end. */
export function readCompetences(key: string, lines: readonly Line[], expected: readonly string[]): CompetencesRead {
  const heading = findListHeadings(lines)[0];
  if (heading === undefined) return { titles: [], rest: [...lines], problems: [] };
  const body = splitColumns(lines.slice(heading + 1 + secondHeading(lines, heading)));
  const start = body.findIndex((line) => line.text !== '');
  if (start < 0) return { titles: [], rest: [], problems: [] };
  const spaced = spacedEnd(body, start);
  const end = expectedEnd(body, start, expected) ?? spaced ?? paragraphEnd(body, start);
  const titles = joinWrapped(body.slice(start, end));
  const problem = ficheWarning(
    'fiche-competences-spaced',
    { kind: 'part', name: key },
    { block: key, count: titles.length },
  );
  return { titles, rest: body.slice(end), problems: end === spaced && expected.length === 0 ? [problem] : [] };
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
    const cells = cellsOf(line).filter((cell) => cell !== '');
    if (cells.length < 2 || readMarker(`${cells[0]} x`).rest === 'x') return [line];
    return cells.flatMap((cell, index) => {
      const part = { number: line.number, text: cell, raw: cell };
      return index === 0 ? [part] : [{ ...part, text: '', raw: '' }, part];
    });
  });
}

/** Where the lines have said all that is expected, word for word, blank lines or not between; null when they say something else. */
function expectedEnd(body: readonly Line[], start: number, expected: readonly string[]): number | null {
  let index = start;
  for (const title of expected) {
    const wanted = fold(title);
    let said = '';
    while (said !== wanted) {
      const line = body[index];
      if (!line || said.length > wanted.length) return null;
      said = fold(`${said} ${readMarker(line.text).rest}`);
      index += 1;
    }
  }
  const next = body[index]?.text ?? '';
  return expected.length > 0 && (next === '' || tellsOfAssessment(next) || next.endsWith('.')) ? index : null;
}

/** When a blank line follows each competence: where they end, by their looks; else null. */
function spacedEnd(body: readonly Line[], start: number): number | null {
  if (body[start + 1]?.text !== '') return null;
  let count = 0;
  let end = start;
  for (let index = start; index < body.length; index += 1) {
    const text = body[index]?.text ?? '';
    if (text === '') continue;
    if (tellsOfAssessment(text) || text.endsWith('.') || (index > start && body[index - 1]?.text !== '')) break;
    count += 1;
    end = index + 1;
  }
  return count > 1 ? end : null;
}

function paragraphEnd(body: readonly Line[], start: number): number {
  const end = body.findIndex((line, index) => index >= start && (line.text === '' || tellsOfAssessment(line.text)));
  return end < 0 ? body.length : end;
}

function tellsOfAssessment(text: string): boolean {
  return (
    text.endsWith(':') ||
    splitTimedSentence(text) !== null ||
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
