// The advanced service Sheets: reading and writing the spreadsheets of the host by id.

import { parseA1 } from '../sheets/a1.ts';
import { batchUpdate, withoutData } from '../sheets/batch-update.ts';
import { parseMask, pick } from '../sheets/field-mask.ts';
import { readValues } from '../sheets/read-values.ts';
import { notEmulated, refuse } from '../sheets/refusal.ts';
import { spreadsheetResource, type View } from '../sheets/resource.ts';
import { validateBody } from '../sheets/validate-body.ts';
import { personFor, urlOf, type Workbook } from '../workbook.ts';
import { named } from './named.ts';
import type { Run, Services } from './run.ts';

type Options = { fields?: string; ranges?: string | string[]; includeGridData?: boolean };

export const sheetsServices: Services = {
  'Sheets.Spreadsheets.get': named('sheets.spreadsheets.get', ([id, given], run) => {
    const options = checkedOptions(given, ['fields', 'ranges', 'includeGridData']);
    const { workbook, view } = opened(run, id, 'read');
    const ranges = typeof options.ranges === 'string' ? [options.ranges] : options.ranges;
    const selection = ranges?.map((range) => parseA1(workbook.book, range));
    const mask = parseMask(options.fields ?? withoutData);
    // without a mask the grid is answered on demand only; with one, the mask alone decides
    const wanted = options.fields === undefined && options.includeGridData ? true : mask;
    return spreadsheetResource(workbook.book, view, wanted, selection);
  }),

  'Sheets.Spreadsheets.batchUpdate': named('sheets.spreadsheets.batchUpdate', ([body, id, given], run) => {
    const options = checkedOptions(given, ['fields']);
    const { workbook, view } = opened(run, id, 'write');
    const { book, answer } = batchUpdate(workbook.book, body as object, view);
    const shown = options.fields === undefined ? answer : pick(answer, parseMask(options.fields));
    workbook.book = book;
    return shown;
  }),

  'Sheets.Spreadsheets.Values.batchGetByDataFilter': named(
    'sheets.spreadsheets.values.batchGetByDataFilter',
    ([body, id, given], run) => {
      const options = checkedOptions(given, ['fields']);
      const { workbook } = opened(run, id, 'read');
      validateBody('BatchGetValuesByDataFilterRequest', body);
      const answer = readValues(workbook.book, body as object);
      return options.fields === undefined ? answer : pick(answer, parseMask(options.fields));
    },
  ),
};

function opened(run: Run, id: unknown, to: 'read' | 'write'): { workbook: Workbook; view: View } {
  const workbook = run.findWorkbook(String(id)) ?? refuse('Requested entity was not found.', 404);
  const person = personFor(workbook, run.person, to);
  return { workbook, view: { person, owner: workbook.owner, url: urlOf(workbook) } };
}

function checkedOptions(given: unknown, known: string[]): Options {
  for (const key of Object.keys(given ?? {})) if (!known.includes(key)) notEmulated(`the optional argument "${key}"`);
  return (given ?? {}) as Options;
}
