// The one look of all tabs: calm, printable, and readable in black and white.

import type { Format } from './layout.ts';

const base: Format = {
  size: 10,
  vertical: 'middle',
  wrap: 'wrap',
  background: '#ffffff',
  color: '#202124',
  bold: false,
};
const lines = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;

export const look = {
  page: { ...base, italic: false, wrap: 'overflow' },
  title: { bold: true, size: 14, wrap: 'overflow' },
  subtitle: { color: '#5f6368', wrap: 'overflow' },
  section: { bold: true, size: 11, wrap: 'overflow', borders: { bottom: 'medium' } },
  head: { ...base, bold: true, background: '#e8eaed', horizontal: 'center', borders: lines },
  label: { ...base, background: '#f8f9fa', borders: lines },
  typed: { ...base, borders: lines },
  typedText: { ...base, borders: lines, pattern: '@' },
  typedDate: { ...base, borders: lines, pattern: 'dd/mm/yyyy', horizontal: 'left' },
  computed: { ...base, background: '#f1f3f4', borders: lines },
  centered: { horizontal: 'center' },
  help: { italic: true, color: '#5f6368', wrap: 'wrap', vertical: 'middle' },
  faded: { color: '#80868b', background: '#eeeeee' },
  wrong: { bold: true, italic: true, color: '#b3261e', background: '#fce8e6' },
  alert: { bold: true, background: '#fef7e0' },
  good: { background: '#e6f4ea' },
  bad: { bold: true, background: '#fce8e6' },
  small: { size: 8, color: '#5f6368', wrap: 'overflow' },
  missing: { italic: true, color: '#5f6368' },
} satisfies Record<string, Format>;

/** How wide the frozen part may be, so that a tablet still scrolls. */
export const FROZEN_WIDTH_PX = 260;
/** A rating column shows the longest level of the usual scales with its list's arrow. */
export const RATING_WIDTH_PX = 170;
