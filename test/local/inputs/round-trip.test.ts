// Tables, entries and JSON drawn at random read back as written, each thing at its place.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeSession } from '../../../src/local/demo/make-session.ts';
import { type CellEntry, readEntriesFile } from '../../../src/local/inputs/entries-file.ts';
import { locateJson, offsetOf } from '../../../src/local/inputs/json-places.ts';
import { readTable } from '../../../src/local/inputs/table-file.ts';

function field(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(rows: readonly (readonly string[])[], end: string): string {
  return rows.map((row) => row.map(field).join(';') + end).join('');
}

function entryRows(entries: readonly CellEntry[]): string[][] {
  return entries.map(({ candidate, item, juror, column, value }) => {
    const given = column === 'note' ? ['', '', value] : [column, value, ''];
    return [String(candidate), item, String(juror), ...given];
  });
}

const columns = ['candidat', 'bloc', 'motif'] as const;
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...' a;",\n\r\t=é’'), maxLength: 12 }),
  // U+FFFD is what a byte that is no UTF-8 reads as: the readers refuse it
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replace(/[\0\ufffd]/g, '')),
);

it('une table écrite selon la RFC 4180 se relit telle quelle, à la bonne ligne', () => {
  const rows = fc.array(fc.tuple(text, text, text), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (drawn, end) => {
      const { value, problems } = readTable(csv([columns, ...drawn], end), 'table.csv', columns);
      expect(problems).toEqual([]);
      expect(value?.map(({ cells }) => columns.map((column) => cells[column]))).toEqual(drawn);
      const lineBreaks = drawn.map((row) => row.join(';').split(/\r\n|\r|\n/).length);
      const lines = drawn.map((_, index) => 2 + lineBreaks.slice(0, index).reduce((sum, count) => sum + count, 0));
      expect(value?.map(({ line }) => line)).toEqual(lines);
    }),
  );
});

it('les saisies d’une session tirée au hasard se relisent telles quelles', () => {
  const options = fc.record({
    candidates: fc.integer({ min: 1, max: 6 }),
    jurors: fc.integer({ min: 1, max: 3 }),
    blocks: fc.integer({ min: 1, max: 3 }),
    competencesPerBlock: fc.integer({ min: 1, max: 3 }),
    seed: fc.nat(),
    kind: fc.constantFrom('title' as const, 'blocks' as const),
    mode: fc.constantFrom('joint' as const, 'blind' as const, 'open' as const),
    byModality: fc.boolean(),
    irregular: fc.boolean(),
  });
  const header = ['candidat', 'compétence', 'juré', 'modalité', 'appréciation', 'observation'];
  fc.assert(
    fc.property(options, (drawn) => {
      const { certification, session, entries } = makeSession(drawn);
      const source = csv([header, ...entryRows(entries)], '\n');
      expect(readEntriesFile(source, 'entries.csv', certification, session)).toEqual({ problems: [], value: entries });
    }),
    { numRuns: 60 },
  );
});

it('tout JSON se parcourt sans faute, et chaque valeur est où l’on dit', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 2), (json, indent) => {
      const source = JSON.stringify({ value: json }, null, indent);
      const places = locateJson(source);
      expect(places.fault).toBeUndefined();
      expect(places.doubledKeys).toEqual([]);
      expect(source.slice(offsetOf(places, ['value'])).startsWith('"value"')).toBe(true);
    }),
  );
});

it('un JSON coupé où que ce soit a sa faute au plus tard à la coupure', () => {
  const source = JSON.stringify(
    { kind: 'title', candidates: [{ number: 1, panel: [1, 2], lastName: 'd’Aubarède' }] },
    null,
    2,
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: source.length - 1 }), (length) => {
      const { fault } = locateJson(source.slice(0, length));
      expect(fault).toBeDefined();
      expect(fault).toBeLessThanOrEqual(length);
    }),
  );
});
