// « Délibération » sorted without its hidden keys: no decision changes owner without a question.

import { describe, expect, it } from 'vitest';
import { type Day, done, said, tab } from './day.ts';
import { generated } from './small-session.ts';

/** Candidate 1 has BC01 refused, candidate 4 has it awarded; then the lines are sorted, all but their keys. */
function sorted(): Day {
  const day = generated();
  done(day.call('openDeliberation'));
  day.type(tab.deliberation, 'C01|BC01', 'decision', 'Non obtenu');
  day.type(tab.deliberation, 'C01|BC01', 'reason', 'Trop peu de faits');
  day.type(tab.deliberation, 'C04|BC01', 'decision', 'Obtenu');
  const { rowCount, columnCount } = day.doc.sheets().find(({ sheetId }) => sheetId === tab.deliberation)
    ?.gridProperties ?? { rowCount: 0, columnCount: 0 };
  const range = {
    sheetId: tab.deliberation,
    startRowIndex: 4,
    endRowIndex: rowCount,
    startColumnIndex: 1,
    endColumnIndex: columnCount,
  };
  day.doc.sortRows(range, 1, 'DESCENDING');
  return day;
}

describe.each(['fillDeliberation', 'fillResults'] as const)('%s, lignes triées sans leurs clés', (action) => {
  it('demande d’abord, et « non » ne change rien', () => {
    const day = sorted();
    const before = day.host.snapshot(day.id);
    const answer = day.call(action);
    expect(answer.ok).toBe(false);
    expect(said(answer, 'labels-moved').message).toContain('« 4 — P. Adjovi · BC01 » devient');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

it('une fois le tri annulé, chacun a ses décisions', () => {
  const day = generated();
  done(day.call('openDeliberation'));
  day.type(tab.deliberation, 'C01|BC01', 'decision', 'Non obtenu');
  const before = day.host.snapshot(day.id);
  const width = day.doc.sheets().find(({ sheetId }) => sheetId === tab.deliberation)?.gridProperties.columnCount ?? 0;
  const range = {
    sheetId: tab.deliberation,
    startRowIndex: 4,
    endRowIndex: 8,
    startColumnIndex: 1,
    endColumnIndex: width,
  };
  day.doc.sortRows(range, 2, 'DESCENDING');
  expect(day.call('fillResults').ok).toBe(false);
  day.host.restore(before);
  done(day.call('fillResults'));
  expect(day.value(tab.results, 'C01', 'BC01')).toBe('Non obtenu');
});
