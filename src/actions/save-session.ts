// « Enregistrer la session »: what the panel's form says of the session, into its cells of the tab « Session ».

import * as z from 'zod/mini';
import { nowhere } from '../model/problem.ts';
import { isoToSerial, readDate } from '../tabs/dates.ts';
import type { SessionFields } from '../tabs/session-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { kindLabel, modeLabel, yesNo } from '../text/labels.ts';
import { sessionFieldText } from '../text/session-tab.ts';
import { type Action, refuse } from './run.ts';
import type { SaveData } from './save-entries.ts';
import { cellGone, type TypedCell, typedCells } from './typed-cells.ts';

const FormField = z.enum(['kind', 'number', 'centre', 'place', 'firstDay', 'lastDay', 'mode', 'byModality']);
export type FormField = z.infer<typeof FormField>;

/** Codes (`title`, `joint`, `yes`), ISO days, or text; `was`: what the panel had read. */
export const SaveSession = z.object({
  action: z.literal('saveSession'),
  fields: z.array(z.object({ field: FormField, was: z.string(), value: z.string().check(z.maxLength(1000)) })),
});
export type SaveSession = z.infer<typeof SaveSession>;

const choices: Partial<Record<FormField, Record<string, string>>> = {
  kind: kindLabel,
  mode: modeLabel,
  byModality: yesNo,
};

/** A field of the form as the panel holds it. */
export function formValue(fields: Pick<SessionFields, FormField>, field: FormField): string {
  if (field === 'byModality') return fields.byModality ? 'yes' : 'no';
  return fields[field];
}

export function saveSession({ fields }: SaveSession): Action<SaveData> {
  return ({ workbook }) => {
    const table = workbook.tables.get(sheetIds.session);
    const standing = workbook.fields;
    if (!table || !standing) return refuse(cellGone());
    const cells: TypedCell[] = [];
    for (const { field, was, value } of fields) {
      const labels = choices[field];
      const isDay = field === 'firstDay' || field === 'lastDay';
      if (labels && !Object.keys(labels).includes(value)) throw new Error(`no such choice for ${field}`);
      if (isDay && readDate(value) === null)
        return refuse({ code: 'date-unknown', level: 'error', where: nowhere, value });
      const row = table.rows.find(({ key }) => key === field)?.index ?? -1;
      const cell = isDay && value ? isoToSerial(value) : (labels?.[value] ?? (value || null));
      cells.push({ table, row, column: 'value', was, value, stands: formValue(standing, field), cell });
    }
    const { changed, requests, problems } = typedCells(cells);
    if (problems.length) return refuse(...problems);
    const names = fields
      .filter(({ field }) =>
        changed.some(({ row }) => table.rows.some(({ key, index }) => key === field && index === row)),
      )
      .map(({ field }) => sessionFieldText[field][0]);
    return { requests, what: historyText.sessionSaved(names), problems: [], data: { saved: changed.length } };
  };
}
