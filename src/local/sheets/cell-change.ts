// What a field mask and a `CellData` make of a cell: the part of every request that writes into cells.

import { below, type Mask, overlay, parseMask } from './field-mask.ts';
import { parseFormula } from './formula.ts';
import { notEmulated, refuse } from './refusal.ts';
import type { Cell, CellData, CellFormat, ExtendedValue } from './spreadsheet.ts';
import { assertMaskFields } from './validate-body.ts';
import { assertValidation } from './validation-rule.ts';

const maxCharacters = 50_000;
const emulated = new Set(['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note']);

export type CellChange = {
  writesValue: boolean;
  once: (held: Cell | undefined, data: CellData) => Cell | undefined;
  /** For many cells: those that held the same content get the same new one, so that a style over a whole tab costs one object. */
  with: (data: CellData) => (held: Cell | undefined) => Cell | undefined;
};

type Writable = { -readonly [Key in keyof Cell]: Cell[Key] };
type FormatChange = (held: CellFormat | undefined) => CellFormat | undefined;

/** @throws Refusal when the mask cannot be read or names a field that this stand-in does not keep. */
export function cellChange(fields: string): CellChange {
  const mask = parseMask(fields);
  assertMaskFields(mask, 'CellData');
  if (mask !== true) {
    for (const field of mask.keys()) if (!emulated.has(field)) notEmulated(`CellData.${field}`);
  }
  const formatMask = below(mask, 'userEnteredFormat');
  const formatChange = (data: CellData): FormatChange | undefined =>
    formatMask && ((held) => sharedFormat(overlay(held, data.userEnteredFormat, formatMask)));
  return {
    writesValue: below(mask, 'userEnteredValue') !== undefined,
    once(held, data) {
      assertData(data);
      return changed(held, data, mask, formatChange(data));
    },
    with(data) {
      assertData(data);
      const formatOnce = formatChange(data);
      const format = formatOnce && remembered<CellFormat>(formatOnce);
      const change = remembered<Cell>((held) => changed(held, data, mask, format));
      // a formula cell is an object of its own: its result is kept by it
      return (held) =>
        held?.userEnteredValue?.formulaValue === undefined ? change(held) : changed(held, data, mask, format);
    },
  };
}

function remembered<Item>(change: (held: Item | undefined) => Item | undefined): typeof change {
  const known = new Map<Item | undefined, Item | undefined>();
  return (held) => {
    if (!known.has(held)) known.set(held, change(held));
    return known.get(held);
  };
}

function changed(
  held: Cell | undefined,
  data: CellData,
  mask: Mask,
  format: FormatChange | undefined,
): Cell | undefined {
  const cell: Writable = { ...held };
  if (below(mask, 'userEnteredValue')) set(cell, 'userEnteredValue', normalValue(data.userEnteredValue));
  if (format) set(cell, 'userEnteredFormat', format(held?.userEnteredFormat));
  if (below(mask, 'dataValidation')) set(cell, 'dataValidation', data.dataValidation);
  if (below(mask, 'note')) set(cell, 'note', data.note || undefined);
  return Object.keys(cell).length === 0 ? undefined : cell;
}

function set<Key extends keyof Cell>(cell: Writable, key: Key, value: Cell[Key] | undefined): void {
  if (value === undefined) delete cell[key];
  else cell[key] = value;
}

/** An empty text is an empty cell, as Google reads it back. */
function normalValue(value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (!value || value.stringValue === '' || Object.keys(value).length === 0) return undefined;
  return value;
}

function assertData(data: CellData): void {
  const value = data.userEnteredValue;
  if (value?.errorValue) refuse('userEnteredValue.errorValue is output only');
  if (value?.formulaValue !== undefined) {
    parseFormula(value.formulaValue);
    assertLength(value.formulaValue);
  }
  if (value?.stringValue !== undefined) assertLength(value.stringValue);
  if (data.dataValidation) assertValidation(data.dataValidation);
}

export function assertLength(text: string): void {
  if (text.length > maxCharacters) {
    refuse(`Your input contains more than the maximum of ${maxCharacters} characters in a single cell.`);
  }
}

const formats = new Map<string, CellFormat>();

/** One object per look, so that looks are compared by identity. */
export function sharedFormat(format: CellFormat | undefined): CellFormat | undefined {
  if (!format) return undefined;
  const key = JSON.stringify(format);
  const held = formats.get(key);
  if (held) return held;
  formats.set(key, format);
  return format;
}
