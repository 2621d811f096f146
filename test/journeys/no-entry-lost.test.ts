// Generating, changing the session and generating again, in any order: every value typed is in its cell or kept, once.

import { expect, it } from 'vitest';
import { type Day, tab } from './day.ts';
import { type RandomDay, randomDay } from './random-day.ts';

const drawn = Math.floor(Math.random() * 1_000_000);

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, drawn])(
  'session tirée de %i : aucune saisie ne se perd ni ne se double',
  (seed) => {
    const random = randomDay(seed);
    const { day } = random;
    const first = settings(random);
    const typed = entriesOf(day);
    expect(typed.length).toBeGreaterThan(0);
    for (let step = 0; step < 8; step += 1) {
      const names = random.random.chance(0.2)
        ? [sortedWithoutKeys(random)]
        : Array.from({ length: 1 + random.random.below(3) }, () => random.random.pick(edits)(random));
      generate(day, names);
      expect({ names, entries: entriesOf(day) }).toEqual({ names, entries: typed });
    }
    restore(random, first);
    generate(day, ['everything as before']);
    expect(keptOf(day)).toEqual([]);
    expect(entriesOf(day)).toEqual(typed);
    day.host.dispose();
  },
);

function generate(day: Day, after: readonly string[]): void {
  const answer = day.call('generate', { confirm: ['labels-moved', 'lines-shifted'] });
  if (!answer.ok)
    throw new Error([...after, ...answer.problems.map(({ message }) => message), ...day.refusals()].join('\n'));
}

/** `C01|BC01-1|J1|* = Acquise`, of every grid and of « Saisies conservées », sorted. */
const entriesOf = (day: Day) => [...cellsOf(day), ...keptOf(day)].sort();

const text = (value: unknown) => (typeof value === 'boolean' ? 'VRAI' : String(value ?? ''));

function cellsOf(day: Day): string[] {
  const grids = day.tabs().filter((sheetId) => sheetId > 3000 && sheetId < 4000);
  return grids.flatMap((sheetId) => {
    const values = day.doc.values(sheetId);
    const keyColumn = values[0]?.indexOf('#keys') ?? 0;
    return values.flatMap((cells) =>
      cells.flatMap((value, column) => {
        const [row, head] = [text(cells[keyColumn]), text(values[0]?.[column])];
        const isEntry = /^C\d+\|[^|]+$/.test(row) && /^J[\d*]+\|(\*|note|[A-Z]+)$/.test(head) && value !== '';
        return isEntry ? [`${row}|${head} = ${text(value)}`] : [];
      }),
    );
  });
}

function keptOf(day: Day): string[] {
  const values = day.doc.values(tab.kept);
  const value = values[0]?.indexOf('value') ?? 0;
  return values.flatMap((cells) =>
    /^C\d+\|/.test(text(cells[0])) ? [`${text(cells[0])} = ${text(cells[value])}`] : [],
  );
}

type Settings = { people: string[][]; jury: string[][]; session: [string, string][] };
const fields = ['kind', 'mode', 'byModality'];

function settings({ day }: RandomDay): Settings {
  const lines = (sheetId: number) => day.doc.values(sheetId).map((cells) => cells.map(text));
  return {
    people: lines(tab.candidates),
    jury: lines(tab.jury),
    session: fields.map((field) => [field, text(day.value(tab.session, field, 'value'))]),
  };
}

/** Everybody and everything as at the start, keys too: what a version of before would put back. */
function restore({ day }: RandomDay, { people, jury, session }: Settings): void {
  const write = (sheetId: number, lines: string[][]) => {
    const missing = lines.length - rowCountOf(day, sheetId);
    for (let row = 0; row < missing; row += 1) day.doc.insertRow(sheetId, rowCountOf(day, sheetId) - 1);
    const [rowCount, columnCount] = [rowCountOf(day, sheetId), columnCountOf(day, sheetId)];
    day.doc.clear({
      sheetId,
      startRowIndex: 0,
      endRowIndex: rowCount,
      startColumnIndex: 0,
      endColumnIndex: columnCount,
    });
    const rows = lines.map((cells) => ({
      values: cells.map((stringValue) => (stringValue === '' ? {} : { userEnteredValue: { stringValue } })),
    }));
    day.doc.edit([
      { updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows, fields: 'userEnteredValue' } },
    ]);
  };
  write(tab.candidates, people);
  write(tab.jury, jury);
  for (const [field, value] of session) day.paste(tab.session, field, 'value', value);
}

const gridOf = (day: Day, sheetId: number) =>
  day.doc.sheets().find((sheet) => sheet.sheetId === sheetId)?.gridProperties ?? { rowCount: 0, columnCount: 0 };
const rowCountOf = (day: Day, sheetId: number) => gridOf(day, sheetId).rowCount;
const columnCountOf = (day: Day, sheetId: number) => gridOf(day, sheetId).columnCount;

const keysIn = (day: Day, sheetId: number, pattern: RegExp) => day.rows(sheetId).filter((key) => pattern.test(key));

/** One change by hand; its name. */
type Edit = (random: RandomDay) => string;

const onCandidate =
  (column: string, values: readonly string[]): Edit =>
  ({ day, random }) => {
    const keys = keysIn(day, tab.candidates, /^C\d+$/);
    if (keys.length === 0) return 'nobody';
    const [key, value] = [random.pick(keys), random.pick(values)];
    day.paste(tab.candidates, key, column, value);
    return `${key} ${column} ${value}`;
  };

const onSession =
  (field: string, values: readonly string[]): Edit =>
  ({ day, random }) => {
    const value = random.pick(values);
    day.paste(tab.session, field, 'value', value);
    return `${field} ${value}`;
  };

/** On the first blank line below the people. */
const newcomer =
  (sheetId: number): Edit =>
  ({ day }) => {
    const values = day.doc.values(sheetId);
    const head = values.findIndex((cells) => cells[0] === '#head');
    let row = head + 1;
    while (values[row]?.slice(1).some((value) => value !== '')) row += 1;
    const column = (key: string) => values[0]?.indexOf(key) ?? 0;
    day.doc.paste({ sheetId, row, column: column('number') }, [[String(50 + row)]]);
    day.doc.paste({ sheetId, row, column: column('lastName') }, [[`Venu${row}`]]);
    return `somebody in ${sheetId}`;
  };

const leaver =
  (sheetId: number, pattern: RegExp): Edit =>
  ({ day, random }) => {
    const keys = keysIn(day, sheetId, pattern);
    if (keys.length < 2) return 'nobody';
    const key = random.pick(keys);
    day.doc.deleteRow(sheetId, day.place(sheetId, key, 'number').row);
    return `without ${key}`;
  };

const onGrid =
  (name: string, change: (day: Day, sheetId: number, random: RandomDay['random']) => void): Edit =>
  ({ day, random }) => {
    const grids = day.tabs().filter((sheetId) => sheetId > 3000 && sheetId <= 3900);
    const sheetId = random.pick(grids);
    change(day, sheetId, random);
    return `${name} ${sheetId}`;
  };

const sortGrid = (day: Day, sheetId: number, startColumnIndex: number, by: number) => {
  const keys = day.rows(sheetId);
  const lines = keys.flatMap((key, row) => (/^C\d+\|/.test(key) ? [row] : []));
  if (lines.length < 2) return;
  const [startRowIndex = 0, endRowIndex] = [lines[0], (lines.at(-1) ?? 0) + 1];
  const endColumnIndex = columnCountOf(day, sheetId);
  day.doc.sortRows({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }, by, 'DESCENDING');
};

/** Alone: a line whose label nobody bears any more would not be read on a grid sorted so. */
const sortedWithoutKeys = onGrid('sorted without its keys', (day, sheetId, random) =>
  sortGrid(day, sheetId, 1, 1 + random.below(2)),
);

const edits: Edit[] = [
  onCandidate('attendance', ['Présent', 'Absent', 'Excusé', 'Fraude signalée']),
  onCandidate('attendance', ['Présent', 'Absent']),
  onCandidate('panel', ['1', '1, 2', '2 ; 3', '', 'aucun']),
  onCandidate('blocks', ['BC01', 'BC02', '', 'BC01, BC02', 'BC09']),
  onCandidate('held', ['BC01', '', 'BC02']),
  onCandidate('number', ['71', '72', 'x']),
  onCandidate('lastName', ['Autrement', 'Différemment']),
  onSession('mode', [
    'Ensemble, sur une grille commune, ou sur papier (le plus simple)',
    'Chaque juré sur sa grille, sans voir les autres',
    'Chaque juré dans ses colonnes, tous se voient',
  ]),
  onSession('byModality', ['Oui', 'Non']),
  onSession('kind', ['Session titre', 'Session CCP']),
  newcomer(tab.candidates),
  newcomer(tab.jury),
  leaver(tab.candidates, /^C\d+$/),
  leaver(tab.jury, /^J\d+$/),
  onGrid('sorted', (day, sheetId) => sortGrid(day, sheetId, 0, 2)),
  onGrid('renamed', (day, sheetId, random) =>
    day.doc.renameSheet(sheetId, `L’atelier "${sheetId}" n° ${random.below(1000)}`),
  ),
  onGrid('columns moved', (day, sheetId) => day.doc.moveColumns(sheetId, 4, 5, 3)),
];
