// A pasted text as rows of cells: tabs between cells, quotes around a text that holds tabs, quotes or line ends.

export function tableFromText(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? quoted(source, at) : plain(source, at);
    rows.at(-1)?.push(cell);
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function plain(source: string, start: number): { cell: string; end: number } {
  const found = source.slice(start).search(/[\t\n]/);
  const end = found < 0 ? source.length : start + found;
  return { cell: source.slice(start, end), end };
}

/** What only begins with a quote is a text like another. */
function quoted(source: string, start: number): { cell: string; end: number } {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(start));
  if (!match) return plain(source, start);
  return { cell: (match[1] ?? '').replaceAll('""', '"'), end: start + match[0].length };
}
