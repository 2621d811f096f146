// A value as a French spreadsheet shows it.

import { numfmt } from '@univerjs/core';
import type { Scalar } from '../sheets/spreadsheet.ts';

/** `tickBox`: the cell shows a box, whose text is its state. */
export function displayText(value: Scalar | null, pattern: string | undefined, tickBox: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return tickBox ? (value ? 'Oui' : 'Non') : value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return value;
  return numfmt.format(pattern === undefined || pattern === '@' ? 'General' : pattern, value, { locale: 'fr' });
}
