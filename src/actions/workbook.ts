// The whole session workbook as values: two calls, then every tab that stands is read back by its id and keys.

import { embeddedCertification } from '../fiche/embedded-certification.ts';
import { type Assessed, assessedBlock, assessedInterview } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { readCandidate } from '../tabs/candidates-tab.ts';
import { type Collected, collectedColumns, readCollected } from '../tabs/collected-tab.ts';
import { type DeliberationReading, readDeliberation } from '../tabs/deliberation-reading.ts';
import { deliberationColumns } from '../tabs/deliberation-tab.ts';
import { DOSSIER, dossierAssessed } from '../tabs/dossier.ts';
import { candidateOf } from '../tabs/grid-labels.ts';
import { peopleShown } from '../tabs/grid-people.ts';
import { asShifted, type GridReading, isEntryLine, readGrid } from '../tabs/grid-reading.ts';
import { missingRegistryColumns, type Registry, readRegistry } from '../tabs/jury-registry.ts';
import { readJuror } from '../tabs/jury-tab.ts';
import { type KeptEntry, keptColumns, readKept } from '../tabs/kept-tab.ts';
import { type GivenKey, givePeopleKeys } from '../tabs/people-keys.ts';
import { type ReferenceReading, readReference } from '../tabs/reference-reading.ts';
import { referenceColumns } from '../tabs/reference-tab.ts';
import { readSession, type SessionFields, sessionColumns } from '../tabs/session-tab.ts';
import { closedVersionsAmong, gridSheetId, isGridSheetId, sheetIds } from '../tabs/sheet-ids.ts';
import { placeOf, readTable, type Sheet, type Table } from '../tabs/table.ts';
import type { BookSheet, SessionBook } from './ports.ts';

/** Keys given on this reading, to be written with whatever the action writes. */
export type GivenKeys = { sheetId: number; keys: GivenKey[] };

export type Workbook = {
  /** Every tab that stands, by sheet id: Google's own description. */
  sheets: ReadonlyMap<number, BookSheet>;
  /** Whether the first tab of a new spreadsheet still stands, with nothing in it. */
  blankFirstSheet: boolean;
  tables: ReadonlyMap<number, Table>;
  /** Papers kept as they were closed before a reopening, oldest first. */
  closedVersions: ReadonlyMap<number, Table>;
  /** null until « Préparer la session » has made the tab. */
  fields: SessionFields | null;
  certification: Certification;
  reference: ReferenceReading | null;
  session: Session;
  /** Row of each person's line, by key. */
  rowOfPerson: ReadonlyMap<string, { table: Table; row: number }>;
  grids: ReadonlyMap<string, GridReading>;
  kept: KeptEntry[];
  registry: Registry;
  collected: Collected;
  deliberation: DeliberationReading | null;
  /** Everything in the grids: ratings and observations, the dossier's apart. */
  entries: Entry[];
  givenKeys: GivenKeys[];
  /** The highest number ever given for each prefix of a key. */
  lastKeys: Record<string, number>;
  problems: Problem[];
};

/** The tab of a new spreadsheet. */
const FIRST_SHEET = 0;

const emptyFields: SessionFields = {
  kind: 'title',
  number: '',
  centre: '',
  place: '',
  firstDay: '',
  lastDay: '',
  deliberationDay: '',
  mode: 'joint',
  byModality: true,
  scale: [],
  team: [],
  retention: { grids: '', results: '' },
  incidents: [],
  state: 'preparation',
  lastKeys: {},
  hasFixedScale: false,
  book: '',
  deadline: '',
  collectedOn: '',
  fingerprint: '',
  frozen: '',
};

/** The tabs whose cells are read: ours, and the first one of a new spreadsheet, which goes when it is blank. */
function isRead(sheetId: number): boolean {
  const isOurs = (Object.values(sheetIds) as number[]).includes(sheetId) || closedVersionsAmong([sheetId]).length > 0;
  return sheetId === FIRST_SHEET || isGridSheetId(sheetId) || isOurs;
}

type TableOf = (sheetId: number, columns: readonly string[]) => Table | null;

/** Two calls: the tabs, then the values of those that are ours. */
export function readWorkbook(book: SessionBook): Workbook {
  const sheets = new Map(book.readSheets().sheets.map((sheet) => [sheet.properties?.sheetId ?? -1, sheet]));
  const values = new Map(book.readValues([...sheets.keys()].filter(isRead)).map((one) => [one.sheetId, one.values]));
  const problems: Problem[] = [];
  const tables = new Map<number, Table>();
  const sheetOf = (sheetId: number): Sheet | null => {
    const properties = sheets.get(sheetId)?.properties;
    if (!properties) return null;
    const { title = '', gridProperties } = properties;
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    return { sheetId, title, rowCount, columnCount, values: values.get(sheetId) ?? [] };
  };
  const tableOf: TableOf = (sheetId, columns) => {
    const sheet = sheetOf(sheetId);
    if (!sheet) return null;
    const { table, problems: found } = readTable(sheet, columns);
    problems.push(...found);
    if (table) tables.set(sheetId, table);
    return table;
  };
  const fields = readFields(tableOf, problems);
  const { reference, certification } = readCertification(tableOf, fields, problems);
  const shown = peopleShown([...sheets.keys()].filter(isGridSheetId).flatMap((id) => sheetOf(id) ?? []));
  const people = readPeople(tableOf, certification, fields, shown, problems);
  const session: Session = { ...(fields ?? emptyFields), jurors: people.jurors, candidates: people.candidates };
  const grids = readGrids(sheetOf, certification, session, tables, problems);
  const keptTable = tableOf(sheetIds.kept, keptColumns);
  const deliberationTable = tableOf(sheetIds.deliberation, deliberationColumns);
  const deliberation = deliberationTable ? readDeliberation(deliberationTable) : null;
  problems.push(...(deliberation?.problems ?? []));
  tableOf(sheetIds.coverage, []);
  tableOf(sheetIds.results, []);
  tableOf(sheetIds.minutes, []);
  tableOf(sheetIds.statistics, []);
  tableOf(sheetIds.history, []);
  const closedVersions = closedVersionsAmong([...sheets.keys()]).flatMap((sheetId) => {
    const sheet = sheetOf(sheetId);
    const table = sheet && readTable(sheet, []).table;
    return table ? [[sheetId, table] as const] : [];
  });
  const kept = keptTable ? readKept(keptTable) : [];
  const collectedTable = tableOf(sheetIds.collected, collectedColumns);
  const juryTable = tables.get(sheetIds.jury);
  if (juryTable && missingRegistryColumns(juryTable).length)
    problems.push({ code: 'registry-missing', level: 'warning', where: placeOf(juryTable.sheet) });
  const entries = [...grids.values()].flatMap((grid) => grid.entries);
  const givenKeys = [...people.givenKeys];
  if (reference?.given.length) givenKeys.push({ sheetId: sheetIds.reference, keys: reference.given });
  return {
    sheets,
    blankFirstSheet:
      values.get(FIRST_SHEET)?.length === 0 && isDefaultTitle(sheets.get(FIRST_SHEET)?.properties?.title ?? ''),
    tables,
    closedVersions: new Map(closedVersions),
    fields,
    certification,
    reference,
    session,
    rowOfPerson: people.rowOfPerson,
    grids,
    kept,
    registry: juryTable ? readRegistry(juryTable, people.rowOfPerson) : new Map(),
    collected: collectedTable ? readCollected(collectedTable) : new Map(),
    deliberation,
    entries,
    givenKeys,
    lastKeys: lastKeysOf(fields, certification, session, [...entries, ...kept.map(({ entry }) => entry)]),
    problems,
  };
}

function readFields(tableOf: TableOf, problems: Problem[]): SessionFields | null {
  const table = tableOf(sheetIds.session, sessionColumns);
  if (!table) return null;
  const { fields, problems: found } = readSession(table);
  problems.push(...found);
  return fields;
}

function readCertification(
  tableOf: TableOf,
  fields: SessionFields | null,
  problems: Problem[],
): { reference: ReferenceReading | null; certification: Certification } {
  const table = tableOf(sheetIds.reference, referenceColumns);
  const reference = table ? readReference(table, highestKeys(fields)) : null;
  problems.push(...(reference?.problems ?? []));
  const hasBlocks = reference && reference.certification.blocks.length > 0;
  return { reference, certification: hasBlocks ? reference.certification : embeddedCertification };
}

type People = {
  jurors: Juror[];
  candidates: Candidate[];
  givenKeys: GivenKeys[];
  rowOfPerson: Map<string, { table: Table; row: number }>;
};

function readPeople(
  tableOf: TableOf,
  certification: Certification,
  fields: SessionFields | null,
  shown: ReadonlyMap<string, string>,
  problems: Problem[],
): People {
  const used = new Set(highestKeys(fields));
  const people: People = { jurors: [], candidates: [], givenKeys: [], rowOfPerson: new Map() };
  const linesOf = (sheetId: number, prefix: 'C' | 'J', columns: readonly string[]) => {
    const table = tableOf(sheetId, columns);
    if (!table) return [];
    const { rows, given, problems: found } = givePeopleKeys(table, prefix, used, shown);
    problems.push(...found);
    if (given.length) people.givenKeys.push({ sheetId, keys: given });
    for (const { key, index } of rows) people.rowOfPerson.set(key, { table, row: index });
    return rows.map((row) => ({ table, row }));
  };
  for (const { table, row } of linesOf(sheetIds.jury, 'J', ['number', 'lastName', 'email'])) {
    const juror = readJuror(table, row, problems);
    if (juror) people.jurors.push(juror);
  }
  for (const { table, row } of linesOf(sheetIds.candidates, 'C', ['number', 'lastName', 'panel', 'attendance'])) {
    const candidate = readCandidate(table, row, certification, people.jurors, problems);
    if (candidate) people.candidates.push(candidate);
  }
  return people;
}

/** What every grid of this certification assesses, whether the session has it or not, and the dossier. */
export function allAssessed(certification: Certification, session: Session): Assessed[] {
  const dossier = dossierAssessed(certification, session);
  return [
    ...certification.blocks.map((block) => assessedBlock(certification, session, block)),
    assessedInterview(certification),
    ...(dossier ? [dossier] : []),
  ];
}

/** The sheet id of a grid, the dossier's too. */
export function sheetIdOf(item: string): number {
  return item === DOSSIER ? sheetIds.dossier : gridSheetId(item);
}

function readGrids(
  sheetOf: (sheetId: number) => Sheet | null,
  certification: Certification,
  session: Session,
  tables: Map<number, Table>,
  problems: Problem[],
): Map<string, GridReading> {
  const grids = new Map<string, GridReading>();
  for (const assessed of allAssessed(certification, session)) {
    const sheet = sheetOf(sheetIdOf(assessed.item));
    if (!sheet) continue;
    const { reading, problems: found } = readGrid(sheet, assessed, session.candidates);
    if (!reading) problems.push(...found);
    else grids.set(assessed.item, reading);
  }
  for (const [item, reading] of grids) {
    const settled = isSortedAlone(reading, grids.values()) ? asShifted(reading, session.candidates) : reading;
    grids.set(item, settled);
    tables.set(settled.table.sheet.sheetId, settled.table);
    problems.push(...settled.problems);
  }
  return grids;
}

/** A number changed in « Candidats » shows on every grid: on one grid alone it is a sort that left the keys behind. */
function isSortedAlone({ assessed, moved }: GridReading, grids: Iterable<GridReading>): boolean {
  const candidates = new Set(moved.map(({ key }) => candidateOf(key)));
  if (candidates.size === 0) return false;
  return [...grids].some(
    (other) =>
      other.assessed.item !== assessed.item &&
      other.rowKeys.some((key) => isEntryLine(key) && candidates.has(candidateOf(key))) &&
      !other.moved.some(({ key }) => candidates.has(candidateOf(key))),
  );
}

/** `{ C: 12 }` as `C12`: the highest key given of each prefix stands for all those before it. */
function highestKeys(fields: SessionFields | null): string[] {
  return Object.entries(fields?.lastKeys ?? {}).map(([prefix, last]) => `${prefix}${last}`);
}

function lastKeysOf(
  fields: SessionFields | null,
  certification: Certification,
  session: Session,
  entries: readonly Entry[],
): Record<string, number> {
  const last: Record<string, number> = { ...fields?.lastKeys };
  const count = (key: string) => {
    const [, prefix, digits] = /^(C|J|BC\d+-)(\d+)$/.exec(key) ?? [];
    if (prefix) last[prefix] = Math.max(last[prefix] ?? 0, Number(digits));
  };
  for (const { key } of [...session.candidates, ...session.jurors]) count(key);
  for (const { key } of certification.blocks.flatMap(({ competences }) => competences)) count(key);
  for (const { candidate, item, rater } of entries) [candidate, item, rater].forEach(count);
  return last;
}

const defaultTitles = /^(Feuille|Sheet) ?1$/;

function isDefaultTitle(title: string): boolean {
  return defaultTitles.test(title);
}
