// A table as lines of text: columns as wide as their widest cell, numbers to the right.

export type Column = { title: string; align?: 'left' | 'right' };

const between = '  ';

/** The heading, a rule, then a line a row. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((title, at) => Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(lengthOf)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
      .join(between)
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + between.length, -between.length));
  return [line(titles), rule, ...rows.map(line)];
}

function pad(text: string, width: number, align: Column['align']): string {
  const spaces = ' '.repeat(width - lengthOf(text));
  return align === 'right' ? spaces + text : text + spaces;
}

/** Characters that take a place: an accent that is coded apart takes none. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
