// The lists of choices: in the cell's own rule where Excel allows it, else in a hidden tab.

import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../sheets/a1.ts';
import type { RangeImage, ValidationImage } from '../workbook-image.ts';
import { quotedSheetName } from './xlsx-formula.ts';

// exceljs keeps one rule per range here, and says nothing of it in its types
type WithValidations = Worksheet & { dataValidations: { add(address: string, validation: DataValidation): void } };

const longestInlineList = 255;

/** Where lists too long for a rule are written, one column each; the hidden tab is made at the first. */
export type ListStore = { sourceOf: (list: string[]) => string };

export function listStore(workbook: Workbook, name: string): ListStore {
  const known = new Map<string, string>();
  let sheet: Worksheet | undefined;
  return {
    sourceOf: (list) => {
      const key = JSON.stringify(list);
      const source = known.get(key) ?? `${quotedSheetName(name)}!${columnRange(known.size + 1, list.length)}`;
      if (known.has(key)) return source;
      sheet ??= workbook.addWorksheet(name, { state: 'hidden' });
      sheet.getColumn(known.size + 1).values = list;
      known.set(key, source);
      return source;
    },
  };
}

export function addList(sheet: Worksheet, validation: ValidationImage, store: ListStore): void {
  const rule: DataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [listSource(validation.list, store)],
    showErrorMessage: true,
    errorStyle: validation.strict ? 'stop' : 'warning',
    errorTitle: 'Valeur hors de la liste',
    error: 'Choisissez une valeur de la liste.',
  };
  for (const range of validation.ranges) (sheet as WithValidations).dataValidations.add(rangeAddress(range), rule);
}

function listSource(list: string[], store: ListStore): string {
  const joined = list.join(',').replaceAll('"', '""');
  const fits = joined.length <= longestInlineList && !list.some((item) => item.includes(',') || item !== item.trim());
  return fits ? `"${joined}"` : store.sourceOf(list);
}

/** `B2:C9`, or `B2` for a single cell. */
export function rangeAddress(range: RangeImage): string {
  const first = `${columnLetters(range.startColumn)}${range.startRow + 1}`;
  const last = `${columnLetters(range.endColumn - 1)}${range.endRow}`;
  return first === last ? first : `${first}:${last}`;
}

function columnRange(column: number, length: number): string {
  const letters = columnLetters(column - 1);
  return `$${letters}$1:$${letters}$${length}`;
}
