// Lines pasted from a spreadsheet or a text file: cells between tabs or semicolons, quoted where they hold either.

/** `line`: 1-based, where the row begins in the text. Blank rows are left out; cells are trimmed. */
export type PastedRow = { line: number; cells: string[] };

export function readPastedTable(text: string): PastedRow[] {
  const separator = text.includes('\t') ? '\t' : ';';
  const rows: PastedRow[] = [];
  let row: PastedRow = { line: 1, cells: [] };
  let cell = '';
  let isQuoted = false;
  let line = 1;
  const endCell = () => {
    row.cells.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
  };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '' && hasClosingQuote(plain, at, separator)) {
      cell = '';
      isQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
    if (sign === '\n') line += 1;
  }
  endRow();
  return rows;
}

/** A lone quotation mark at the start of a name must not swallow the lines below it. */
function hasClosingQuote(text: string, start: number, separator: string): boolean {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else return next === undefined || next === '\n' || next === separator;
  }
  return false;
}
