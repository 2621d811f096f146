// The text that the fingerprint is taken of: the same wherever lines and columns stand, another for any other value.

import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../src/model/results.ts';
import { canonicalText, canonicalTextOfTable } from '../../src/tabs/canonical-text.ts';
import type { CellValue, TabLayout } from '../../src/tabs/layout.ts';
import { rowsAside } from '../../src/tabs/paper-lines.ts';
import { layoutResults } from '../../src/tabs/results-tab.ts';
import { cellText, readTable } from '../../src/tabs/table.ts';
import { candidate, certification, session } from '../model/builders.ts';

const day = session({ candidates: [candidate(1), candidate(2, { lastName: '=Nom' })] });
const layout = (fingerprint = '') =>
  layoutResults(certification(), day, resultsOf(certification(), day, []), new Map(), { isDraft: true, fingerprint });

/** The tab as Google would answer it, rows and columns in another order. */
function table({ rows, columns, values }: TabLayout, isMoved: boolean) {
  const cells: CellValue[][] = rows.map(() => columns.map(() => null));
  rows.forEach(({ key }, row) => {
    const line = cells[row];
    if (line) line[0] = key;
  });
  columns.forEach(({ key }, column) => {
    const line = cells[0];
    if (line) line[column] = key;
  });
  for (const { top, left, values: block } of values) {
    block.forEach((line, down) => {
      line.forEach((value, right) => {
        const target = cells[top + down];
        if (target && value !== undefined) target[left + right] = value;
      });
    });
  }
  const [head, ...body] = cells.map((line) => (isMoved ? [line[0] ?? null, ...line.slice(1).reverse()] : line));
  const sheet = [head ?? [], ...(isMoved ? body.reverse() : body)];
  const found = readTable(
    { sheetId: 2003, title: 'Résultats', rowCount: sheet.length, columnCount: columns.length, values: sheet },
    [],
  ).table;
  if (!found) throw new Error('no table');
  return found;
}

describe('le texte canonique des résultats', () => {
  it('est le même de la page à écrire et de l’onglet, où que ses lignes et colonnes soient', () => {
    const text = canonicalText(layout(), rowsAside);
    expect(canonicalTextOfTable(table(layout(), false), rowsAside)).toBe(text);
    expect(canonicalTextOfTable(table(layout(), true), rowsAside)).toBe(text);
  });

  it('laisse de côté la ligne de l’empreinte et celle qui se remplit à la main, et elles seules', () => {
    expect(canonicalText(layout('abc'), rowsAside)).toBe(canonicalText(layout(), rowsAside));
    expect(canonicalText(layout('abc'), [])).not.toBe(canonicalText(layout(), []));
  });

  it('change avec chaque valeur de la page', () => {
    const whole = table(layout(), false);
    const text = canonicalTextOfTable(whole, rowsAside);
    let changed = 0;
    whole.sheet.values.forEach((line, row) => {
      if (row === 0 || rowsAside.includes(String(line[0]))) return;
      line.forEach((value, column) => {
        if (column === 0 || cellText(value) === '') return;
        line[column] = `${cellText(value)}.`;
        expect(canonicalTextOfTable(whole, rowsAside)).not.toBe(text);
        line[column] = value;
        changed += 1;
      });
    });
    expect(changed).toBeGreaterThan(25);
  });
});
