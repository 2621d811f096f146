// What the tabs « Candidats » and « Jury » share: a heading, then one line a person, in the order people like.

import type { Problem } from '../model/problem.ts';
import { area, type ColumnLayout, emptyLayout, type Format, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { isBlankRow, placeOfCell, plainText, rawCell, type Table, type TableRow } from './table.ts';

export type PeopleColumn = ColumnLayout & { label: string; format?: Format; list?: string[] };

const SPARE_ROWS = 100;
/** Down to the tab's last row, however many there are. */
export const TO_THE_END = Number.MAX_SAFE_INTEGER;

export function layoutPeople(
  tab: { sheetId: number; title: string; color: string },
  texts: { heading: string; help: string },
  columns: PeopleColumn[],
  frozenColumns: number,
): TabLayout {
  const layout = emptyLayout(
    tab,
    columns.map(({ key, widthPx, hidden }) => ({ key, widthPx, ...(hidden ? { hidden } : {}) })),
    [{ key: '#title' }, { key: '#help' }, { key: HEAD, heightPx: 42 }],
  );
  const body = layout.rows.length;
  const column = (left: number) => ({ top: body, bottom: TO_THE_END, left, right: left + 1 });
  const visible = columns.filter((one) => !one.hidden).length;
  layout.spareRows = SPARE_ROWS;
  layout.frozenRows = body;
  layout.frozenColumns = frozenColumns;
  layout.values = [
    { top: 1, left: 1, values: [[texts.heading]] },
    { top: 2, left: 1, values: [[texts.help]] },
  ];
  layout.values.push({ top: 3, left: 1, values: [columns.map(({ label }) => label)] });
  layout.formats = [
    { area: area(0, 0, body, layout.columns.length), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 1, columns.length), format: look.head },
    ...columns.map(({ format }, i) => ({ area: column(i + 1), format: format ?? look.typedText })),
  ];
  layout.lists = columns.flatMap(({ list }, i) => (list?.length ? [{ area: column(i + 1), values: list }] : []));
  layout.open = [{ top: body, bottom: TO_THE_END, left: 1, right: visible + 1 }];
  return layout;
}

/** The lines below the heading that hold something. */
export function peopleRows(table: Table): TableRow[] {
  const head = table.rows.find((row) => row.key === HEAD)?.index ?? table.keyRow;
  return table.rows.filter((row) => row.index > head && !row.key.startsWith('#') && !isBlankRow(table, row.index));
}

/** « 3 », « n° 3 » or 3 as a positive integer; null with a Problem when it is none. */
export function readNumber(table: Table, row: number, problems: Problem[]): number | null {
  const raw = rawCell(table, row, 'number');
  const text = plainText(table, row, 'number').replace(/^n°\s*/i, '');
  const number = typeof raw === 'number' ? raw : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(number) && number > 0) return number;
  problems.push({ code: 'number-unknown', level: 'error', where: placeOfCell(table, row, 'number'), value: text });
  return null;
}

/** A cell that holds one of a list's words; empty counts as the usual one, and what is no word of it too, with a Problem. */
export function readChoice<Code extends string>(
  table: Table,
  row: number,
  column: string,
  read: (text: string) => Code | null,
  usual: Code,
  choices: readonly string[],
  problems: Problem[],
): Code {
  const text = plainText(table, row, column);
  const code = text ? read(text) : usual;
  if (code !== null) return code;
  const where = placeOfCell(table, row, column);
  problems.push({ code: 'choice-unknown', level: 'warning', where, value: text, choices: [...choices] });
  return usual;
}

/** « BC01, BC03 », « 1 ; 2 », « 1 et 2 » or « n° 1 n° 2 » as words, each once. */
export function readWords(table: Table, row: number, column: string): string[] {
  const words = plainText(table, row, column)
    .replace(/n°/gi, ' ')
    .split(/[\s,;/+&]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== 'et');
  return [...new Set(words)];
}
