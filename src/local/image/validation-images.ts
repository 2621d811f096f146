// Lists gathered from the cells that carry them: the same rule over touching cells is one range.

import type { DataValidationRule, Sheet } from '../sheets/spreadsheet.ts';
import type { RangeImage, ValidationImage } from '../workbook-image.ts';

/** Tick boxes are lists too, of true and false. */
export function validationImages(sheet: Sheet): ValidationImage[] {
  const runs = new Map<string, { rule: DataValidationRule; ranges: RangeImage[] }>();
  sheet.rows.forEach((row, r) => {
    for (const { rule, startColumn, endColumn } of stretches(row.map((cell) => cell?.dataValidation))) {
      const key = JSON.stringify(rule);
      const held = runs.get(key) ?? { rule, ranges: [] };
      runs.set(key, held);
      addStretch(held.ranges, r, startColumn, endColumn);
    }
  });
  return [...runs.values()].map(({ rule, ranges }) => ({ ranges, list: itemsOf(rule), strict: rule.strict ?? false }));
}

function itemsOf({ condition }: DataValidationRule): string[] {
  if (condition?.type === 'BOOLEAN') return ['TRUE', 'FALSE'];
  return (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
}

type Stretch = { rule: DataValidationRule; startColumn: number; endColumn: number };

function stretches(rules: readonly (DataValidationRule | undefined)[]): Stretch[] {
  const found: Stretch[] = [];
  for (let column = 0; column < rules.length; column++) {
    const rule = rules[column];
    if (!rule) continue;
    const last = found.at(-1);
    if (last?.endColumn === column && (last.rule === rule || JSON.stringify(last.rule) === JSON.stringify(rule))) {
      last.endColumn += 1;
    } else found.push({ rule, startColumn: column, endColumn: column + 1 });
  }
  return found;
}

function addStretch(ranges: RangeImage[], row: number, startColumn: number, endColumn: number): void {
  const above = ranges.find(
    (range) => range.endRow === row && range.startColumn === startColumn && range.endColumn === endColumn,
  );
  if (above) above.endRow += 1;
  else ranges.push({ startRow: row, endRow: row + 1, startColumn, endColumn });
}
