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
  isStateWritten: true,
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

type Tab = { table: Table | null; problems: Problem[] };

/** Two calls: the tabs, then the values of those that are ours. */
export function readWorkbook(book: SessionBook): Workbook {
  const sheets = new Map(book.readSheets().sheets.map((sheet) => [sheet.properties?.sheetId ?? -1, sheet]));
  const values = new Map(book.readValues([...sheets.keys()].filter(isRead)).map((one) => [one.sheetId, one.values]));
  const sheetOf = (sheetId: number): Sheet | null => {
    const properties = sheets.get(sheetId)?.properties;
    if (!properties) return null;
    const { title = '', gridProperties } = properties;
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    return { sheetId, title, rowCount, columnCount, values: values.get(sheetId) ?? [] };
  };
  const tabOf = (sheetId: number, columns: readonly string[] = []): Tab => {
    const sheet = sheetOf(sheetId);
    return sheet ? readTable(sheet, columns) : { table: null, problems: [] };
  };
  const sessionTab = tabOf(sheetIds.session, sessionColumns);
  const referenceTab = tabOf(sheetIds.reference, referenceColumns);
  const juryTab = tabOf(sheetIds.jury, ['number', 'lastName', 'email']);
  const candidatesTab = tabOf(sheetIds.candidates, ['number', 'lastName', 'panel', 'attendance']);
  const keptTab = tabOf(sheetIds.kept, keptColumns);
  const deliberationTab = tabOf(sheetIds.deliberation, deliberationColumns);
  const { coverage, results, minutes, statistics, history } = sheetIds;
  const writtenTabs = [coverage, results, minutes, statistics, history].map((sheetId) => tabOf(sheetId));
  const collectedTab = tabOf(sheetIds.collected, collectedColumns);

  const settings = sessionTab.table ? readSession(sessionTab.table) : { fields: null, problems: [] };
  const { fields } = settings;
  const reference = referenceTab.table && readReference(referenceTab.table, highestKeys(fields));
  const certification = reference?.certification.blocks.length ? reference.certification : embeddedCertification;
  const shown = peopleShown([...sheets.keys()].filter(isGridSheetId).flatMap((id) => sheetOf(id) ?? []));
  const people = readPeople(juryTab, candidatesTab, certification, new Set(highestKeys(fields)), shown);
  const session: Session = { ...(fields ?? emptyFields), jurors: people.jurors, candidates: people.candidates };
  const { grids, unread } = readGrids(sheetOf, certification, session);
  const deliberation = deliberationTab.table && readDeliberation(deliberationTab.table);
  const kept = keptTab.table ? readKept(keptTab.table) : [];
  const entries = [...grids.values()].flatMap((grid) => grid.entries);
  const closedVersions = closedVersionsAmong([...sheets.keys()]).flatMap((sheetId) => {
    const { table } = tabOf(sheetId);
    return table ? [[sheetId, table] as const] : [];
  });

  const firstTabs = [sessionTab, referenceTab, juryTab, candidatesTab, ...grids.values()];
  const tables = [...firstTabs, keptTab, deliberationTab, ...writtenTabs, collectedTab].flatMap(({ table }) =>
    table ? [[table.sheet.sheetId, table] as const] : [],
  );
  // what is told comes tab by tab, a tab's keys before its content
  const readings = [sessionTab, settings, referenceTab, reference, people, { problems: unread }, ...grids.values()];
  const lastReadings = [keptTab, deliberationTab, deliberation, ...writtenTabs, collectedTab];
  return {
    sheets,
    blankFirstSheet:
      values.get(FIRST_SHEET)?.length === 0 && isDefaultTitle(sheets.get(FIRST_SHEET)?.properties?.title ?? ''),
    tables: new Map(tables),
    closedVersions: new Map(closedVersions),
    fields,
    certification,
    reference,
    session,
    rowOfPerson: people.rowOfPerson,
    grids,
    kept,
    registry: juryTab.table ? readRegistry(juryTab.table, people.rowOfPerson) : new Map(),
    collected: collectedTab.table ? readCollected(collectedTab.table) : new Map(),
    deliberation,
    entries,
    givenKeys: [
      ...people.givenKeys,
      ...(reference?.given.length ? [{ sheetId: sheetIds.reference, keys: reference.given }] : []),
    ],
    lastKeys: lastKeysOf(fields, certification, session, [...entries, ...kept.map(({ entry }) => entry)]),
    problems: [
      ...[...readings, ...lastReadings].flatMap((one) => one?.problems ?? []),
      ...registryProblems(juryTab.table),
    ],
  };
}

type People = {
  jurors: Juror[];
  candidates: Candidate[];
  givenKeys: GivenKeys[];
  rowOfPerson: Map<string, { table: Table; row: number }>;
  problems: Problem[];
};

/** `used`: every key ever given; `shown`: what the grids show of a person, to their key. `problems`: those of both tabs too. */
function readPeople(
  jury: Tab,
  candidates: Tab,
  certification: Certification,
  used: ReadonlySet<string>,
  shown: ReadonlyMap<string, string>,
): People {
  const people: People = { jurors: [], candidates: [], givenKeys: [], rowOfPerson: new Map(), problems: [] };
  const linesOf = ({ table, problems }: Tab, prefix: 'C' | 'J') => {
    people.problems.push(...problems);
    if (!table) return [];
    const { rows, given, problems: found } = givePeopleKeys(table, prefix, used, shown);
    people.problems.push(...found);
    if (given.length) people.givenKeys.push({ sheetId: table.sheet.sheetId, keys: given });
    for (const { key, index } of rows) people.rowOfPerson.set(key, { table, row: index });
    return rows.map((row) => ({ table, row }));
  };
  for (const { table, row } of linesOf(jury, 'J')) {
    const juror = readJuror(table, row, people.problems);
    if (juror) people.jurors.push(juror);
  }
  for (const { table, row } of linesOf(candidates, 'C')) {
    const candidate = readCandidate(table, row, certification, people.jurors, people.problems);
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

/** `unread`: why the tabs of grids that are left out could not be read. */
function readGrids(
  sheetOf: (sheetId: number) => Sheet | null,
  certification: Certification,
  session: Session,
): { grids: Map<string, GridReading>; unread: Problem[] } {
  const read = allAssessed(certification, session).flatMap((assessed) => {
    const sheet = sheetOf(sheetIdOf(assessed.item));
    return sheet ? [readGrid(sheet, assessed, session.candidates)] : [];
  });
  const unread = read.flatMap(({ reading, problems }) => (reading ? [] : problems));
  const grids = new Map(read.flatMap(({ reading }) => (reading ? [[reading.assessed.item, reading] as const] : [])));
  for (const [item, reading] of grids)
    if (isSortedAlone(reading, grids.values())) grids.set(item, asShifted(reading, session.candidates));
  return { grids, unread };
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

function registryProblems(jury: Table | null): Problem[] {
  const isWhole = !jury || missingRegistryColumns(jury).length === 0;
  return isWhole ? [] : [{ code: 'registry-missing', level: 'warning', where: placeOf(jury.sheet) }];
}
