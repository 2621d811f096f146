// Data validation rules: the kinds that are kept, and what they say of a typed value.

import { notEmulated, refuse } from './refusal.ts';
import type { DataValidationRule, Scalar } from './spreadsheet.ts';

/** @throws Refusal for a rule that Google refuses, or of a kind that this stand-in does not know. */
export function assertValidation(rule: DataValidationRule): void {
  const { type, values = [] } = rule.condition ?? {};
  if (type === 'BOOLEAN') return;
  if (type !== 'ONE_OF_LIST') notEmulated(`data validation ${type}`);
  if (values.length === 0) refuse('Invalid dataValidation.condition.values: at least one value is needed');
  if (values.length > 500) refuse('The data validation rule has more items than the limit of 500.');
  for (const value of values) {
    const text = value.userEnteredValue ?? '';
    if (text.length === 0) refuse('Invalid dataValidation.condition.values: an item is empty');
    if (text.startsWith('=')) notEmulated('a formula in a list of values');
  }
}

/** Google compares a typed text with the list's items as they are, case included. */
export function isAllowed(rule: DataValidationRule | undefined, value: Scalar): boolean {
  if (!rule?.strict) return true;
  if (rule.condition?.type === 'BOOLEAN') return typeof value === 'boolean';
  return (rule.condition?.values ?? []).some((item) => item.userEnteredValue === String(value));
}
