// Conditional formats: the rules as data, and the style that they give each cell now.

import { cellArea, contains } from '../sheets/areas.ts';
import type { ConditionalFormatRule, Sheet } from '../sheets/spreadsheet.ts';
import type { CellStyle, ConditionalFormatImage } from '../workbook-image.ts';
import { cellStyle } from './cell-style.ts';

export function formulaOfRule(rule: ConditionalFormatRule): string {
  return rule.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '=0';
}

function styleOfRule(rule: ConditionalFormatRule): ConditionalFormatImage['style'] {
  const { bold, italic, color, background, strikethrough } = cellStyle(rule.booleanRule?.format);
  return Object.fromEntries(
    Object.entries({ bold, italic, color, background, strikethrough }).filter(([, value]) => value !== undefined),
  );
}

export function conditionalImages(sheet: Sheet): ConditionalFormatImage[] {
  return sheet.conditionalFormats.map(({ areas, rule }) => ({
    ranges: areas,
    formula: formulaOfRule(rule),
    style: styleOfRule(rule),
  }));
}

/** Of several rules that hold, each part of the style comes from the first that sets it, as in Google. */
export function conditionalStyles(
  sheet: Sheet,
  matches: (rule: number, row: number, column: number) => boolean,
): (row: number, column: number) => CellStyle | undefined {
  const rules = sheet.conditionalFormats.map(({ areas, rule }) => ({ areas, style: styleOfRule(rule) }));
  return (row, column) => {
    const place = cellArea(row, column);
    const holding = rules.filter(
      ({ areas }, i) => areas.some((area) => contains(area, place)) && matches(i, row, column),
    );
    if (holding.length === 0) return undefined;
    return Object.assign({}, ...holding.map(({ style }) => style).reverse());
  };
}
