// What a saved workbook must hold to be put back; what Google's own shapes say further is taken as it was saved.

import * as z from 'zod';

const count = z.int().nonnegative();
const positive = z.int().positive();
const name = z.string().min(1);
const facts = z.looseObject({});
const shares = z.array(z.tuple([name, z.enum(['writer', 'reader'])]));
const area = z.looseObject({ startRow: count, endRow: count, startColumn: count, endColumn: count });
const bands = z.array(z.nullable(facts));
// cells are many: a hundred times faster than a schema of each
const rows = z.custom<unknown[][]>((held) => areAll(held, (row) => areAll(row, isCell)));

const sheet = z.looseObject({
  properties: z.looseObject({
    sheetId: count,
    title: name,
    hidden: z.boolean().optional(),
    gridProperties: z.looseObject({ rowCount: positive, columnCount: positive }),
  }),
  rows,
  rowBands: bands,
  columnBands: bands,
  merges: z.array(area),
  conditionalFormats: z.array(z.looseObject({ areas: z.array(area), rule: facts })),
  protections: z.array(
    z.looseObject({ id: z.int(), area: z.nullable(area), unprotected: z.array(area), users: z.array(z.string()) }),
  ),
  basicFilter: z.looseObject({ area, rest: facts }).optional(),
});

const sheets = z
  .array(sheet)
  .refine((all) => all.some(({ properties }) => properties.hidden !== true), { error: 'no visible tab' })
  .refine((all) => new Set(all.map(({ properties }) => properties.sheetId)).size === all.length, {
    error: 'two tabs of one id',
  });

const drive = z.looseObject({
  appProperties: z.record(z.string(), z.string()),
  writersCanShare: z.boolean(),
  restriction: z.looseObject({ ownerRestricted: z.boolean(), reason: z.string() }).optional(),
  madeBy: name,
  expirations: z.record(z.string(), z.string()),
});

export const SavedWorkbook = z.looseObject({
  kind: z.literal('grilles-de-jury/workbook'),
  version: z.literal(1),
  id: name,
  owner: name,
  shares,
  formats: z.array(facts),
  validations: z.array(facts),
  book: z.looseObject({
    spreadsheetId: name,
    properties: z.looseObject({ title: name, locale: name, timeZone: name }),
    sheets,
    nextId: z.int(),
  }),
  drive: drive
    .extend({ folder: z.looseObject({ id: name, name: z.string(), owner: name, shares, drive }).optional() })
    .optional(),
});

function areAll(held: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(held) && held.every(isOne);
}

function isCell(held: unknown): boolean {
  if (held === null) return true;
  if (!Array.isArray(held)) return false;
  const [value, look, list, note = ''] = held;
  const isValue = value === 0 || (typeof value === 'object' && value !== null);
  return isValue && Number.isInteger(look) && Number.isInteger(list) && typeof note === 'string';
}
