// addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule: index 0 is the first that wins.

import { gridRange, locate, sheetOf } from '../areas.ts';
import { assertMayEdit, type Batch } from '../batch.ts';
import { parseFormula } from '../formula.ts';
import { notEmulated, refuse } from '../refusal.ts';
import type { ConditionalFormatRule, HeldRule, Sheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

export const conditionalFormatHandlers = {
  addConditionalFormatRule({ rule = {}, index = 0 }, batch) {
    const { sheet, held } = heldRule(batch, rule);
    if (index < 0 || index > sheet.conditionalFormats.length) refuse(`index: ${index} is out of bounds`);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, held);
    return undefined;
  },

  updateConditionalFormatRule({ index = 0, sheetId, rule, newIndex }, batch) {
    if (rule) {
      const { sheet, held } = heldRule(batch, rule);
      const old = ruleAt(sheet, index);
      sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1, held);
      return {
        updateConditionalFormatRule: {
          oldRule: shownRule(sheet, old),
          oldIndex: index,
          newRule: shownRule(sheet, held),
          newIndex: index,
        },
      };
    }
    if (newIndex === undefined) refuse('Must specify either rule or new_index.');
    const sheet = sheetOf(batch.book, sheetId);
    const held = ruleAt(sheet, index);
    ruleAt(sheet, newIndex);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(newIndex, 0, held);
    const shown = shownRule(sheet, held);
    return { updateConditionalFormatRule: { oldRule: shown, oldIndex: index, newRule: shown, newIndex } };
  },

  deleteConditionalFormatRule({ sheetId, index = 0 }, batch) {
    const sheet = sheetOf(batch.book, sheetId);
    const held = ruleAt(sheet, index);
    for (const area of held.areas) assertMayEdit(batch, sheet, area);
    sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
    return { deleteConditionalFormatRule: { rule: shownRule(sheet, held) } };
  },
} satisfies Handlers;

function ruleAt(sheet: Sheet, index: number): HeldRule {
  return (
    sheet.conditionalFormats[index] ??
    refuse(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`)
  );
}

function heldRule(batch: Batch, rule: ConditionalFormatRule): { sheet: Sheet; held: HeldRule } {
  const located = (rule.ranges ?? []).map((range) => locate(batch.book, range));
  const sheet = located[0]?.sheet ?? refuse('rule.ranges: Must specify at least one range');
  if (located.some((other) => other.sheet !== sheet)) refuse('rule.ranges: All ranges must be on the same sheet');
  for (const { area } of located) assertMayEdit(batch, sheet, area);
  assertCondition(rule);
  const { ranges: _, ...rest } = rule;
  return { sheet, held: { areas: located.map(({ area }) => area), rule: rest } };
}

function assertCondition(rule: ConditionalFormatRule): void {
  if (!rule.booleanRule) notEmulated('a conditional format that is no booleanRule');
  const { condition } = rule.booleanRule;
  if (condition?.type !== 'CUSTOM_FORMULA') notEmulated(`conditional format ${condition?.type}`);
  const [value, ...others] = condition.values ?? [];
  const formula = value?.userEnteredValue;
  if (formula === undefined || others.length > 0) refuse('Invalid ConditionValue: CUSTOM_FORMULA takes one value');
  const pieces = parseFormula(formula);
  // Google takes another tab's cells in a conditional format only through INDIRECT
  if (pieces.some((piece) => typeof piece !== 'string' && piece.title !== undefined)) {
    refuse(
      `Invalid ConditionValue.userEnteredValue: ${formula}: conditional format rule cannot reference a different sheet.`,
    );
  }
}

export function shownRule(sheet: Sheet, held: HeldRule): ConditionalFormatRule {
  return { ranges: held.areas.map((area) => gridRange(sheet.properties.sheetId, area)), ...held.rule };
}
