// Turns a formula of a French Google file into the form an xlsx file holds: no leading `=`, arguments parted by `,`.

const quotedOrSemicolon = /"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g;

/** `sheetNames` maps a tab's title to its name in the file, where the two differ. */
export function xlsxFormula(formula: string, sheetNames: ReadonlyMap<string, string>): string {
  return formula.replace(/^=/, '').replace(quotedOrSemicolon, (part) => {
    if (part === ';') return ',';
    if (part.startsWith('"')) return part;
    const title = part.slice(1, -1).replaceAll("''", "'");
    return quotedSheetName(sheetNames.get(title) ?? title);
  });
}

export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const longestSheetName = 31;

/**
 * The names of the tabs in the file, in order: Excel allows 31 characters, none of `[ ] : * ? / \`, no name twice, and not
 * « History ». A straight apostrophe becomes a curly one: exceljs would not double it where it names the repeated rows.
 */
export function xlsxSheetNames(titles: string[]): string[] {
  const taken = new Set(['history']);
  return titles.map((title) => {
    const allowed =
      title
        .replace(/[[\]:*?/\\]/g, ' ')
        .replaceAll("'", '’')
        .trim() || 'Feuille';
    let name = allowed.slice(0, longestSheetName);
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
      name = `${allowed.slice(0, longestSheetName - 5)} (${copy})`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
