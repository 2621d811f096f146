// Reads a CSV file of known columns: semicolons, RFC 4180 quotes, UTF-8; each row keeps the line it begins on.

import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, linesOf } from './decode-text.ts';
import { foldWords } from './fold-words.ts';
import { failed, type InputProblem, inputError, quoteList, type Read, readUnlessError } from './input-problem.ts';

/** `line` is 1-based; `cells` by column name, exactly as in the file. */
export type TableRow<Column extends string> = { line: number; cells: Record<Column, string> };

type RawRow = { line: number; fields: string[] };

const quoteSentences: Readonly<Record<string, string>> & { other: string } = {
  CSV_QUOTE_NOT_CLOSED:
    'Un guillemet droit est ouvert ici et jamais refermé : fermez-le, ou doublez-le s’il fait partie du texte.',
  other:
    'Un guillemet droit est mal placé : entourez tout le champ de guillemets droits et doublez ceux du texte ("" pour un).',
};

export function readTable<Column extends string>(
  source: Uint8Array | string,
  fileName: string,
  columns: readonly Column[],
): Read<TableRow<Column>[]> {
  const text = decodeText(source, fileName);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const rows = splitRows(text.value, fileName);
  if (rows.value === undefined) return { value: undefined, problems: rows.problems };
  const [header, ...body] = rows.value;
  if (!header)
    return failed(inputError(fileName, `Ce fichier est vide. Sa première ligne doit être « ${columns.join(';')} ».`));
  const headerProblems = checkHeader(header, fileName, columns);
  if (headerProblems.length > 0) return failed(...headerProblems);
  const positions = columns.map((column) => header.fields.findIndex((field) => foldWords(field) === foldWords(column)));
  const problems: InputProblem[] = [];
  const table = body.map(({ line, fields }): TableRow<Column> => {
    if (fields.length !== columns.length)
      problems.push(wrongWidth(fields.length, columns.length, lineIn(fileName, line)));
    const pairs = columns.map((column, index) => [column, fields[positions[index] ?? -1] ?? '']);
    return { line, cells: Object.fromEntries(pairs) };
  });
  return readUnlessError(table, problems);
}

export function lineIn(fileName: string, line: number): string {
  return `${fileName}, ligne ${line}`;
}

function splitRows(text: string, fileName: string): Read<RawRow[]> {
  const rows: RawRow[] = [];
  let line = 1;
  // the parser's own count takes the two characters of one line break within quotes for two lines
  const keepRow = (fields: string[]) => {
    rows.push({ line, fields });
    line += linesOf(fields.join(';'));
    return null;
  };
  try {
    parse(text, {
      delimiter: ';',
      on_record: keepRow as (record: unknown) => null,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(inputError(lineIn(fileName, line), quoteSentences[error.code] ?? quoteSentences.other));
  }
  return { value: rows.filter(({ fields }) => fields.length > 1 || fields[0]?.trim() !== ''), problems: [] };
}

function checkHeader(header: RawRow, fileName: string, columns: readonly string[]): InputProblem[] {
  const where = lineIn(fileName, header.line);
  const expected = `La première ligne doit être « ${columns.join(';')} ».`;
  const separator = otherSeparator(header.fields);
  if (separator) {
    return [
      inputError(
        where,
        `Les colonnes sont séparées par des ${separator} : séparez-les par des points-virgules. ${expected}`,
      ),
    ];
  }
  const known = columns.map(foldWords);
  const found = header.fields.map(foldWords);
  const unknown = header.fields.filter((_, index) => !known.includes(found[index] ?? ''));
  const missing = columns.filter((column) => !found.includes(foldWords(column)));
  const doubled = columns.filter((column) => found.filter((name) => name === foldWords(column)).length > 1);
  const sentences = [
    { names: missing, message: 'Colonne absente' },
    { names: unknown, message: 'Colonne inconnue' },
    { names: doubled, message: 'Colonne donnée deux fois' },
  ];
  return sentences
    .filter(({ names }) => names.length > 0)
    .map(({ names, message }) => inputError(where, `${message} : ${quoteList(names)}. ${expected}`));
}

function otherSeparator(fields: readonly string[]): string | undefined {
  if (fields.length > 1) return undefined;
  if (fields[0]?.includes('\t')) return 'tabulations';
  if (fields[0]?.includes(',')) return 'virgules';
  return undefined;
}

function wrongWidth(found: number, expected: number, where: string): InputProblem {
  const message =
    found > expected
      ? `${found} champs pour ${expected} colonnes : entourez de guillemets droits un texte qui contient un point-virgule.`
      : `${found} champs pour ${expected} colonnes : ajoutez les points-virgules qui manquent, même pour un champ vide.`;
  return inputError(where, message);
}
