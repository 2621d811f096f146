// « Délibération » sorted without its hidden keys: no decision changes owner without a question.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, tab } from './day.ts';
import { agreed, decided } from './decided-session.ts';
import { generated } from './small-session.ts';

/** Candidate 1 has BC01 refused, candidate 4 has it awarded. */
function decidedOnTwo(): Day {
  const day = generated();
  done(day.call('openDeliberation'));
  day.type(tab.deliberation, 'C01|BC01', 'decision', 'Non obtenu');
  day.type(tab.deliberation, 'C01|BC01', 'reason', 'Trop peu de faits');
  day.type(tab.deliberation, 'C04|BC01', 'decision', 'Obtenu');
  return day;
}

/** « Trier la plage » over everything but the hidden keys. */
function sort(day: Day): Day {
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

describe.each(['fillDeliberation', 'fillResults', 'individualSheets', 'register'] as const)(
  '%s, lignes triées sans leurs clés',
  (action) => {
    it('demande d’abord, et « non » ne change rien', () => {
      const day = sort(decidedOnTwo());
      const before = day.host.snapshot(day.id);
      const answer = day.call(action);
      expect(answer.ok).toBe(false);
      expect(said(answer, 'labels-moved').message).toContain('« 4 — P. Adjovi · BC01 » devient');
      expect(day.host.snapshot(day.id)).toEqual(before);
    });
  },
);

describe('clore, lignes triées sans leurs clés', () => {
  it('est refusé, avec les lignes et le remède, et rien n’est clos', () => {
    const day = sort(decided());
    const before = day.host.snapshot(day.id);
    const answer = day.call('close', { confirm: [...agreed, 'labels-moved'] });
    expect(codes(answer)).toEqual(expect.arrayContaining(['not-closable', 'decisions-moved']));
    expect(said(answer, 'decisions-moved')).toMatchObject({ level: 'error', where: 'Délibération!J5' });
    expect(said(answer, 'decisions-moved').message).toMatch(/« 4 — P. Adjovi · .*Annulez le tri/s);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('se fait une fois qu’une personne a dit que les numéros ont vraiment changé', () => {
    const day = decided();
    day.paste(tab.candidates, 'C01', 'number', '4');
    day.paste(tab.candidates, 'C01', 'lastName', 'Adjovi');
    day.paste(tab.candidates, 'C01', 'firstName', 'Prosper');
    day.paste(tab.candidates, 'C04', 'number', '1');
    expect(codes(day.call('close', { confirm: agreed }))).toContain('decisions-moved');
    done(day.call('fillDeliberation', { confirm: ['labels-moved'] }));
    done(day.call('close', { confirm: agreed }));
  });
});

describe('une décision saisie dans le panneau, lignes triées sans leurs clés', () => {
  it.each([
    ['des décisions étant prises', (day: Day) => day],
    [
      'aucune n’étant prise encore',
      (day: Day) => {
        day.type(tab.deliberation, 'C01|BC01', 'decision', '');
        day.type(tab.deliberation, 'C01|BC01', 'reason', '');
        day.type(tab.deliberation, 'C04|BC01', 'decision', '');
        return day;
      },
    ],
  ] as const)('ne va pas en face d’un autre candidat, %s', (_, changed) => {
    const day = sort(changed(decidedOnTwo()));
    const before = day.host.snapshot(day.id);
    const decisions = [{ item: 'BC02', decision: { was: '', value: 'awarded' } }];
    const request = { action: 'saveDecisions', candidate: 'C01', decisions };
    const answer = day.doc.run<ReturnType<Day['call']>>({ function: 'call', action: 'saveDecisions' }, request);
    expect([answer.ok, ...codes(answer)]).toEqual([false, 'decisions-moved']);
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
