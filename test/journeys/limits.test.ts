// What an action may cost: three calls on the session workbook, whatever the number of candidates, and one batch of two megabytes.

import { describe, expect, it } from 'vitest';
import { readPeopleKeys, typeSession } from '../../src/local/commands/by-hand.ts';
import { gridTexts } from '../../src/local/commands/grid-texts.ts';
import { pasteTexts } from '../../src/local/commands/paste-texts.ts';
import { replaceReference } from '../../src/local/commands/reference-lines.ts';
import { type MakeSessionOptions, makeSession, measuredSizes } from '../../src/local/demo/make-session.ts';
import { type Day, done, newDay, tab } from './day.ts';

const order = [
  'prepare',
  'generate',
  'generate',
  'coverage',
  'openDeliberation',
  'fillDeliberation',
  'fillResults',
  'exportPdf',
  'backToExamDay',
] as const;

type Cost = { action: string; calls: string[]; bytes: number };

/** Every action once, on a session filled by pasting; what each asked of the Sheets API. */
function costs(size: MakeSessionOptions): { day: Day; costs: Cost[] } {
  const made = makeSession(size);
  const blocks = made.certification.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((each) => ({ ...each, title: `${each.title} (${each.key})` })),
  }));
  const certification = { ...made.certification, blocks };
  const day = newDay();
  const all = order.map((action, rank): Cost => {
    const from = day.host.calls.length;
    const answer = done(day.call(action, { reason: 'une grille oubliée' }));
    const calls = day.host.calls.slice(from).filter(({ file }) => file === 'session');
    if (rank === 0) {
      replaceReference(day.doc, certification);
      typeSession(day.doc, { session: made.session, certification }, made.session.team);
    }
    if (rank === 1) {
      const { grids } = answer.data as { grids: { item: string; sheetId: number }[] };
      for (const [item, texts] of gridTexts(made.entries, certification, readPeopleKeys(day.doc)))
        pasteTexts(day.doc, grids.find((grid) => grid.item === item)?.sheetId ?? 0, texts);
    }
    return { action, calls: calls.map(({ call }) => call), bytes: Math.max(0, ...calls.map(({ bytes }) => bytes)) };
  });
  return { day, costs: all };
}

const cellsOf = (day: Day) =>
  day.doc.sheets().reduce((sum, { gridProperties: { rowCount, columnCount } }) => sum + rowCount * columnCount, 0);

const twoReadsOneWrite = [
  'Sheets.Spreadsheets.get',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  'Sheets.Spreadsheets.batchUpdate',
];

describe.each([
  ['1 candidat', { candidates: 1, jurors: 2, blocks: 2, competencesPerBlock: 5 }],
  ['12 candidats', measuredSizes['12×10×2']],
  ['60 candidats, 40 compétences, 6 jurés', measuredSizes['60×40×6']],
])('%s', (name, size) => {
  it('chaque action fait deux lectures et une écriture, de moins de deux mégaoctets', { timeout: 60_000 }, () => {
    const { day, costs: all } = costs(size);
    for (const { calls, action } of all) expect({ action, calls }).toEqual({ action, calls: twoReadsOneWrite });
    for (const { bytes, action } of all) {
      console.log(`${name} · ${action} : ${bytes} octets`);
      expect(bytes).toBeLessThan(2_000_000);
    }
    expect(cellsOf(day)).toBeLessThan(1_000_000);
    expect(day.history()).toHaveLength(order.length);
    const lines = day.rows(tab.interview).filter((key) => key.endsWith('|EF'));
    expect(lines).toHaveLength(size.candidates);
  });
});
