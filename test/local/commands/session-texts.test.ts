// What the command line types in « Session », « Candidats » and « Jury » for a session file.

import { describe, expect, it } from 'vitest';
import { candidateTexts, jurorTexts, sessionTexts } from '../../../src/local/commands/session-texts.ts';
import type { CandidateInput } from '../../../src/local/inputs/session-schema.ts';
import { sampleSession } from '../inputs/sample-session.ts';

const blocks = ['BC01', 'BC02', 'BC03'];

describe('ce qui se tape dans « Session »', () => {
  it('les mots des listes, les jours à la française, les niveaux de trop effacés', () => {
    const scale = [
      { label: 'Oui', meaning: 'attests' },
      { label: 'Non', meaning: 'refutes' },
    ];
    const incidents = [{ time: '9 h', what: 'alarme' }];
    const texts = sessionTexts(sampleSession({ scale, incidents, byModality: false }), [
      'a@example.org',
      'b@example.org',
    ]);
    const typed = Object.fromEntries(texts.map(({ row, column, text }) => [`${row} ${column}`, text]));
    expect(typed).toMatchObject({
      'kind value': 'Session titre',
      'firstDay value': '07/12/2026',
      'byModality value': 'Non',
      'scale.1 value': 'Oui',
      'scale.2 second': 'ne l’atteste pas',
      'scale.3 value': '',
      'scale.6 second': '',
      'team.2 value': 'b@example.org',
      'incident.1 second': 'alarme',
      'incident.1 third': '',
    });
  });
});

describe('ce qui se tape dans « Candidats » et « Jury »', () => {
  const [first] = sampleSession().candidates;

  it.each<[string, Partial<CandidateInput>, Record<string, string>]>([
    [
      'présents et panel',
      { blocks: ['BC01', 'BC03'], held: ['BC02'], panel: [2, 10] },
      { blocks: 'BC01, BC03', held: 'BC02', panel: '2, 10' },
    ],
    ['tout déjà acquis : la case vide dit « ceux qui restent »', { blocks: [], held: blocks }, { blocks: '' }],
    ['aucun bloc présenté, ce que la case vide ne dit pas', { blocks: [], held: [] }, { blocks: '/' }],
    ['aucun juré, ce que la case vide ne dit pas', { panel: [] }, { panel: 'aucun' }],
    ['excusé', { attendance: 'excused' }, { attendance: 'Excusé' }],
    ['livret ECF', { ecf: { BC01: 'Oui' } }, { 'ecf.BC01': 'Oui' }],
  ])('%s', (_, changes, texts) => {
    if (!first) throw new Error('the sample has a candidate');
    expect(candidateTexts({ ...first, ...changes }, blocks)).toMatchObject(texts);
  });

  it('un juré : son numéro, sa date à la française ou rien', () => {
    const [juror] = sampleSession({
      jurors: [{ number: 1, lastName: 'A', firstName: 'B', habilitatedUntil: '2029-06-30' }],
      candidates: [],
    }).jurors;
    if (!juror) throw new Error('the session has a juror');
    expect(jurorTexts(juror)).toMatchObject({ number: '1', habilitatedUntil: '30/06/2029', attendance: 'Présent' });
    expect(jurorTexts({ ...juror, habilitatedUntil: '' }).habilitatedUntil).toBe('');
  });
});
