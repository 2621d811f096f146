// The register as a CSV file: its lines, and cells that start no formula.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../src/model/results.ts';
import { csv, registerCsv } from '../../src/tabs/register.ts';
import { candidate, certification, session } from '../model/builders.ts';

const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true, relax_column_count: true });

describe('le registre', () => {
  it('a une ligne par candidat, sa marque UTF-8 et des points-virgules', () => {
    const day = session({ candidates: [candidate(1, { lastName: 'Roy ; Petit' }), candidate(2, { held: ['BC01'] })] });
    const text = registerCsv(certification(), day, resultsOf(certification(), day, []));
    expect(text.startsWith('\uFEFFSession;')).toBe(true);
    const [head, first, second] = read(text);
    expect(read(text)).toHaveLength(3);
    expect(first?.[head?.indexOf('Nom') ?? -1]).toBe('Roy ; Petit');
    expect(second?.[head?.indexOf('BC01') ?? -1]).toBe('Déjà acquis');
    expect(second?.[head?.indexOf('Résultat') ?? -1]).toBe('En attente de délibération');
  });

  it('ne laisse aucune case commencer une formule, et se relit à l’identique', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@|;"\'\n\r\taé1 ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const lines = parse(csv(rows), { delimiter: ';', bom: true, record_delimiter: '\r\n' }) as string[][];
        expect(lines).toHaveLength(rows.length);
        rows.forEach((cells, i) => {
          cells.forEach((cell, j) => {
            const written = lines[i]?.[j] ?? '';
            expect(written).not.toMatch(/^[=+\-@\t\r\n|]/);
            expect(written.replace(/^'/, '')).toBe(cell.replace(/^'/, ''));
          });
        });
      }),
    );
  });

  it('garde les nombres négatifs comme des nombres', () => {
    expect(csv([[-3, '-3']])).toBe("\uFEFF-3;'-3\r\n");
  });
});
