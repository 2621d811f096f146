// Reading « Compétences et épreuves » back into a certification: lines belong to the block, competence or épreuve above them.

import type { Certification, Modality, Step } from '../model/certification.ts';
import { nextKey } from '../model/keys.ts';
import type { Problem } from '../model/problem.ts';
import { codeOf, yesNo } from '../text/labels.ts';
import { factLabel, type LineType, lineTypes, routeState } from '../text/reference-tab.ts';
import { readDate } from './dates.ts';
import { HEAD } from './layout.ts';
import { readWords } from './people-tab.ts';
import { cellText, placeOf, placeOfCell, plainText, rawCell, type Table, type TableRow } from './table.ts';

/** `given`: keys for lines that people added, to be written in their rows; `pasted`: the text in the paste column, '' when none; `pasteRows`: how many rows it takes. */
export type ReferenceReading = {
  certification: Certification;
  given: { row: number; key: string }[];
  pasted: string;
  pasteRows: number;
  problems: Problem[];
};

type Reader = {
  table: Table;
  certification: Certification;
  usedKeys: Set<string>;
  given: { row: number; key: string }[];
  problems: Problem[];
  modality: Modality | null;
  step: Step | null;
};

const headIndex = (table: Table) => table.rows.find((row) => row.key === HEAD)?.index ?? table.keyRow;

/** `usedKeys`: every key ever given to a competence or a block, so that none is given twice. */
export function readReference(table: Table, usedKeys: Iterable<string>): ReferenceReading {
  const certification: Certification = {
    number: '',
    title: '',
    level: null,
    certifier: '',
    registeredUntil: null,
    nsf: [],
    formacodes: [],
    rome: [],
    accessRoutes: [],
    blocks: [],
    modalities: [],
    totalMinutes: 0,
    replaces: [],
    statistics: [],
  };
  const keys = new Set([...usedKeys, ...table.rows.map(({ key }) => key)]);
  const reader: Reader = { table, certification, usedKeys: keys, given: [], problems: [], modality: null, step: null };
  const head = headIndex(table);
  for (const row of table.rows) {
    if (row.index <= head) continue;
    const typed = plainText(table, row.index, 'type');
    const type = codeOf(lineTypes, typed);
    if (type) readers[type](reader, row);
    else if (typed || plainText(table, row.index, 'title')) {
      const where = placeOfCell(table, row.index, 'type');
      reader.problems.push({
        code: 'choice-unknown',
        level: 'warning',
        where,
        value: typed,
        choices: Object.values(lineTypes),
      });
    }
  }
  const { given, problems } = reader;
  return { certification, given, problems, ...readPasted(table, head) };
}

function readPasted(table: Table, head: number): { pasted: string; pasteRows: number } {
  const column = table.columns.get('paste');
  if (column === undefined) return { pasted: '', pasteRows: 0 };
  const lines = table.sheet.values
    .slice(head + 1)
    .map((cells) => cells.slice(column).map(cellText).join('\t').trimEnd());
  while (lines.length && lines[lines.length - 1] === '') lines.pop();
  return { pasted: lines.join('\n'), pasteRows: lines.length };
}

function minutesOf(reader: Reader, row: TableRow): number | undefined {
  const raw = rawCell(reader.table, row.index, 'minutes');
  if (raw === null || raw === '') return undefined;
  const minutes = Number(raw);
  if (Number.isInteger(minutes) && minutes >= 0) return minutes;
  reader.problems.push({
    code: 'minutes-unknown',
    level: 'warning',
    where: placeOfCell(reader.table, row.index, 'minutes'),
    value: String(raw),
  });
  return undefined;
}

/** The key of a line, kept from its first column or given now; a doubled one is given anew. */
function keyOf(reader: Reader, row: TableRow, taken: readonly string[], fresh: () => string): string {
  if (row.key && !taken.includes(row.key)) return row.key;
  const key = fresh();
  reader.usedKeys.add(key);
  reader.given.push({ row: row.index, key });
  return key;
}

function orphan(reader: Reader, row: TableRow, missing: LineType): void {
  reader.problems.push({
    code: 'line-orphan',
    level: 'warning',
    where: placeOf(reader.table.sheet, row.index),
    missing: lineTypes[missing],
  });
}

const last = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];
const title = (reader: Reader, row: TableRow) => plainText(reader.table, row.index, 'title');
const code = (reader: Reader, row: TableRow) => plainText(reader.table, row.index, 'code');
const detail = (reader: Reader, row: TableRow) => plainText(reader.table, row.index, 'detail');
const optional = <Name extends string>(name: Name, value: string) =>
  value ? ({ [name]: value } as Record<Name, string>) : {};

function readModality(reader: Reader, row: TableRow, owner: Modality[], withBlocks: boolean): void {
  const blocks = readWords(reader.table, row.index, 'blocks');
  const modality: Modality = {
    code: code(reader, row) || 'EPR',
    name: title(reader, row),
    minutes: minutesOf(reader, row) ?? 0,
    steps: [],
    ...(withBlocks ? { blocks } : {}),
    ...optional('text', detail(reader, row)),
  };
  owner.push(modality);
  reader.modality = modality;
  reader.step = null;
}

const readers: Record<LineType, (reader: Reader, row: TableRow) => void> = {
  fact(reader, row) {
    const { certification, table } = reader;
    const value = title(reader, row);
    const fact = codeOf(factLabel, code(reader, row));
    if (fact === 'level') certification.level = Number(value) || null;
    else if (fact === 'totalMinutes') certification.totalMinutes = Number(value) || 0;
    else if (fact === 'registeredUntil')
      certification.registeredUntil = readDate(rawCell(table, row.index, 'title')) || null;
    else if (fact) certification[fact] = value;
  },
  block(reader, row) {
    const { certification, usedKeys } = reader;
    const taken = certification.blocks.map(({ key }) => key);
    const fromCode = /BC\d+$/i.exec(code(reader, row))?.[0].toUpperCase();
    const key = keyOf(reader, row, taken, () =>
      fromCode && !usedKeys.has(fromCode) ? fromCode : nextKey('BC', usedKeys, 2),
    );
    certification.blocks.push({
      code: code(reader, row) || `${certification.number}${key}`,
      key,
      title: title(reader, row),
      competences: [],
      modalities: [],
      totalMinutes: minutesOf(reader, row) ?? 0,
    });
  },
  competence(reader, row) {
    const block = last(reader.certification.blocks);
    if (!block) return orphan(reader, row, 'block');
    const taken = block.competences.map(({ key }) => key);
    const isOwn = row.key.startsWith(`${block.key}-`);
    const own = isOwn ? row : { ...row, key: '' };
    const key = keyOf(reader, own, taken, () => nextKey(`${block.key}-`, reader.usedKeys));
    block.competences.push({ key, title: title(reader, row), criteria: [] });
  },
  criterion(reader, row) {
    const competence = last(last(reader.certification.blocks)?.competences ?? []);
    if (!competence) return orphan(reader, row, 'competence');
    competence.criteria.push(title(reader, row));
  },
  blockModality(reader, row) {
    const block = last(reader.certification.blocks);
    if (!block) return orphan(reader, row, 'block');
    readModality(reader, row, block.modalities, false);
  },
  titleModality(reader, row) {
    readModality(reader, row, reader.certification.modalities, true);
  },
  step(reader, row) {
    if (!reader.modality) return orphan(reader, row, 'titleModality');
    const block = readWords(reader.table, row.index, 'blocks')[0] ?? '';
    const step: Step = {
      title: title(reader, row),
      minutes: minutesOf(reader, row) ?? 0,
      ...optional('text', detail(reader, row)),
      ...optional('block', block),
    };
    reader.modality.steps.push(step);
    reader.step = step;
  },
  substep(reader, row) {
    if (!reader.step) return orphan(reader, row, 'step');
    const minutes = minutesOf(reader, row);
    const child = {
      title: title(reader, row),
      ...(minutes === undefined ? {} : { minutes }),
      ...optional('text', detail(reader, row)),
    };
    reader.step.steps = [...(reader.step.steps ?? []), child];
  },
  checklist(reader, row) {
    if (!reader.modality) return orphan(reader, row, 'titleModality');
    const pages = /(\d+)\D+(\d+)/.exec(detail(reader, row));
    reader.modality.checklist = {
      title: title(reader, row),
      ...(pages ? { pages: [Number(pages[1]), Number(pages[2])] as [number, number] } : {}),
      items: [],
    };
  },
  checklistItem(reader, row) {
    if (!reader.modality?.checklist) return orphan(reader, row, 'checklist');
    reader.modality.checklist.items.push(title(reader, row));
  },
  route(reader, row) {
    const state = codeOf(routeState, plainText(reader.table, row.index, 'confirmed')) ?? 'toConfirm';
    reader.certification.accessRoutes.push({
      name: title(reader, row),
      open: codeOf(yesNo, plainText(reader.table, row.index, 'open')) === 'yes',
      inferred: state !== 'fromFiche',
      jury: detail(reader, row),
      ...(state === 'confirmed' ? { confirmed: true } : {}),
    });
  },
  nsf: (reader, row) => void reader.certification.nsf.push({ code: code(reader, row), name: title(reader, row) }),
  formacode: (reader, row) =>
    void reader.certification.formacodes.push({ code: code(reader, row), name: title(reader, row) }),
  rome: (reader, row) => void reader.certification.rome.push({ code: code(reader, row), name: title(reader, row) }),
  replaces: (reader, row) => void reader.certification.replaces.push(code(reader, row)),
  statistics(reader, row) {
    const figures = detail(reader, row)
      .split(';')
      .map((part) => (part.trim() === '' || Number.isNaN(Number(part)) ? null : Number(part)));
    const [certified = null, byVae = null, ...rates] = figures;
    reader.certification.statistics.push({ year: Number(code(reader, row)) || 0, certified, byVae, rates });
  },
};
