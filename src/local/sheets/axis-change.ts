// What inserting, deleting or moving rows or columns does to whatever points at them: intervals, areas, references, rules.

import { fillFormula, type Piece, parseFormula, type Reference, writeFormula } from './formula.ts';
import type { Area, Dimension, Sheet } from './spreadsheet.ts';

/** `to` counts before the removal, as Google's `destinationIndex` does. */
export type AxisChange = { dimension: Dimension } & (
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; start: number; end: number }
  | { kind: 'move'; start: number; end: number; to: number }
);

type Interval = { start: number; end: number };

/** Undefined when nothing of it is left. */
export function mapInterval(change: AxisChange, { start, end }: Interval): Interval | undefined {
  switch (change.kind) {
    case 'insert':
      if (change.at <= start) return { start: start + change.count, end: end + change.count };
      return change.at < end ? { start, end: end + change.count } : { start, end };
    case 'delete': {
      const mapped = { start: afterDelete(change, start), end: afterDelete(change, end) };
      return mapped.start < mapped.end ? mapped : undefined;
    }
    case 'move':
      return mapMoved(change, { start, end });
  }
}

function afterDelete(change: Interval, index: number): number {
  if (index <= change.start) return index;
  return index >= change.end ? index - (change.end - change.start) : change.start;
}

/** What lies wholly in the moved block goes with it; anything else sees an insertion and a deletion. */
function mapMoved(change: Interval & { to: number; dimension: Dimension }, interval: Interval): Interval | undefined {
  const count = change.end - change.start;
  if (change.start <= interval.start && interval.end <= change.end) {
    const by = change.to > change.start ? change.to - change.end : change.to - change.start;
    return { start: interval.start + by, end: interval.end + by };
  }
  const { dimension } = change;
  const grown = mapInterval({ dimension, kind: 'insert', at: change.to, count }, interval);
  const offset = change.to <= change.start ? count : 0;
  return (
    grown && mapInterval({ dimension, kind: 'delete', start: change.start + offset, end: change.end + offset }, grown)
  );
}

export function mapArea(change: AxisChange, area: Area): Area | undefined {
  if (change.dimension === 'ROWS') {
    const rows = mapInterval(change, { start: area.startRow, end: area.endRow });
    return rows && { ...area, startRow: rows.start, endRow: rows.end };
  }
  const columns = mapInterval(change, { start: area.startColumn, end: area.endColumn });
  return columns && { ...area, startColumn: columns.start, endColumn: columns.end };
}

export function mapAreas(change: AxisChange, areas: readonly Area[]): Area[] {
  return areas.flatMap((area) => mapArea(change, area) ?? []);
}

/** The formula after the change of the tab `title`, for a formula standing on the tab `own`; undefined when it stays the same. */
export function mapFormula(change: AxisChange, text: string, own: string, title: string): string | undefined {
  if (own !== title && !text.includes('!')) return undefined;
  let changed = false;
  const pieces = parseFormula(text).map((piece): Piece => {
    if (typeof piece === 'string' || !isOn(piece, own, title)) return piece;
    const mapped = mapReference(change, piece);
    if (mapped !== piece) changed = true;
    return mapped;
  });
  return changed ? writeFormula(pieces) : undefined;
}

export function isOn(reference: Reference, own: string, title: string): boolean {
  return (reference.title ?? own).toLowerCase() === title.toLowerCase();
}

function mapReference(change: AxisChange, reference: Reference): Piece {
  const key = change.dimension === 'ROWS' ? 'row' : 'column';
  const { first, last = first } = reference;
  const before = { start: Math.min(first[key], last[key]), end: Math.max(first[key], last[key]) + 1 };
  const after = mapInterval(change, before);
  if (!after) return '#REF!';
  if (after.start === before.start && after.end === before.end) return reference;
  return {
    ...reference,
    first: { ...first, [key]: after.start },
    last: reference.last && { ...last, [key]: after.end - 1 },
  };
}

/** A conditional format: its areas follow, and its formula stays true for the first cell that is left. */
export function mapRules(change: AxisChange, sheet: Sheet): Sheet['conditionalFormats'] {
  return sheet.conditionalFormats.flatMap((held) => {
    const areas = mapAreas(change, held.areas);
    const [before] = held.areas;
    const [after] = areas;
    if (!before || !after) return [];
    return [{ areas, rule: ruleWith(held.rule, (formula) => anchored(change, sheet, formula, before, after)) }];
  });
}

/** Relative references count from the first cell: count from one that survives, map, and count back. */
function anchored(change: AxisChange, sheet: Sheet, formula: string, before: Area, after: Area): string {
  const rows = change.dimension === 'ROWS';
  const start = rows ? before.startRow : before.startColumn;
  const end = rows ? before.endRow : before.endColumn;
  let anchor = start;
  if (change.kind !== 'insert' && change.start <= start && start < change.end && change.end < end) anchor = change.end;
  const mappedAnchor = mapInterval(change, { start: anchor, end: anchor + 1 })?.start ?? anchor;
  const out = anchor - start;
  const back = (rows ? after.startRow : after.startColumn) - mappedAnchor;
  const title = sheet.properties.title;
  const moved = shift(formula, out, rows);
  return shift(mapFormula(change, moved, title, title) ?? moved, back, rows);
}

function shift(formula: string, by: number, rows: boolean): string {
  return by === 0 ? formula : fillFormula(parseFormula(formula), rows ? by : 0, rows ? 0 : by);
}

type Rule = Sheet['conditionalFormats'][number]['rule'];

export function ruleWith(rule: Rule, change: (formula: string) => string): Rule {
  const condition = rule.booleanRule?.condition;
  if (!rule.booleanRule || !condition?.values) return rule;
  const values = condition.values.map((value) =>
    value.userEnteredValue?.startsWith('=') ? { ...value, userEnteredValue: change(value.userEnteredValue) } : value,
  );
  return { ...rule, booleanRule: { ...rule.booleanRule, condition: { ...condition, values } } };
}
