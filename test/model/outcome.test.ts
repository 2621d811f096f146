// The outcome that decisions lead to, in both kinds of session, and its laws.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, indexDecisions } from '../../src/model/decision.ts';
import { type Outcome, resultOf } from '../../src/model/outcome.ts';
import type { Attendance, Candidate, SessionKind } from '../../src/model/session.ts';
import { candidate, certification } from './builders.ts';

const tp = certification();

const words: Record<string, Decision['decision']> = {
  obtenu: 'awarded',
  non: 'refused',
  absent: 'notPresented',
  satisfaisant: 'satisfactory',
  insuffisant: 'unsatisfactory',
};

/** `'BC01 obtenu, EF satisfaisant'` as the decisions on candidate C01. */
function decided(text: string): Decision[] {
  return text
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => {
      const [item = '', word = ''] = part.split(' ');
      return { candidate: 'C01', item, decision: words[word] ?? null, reason: '' };
    });
}

function result(kind: SessionKind, changes: Partial<Candidate>, text: string) {
  return resultOf(tp, kind, candidate(1, changes), indexDecisions(decided(text)));
}

const every = 'BC01 obtenu, BC02 obtenu, BC03 obtenu';

describe('session titre', () => {
  it.each<[string, Partial<Candidate>, string, Outcome, string[], boolean]>([
    ['fraude signalée', { attendance: 'fraud' }, `${every}, EF satisfaisant`, 'fraud', [], false],
    ['absent', { attendance: 'absent' }, '', 'absent', [], false],
    ['excusé', { attendance: 'excused' }, '', 'excused', [], false],
    ['aucune décision', {}, '', 'pending', [], false],
    ['un bloc sans décision', {}, 'BC01 obtenu, BC02 obtenu', 'pending', ['BC01', 'BC02'], false],
    ['un bloc refusé, un autre sans décision', {}, 'BC01 non, BC02 obtenu', 'pending', ['BC02'], false],
    ['tout obtenu, entretien sans décision', {}, every, 'pending', ['BC01', 'BC02', 'BC03'], false],
    ['tout obtenu, entretien satisfaisant', {}, `${every}, EF satisfaisant`, 'title', ['BC01', 'BC02', 'BC03'], true],
    ['tout obtenu, entretien non', {}, `${every}, EF insuffisant`, 'partial', ['BC01', 'BC02', 'BC03'], false],
    ['un bloc refusé', {}, 'BC01 obtenu, BC02 obtenu, BC03 non', 'partial', ['BC01', 'BC02'], false],
    [
      'un bloc refusé, entretien satisfaisant',
      {},
      'BC01 obtenu, BC02 non, BC03 non, EF satisfaisant',
      'partial',
      ['BC01'],
      false,
    ],
    ['un bloc non présenté', {}, 'BC01 obtenu, BC02 obtenu, BC03 absent', 'partial', ['BC01', 'BC02'], false],
    ['tout refusé', {}, 'BC01 non, BC02 non, BC03 non', 'failure', [], false],
    ['rien présenté le jour même', {}, 'BC01 absent, BC02 absent, BC03 absent', 'failure', [], false],
    [
      'un bloc acquis, le reste refusé',
      { blocks: ['BC02', 'BC03'], held: ['BC01'] },
      'BC02 non, BC03 non',
      'failure',
      [],
      false,
    ],
    [
      'deux blocs acquis, le dernier obtenu',
      { blocks: ['BC03'], held: ['BC01', 'BC02'] },
      'BC03 obtenu, EF satisfaisant',
      'title',
      ['BC03'],
      true,
    ],
    [
      'un bloc acquis noté aussi présenté : la décision n’y compte pas',
      { held: ['BC01'] },
      'BC01 non, BC02 obtenu, BC03 obtenu, EF satisfaisant',
      'title',
      ['BC02', 'BC03'],
      true,
    ],
    [
      'tout acquis, entretien seul, satisfaisant',
      { blocks: [], held: ['BC01', 'BC02', 'BC03'] },
      'EF satisfaisant',
      'title',
      [],
      true,
    ],
    [
      'tout acquis, entretien seul, non',
      { blocks: [], held: ['BC01', 'BC02', 'BC03'] },
      'EF insuffisant',
      'partial',
      [],
      false,
    ],
    ['tout acquis, entretien sans décision', { blocks: [], held: ['BC01', 'BC02', 'BC03'] }, '', 'pending', [], false],
    [
      'un bloc ni présenté ni acquis',
      { blocks: ['BC01', 'BC02'] },
      'BC01 obtenu, BC02 obtenu, EF satisfaisant',
      'partial',
      ['BC01', 'BC02'],
      false,
    ],
    ['rien de présenté par erreur', { blocks: [] }, '', 'pending', [], false],
  ])('%s : %j, « %s » donne %s', (_case, changes, text, outcome, awarded, title) => {
    expect(result('title', changes, text)).toMatchObject({ outcome, awarded, title });
  });
});

describe('session CCP', () => {
  const two = { blocks: ['BC01', 'BC02'] };
  const last = { blocks: ['BC03'], held: ['BC01', 'BC02'] };

  it.each<[string, Partial<Candidate>, string, Outcome, string[], boolean]>([
    ['fraude signalée', { ...two, attendance: 'fraud' }, 'BC01 obtenu, BC02 obtenu', 'fraud', [], false],
    ['absent', { ...two, attendance: 'absent' }, '', 'absent', [], false],
    ['excusé', { ...two, attendance: 'excused' }, '', 'excused', [], false],
    ['un bloc sans décision', two, 'BC01 obtenu', 'pending', ['BC01'], false],
    ['deux CCP obtenus', two, 'BC01 obtenu, BC02 obtenu', 'blocks', ['BC01', 'BC02'], false],
    ['un CCP obtenu', two, 'BC01 obtenu, BC02 non', 'blocks', ['BC01'], false],
    ['aucun CCP obtenu', two, 'BC01 non, BC02 absent', 'blocks', [], false],
    ['dernier CCP obtenu, entretien sans décision', last, 'BC03 obtenu', 'pending', ['BC03'], false],
    ['dernier CCP obtenu, entretien satisfaisant', last, 'BC03 obtenu, EF satisfaisant', 'blocks', ['BC03'], true],
    ['dernier CCP obtenu, entretien non', last, 'BC03 obtenu, EF insuffisant', 'blocks', ['BC03'], false],
    ['dernier CCP refusé, entretien satisfaisant', last, 'BC03 non, EF satisfaisant', 'blocks', [], false],
    ['dernier CCP refusé, entretien sans décision', last, 'BC03 non', 'blocks', [], false],
    ['rien de présenté', { blocks: [] }, '', 'pending', [], false],
  ])('%s : %j, « %s » donne %s', (_case, changes, text, outcome, awarded, title) => {
    expect(result('blocks', changes, text)).toMatchObject({ outcome, awarded, title });
  });

  it('dit si tous les blocs sont alors détenus : CCP obtenus, titre non acquis', () => {
    expect(result('blocks', last, 'BC03 obtenu, EF insuffisant')).toMatchObject({ holdsEvery: true, title: false });
    expect(result('blocks', two, 'BC01 obtenu, BC02 obtenu')).toMatchObject({ holdsEvery: false, title: false });
  });
});

describe('ce que montre le résultat', () => {
  it('une ligne par bloc présenté et non acquis, avec le motif, la décision vide où il n’y en a pas', () => {
    const index = indexDecisions([
      { candidate: 'C01', item: 'BC02', decision: 'refused', reason: 'sécurité oubliée' },
      { candidate: 'C01', item: 'EF', decision: 'unsatisfactory', reason: 'contexte mal connu' },
    ]);
    const shown = resultOf(tp, 'title', candidate(1, { held: ['BC01'] }), index);
    expect(shown.decisions).toEqual([
      { block: 'BC02', decision: 'refused', reason: 'sécurité oubliée' },
      { block: 'BC03', decision: null, reason: '' },
    ]);
    expect(shown).toMatchObject({ finalInterview: 'unsatisfactory', interviewReason: 'contexte mal connu' });
  });

  it('une certification sans bloc ne donne jamais le titre', () => {
    const empty = certification({ blocks: [] });
    const index = indexDecisions(decided('EF satisfaisant'));
    expect(resultOf(empty, 'title', candidate(1), index)).toMatchObject({ outcome: 'pending', title: false });
  });
});

describe('lois des résultats', () => {
  const keys = ['BC01', 'BC02', 'BC03'];
  const person = fc.record({
    blocks: fc.subarray(keys),
    held: fc.subarray(keys),
    attendance: fc.constantFrom<Attendance>('present', 'absent', 'excused', 'fraud'),
  });
  const decisions = fc.array(
    fc.record({
      candidate: fc.constant('C01'),
      item: fc.constantFrom(...keys, 'EF'),
      decision: fc.constantFrom<Decision['decision']>(...Object.values(words), null),
      reason: fc.constant(''),
    }),
  );
  const kind = fc.constantFrom<SessionKind>('title', 'blocks');

  it('sans décision, rien n’est acquis ni perdu : en attente, ou absent', () => {
    fc.assert(
      fc.property(kind, person, (which, changes) => {
        const { outcome, awarded, title } = resultOf(tp, which, candidate(1, changes), indexDecisions([]));
        expect(['pending', 'absent', 'excused', 'fraud']).toContain(outcome);
        expect({ awarded, title }).toEqual({ awarded: [], title: false });
      }),
    );
  });

  it('le titre demande chaque bloc obtenu ou acquis, l’entretien satisfaisant et d’être présent', () => {
    fc.assert(
      fc.property(kind, person, decisions, (which, changes, all) => {
        const { outcome, awarded, title, finalInterview } = resultOf(
          tp,
          which,
          candidate(1, changes),
          indexDecisions(all),
        );
        const holds = keys.every((key) => awarded.includes(key) || changes.held.includes(key));
        if (title) expect([holds, finalInterview, changes.attendance]).toEqual([true, 'satisfactory', 'present']);
        if (which === 'title') expect(title).toBe(outcome === 'title');
        expect(awarded.filter((key) => changes.held.includes(key) || !changes.blocks.includes(key))).toEqual([]);
      }),
    );
  });
});
