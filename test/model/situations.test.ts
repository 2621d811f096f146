// The rules from decisions to outcome, as situations that a jury meets: what was decided, and the words that the papers bear.

import { describe, expect, it } from 'vitest';
import { type Decision, indexDecisions } from '../../src/model/decision.ts';
import { resultOf } from '../../src/model/outcome.ts';
import type { Attendance, SessionKind } from '../../src/model/session.ts';
import { outcomeText } from '../../src/text/decisions.ts';
import { candidate, certification } from './builders.ts';

const tp = certification();
const keys = ['BC01', 'BC02', 'BC03'] as const;

/** One letter a block: O obtenu, N non obtenu, P non présenté le jour même, ? sans décision, A déjà acquis, - ni présenté ni acquis. */
const blockWords: Record<string, Decision['decision']> = { O: 'awarded', N: 'refused', P: 'notPresented' };
/** S satisfaisant, I non satisfaisant, ? sans décision. */
const interviewWords: Record<string, Decision['decision']> = { S: 'satisfactory', I: 'unsatisfactory' };

function outcomeOf(kind: SessionKind, blocks: string, interview: string, attendance: Attendance = 'present') {
  const letters = [...blocks];
  const that = (is: (letter: string) => boolean) => keys.filter((_, i) => is(letters[i] ?? '-'));
  const person = candidate(1, {
    attendance,
    held: that((letter) => letter === 'A'),
    blocks: that((letter) => 'ONP?'.includes(letter)),
  });
  const decisions = [
    ...keys.map((item, i) => ({ item, decision: blockWords[letters[i] ?? ''] ?? null })),
    { item: 'EF', decision: interviewWords[interview] ?? null },
  ].map((one): Decision => ({ candidate: 'C01', reason: '', ...one }));
  const result = resultOf(tp, kind, person, indexDecisions(decisions));
  return { text: outcomeText(result, { certifier: 'Ministère du travail' }), title: result.title };
}

const pending = 'En attente de délibération';
const success = 'Réussite';
const failure = 'Échec';
const none = 'Aucun CCP obtenu';
const short = 'CCP obtenus, titre non acquis';
const fraud = 'Fraude signalée — décision de la DDETS';

describe('session titre : les blocs (O obtenu, N non obtenu, P non présenté, A acquis, ? à décider), l’entretien, le résultat', () => {
  it.each<[blocks: string, interview: string, text: string]>([
    ['OOO', 'S', success],
    ['OOO', 'I', 'Réussite partielle (BC01, BC02, BC03)'],
    ['OOO', '?', pending],
    ['OON', 'S', 'Réussite partielle (BC01, BC02)'],
    ['OON', 'I', 'Réussite partielle (BC01, BC02)'],
    ['OON', '?', 'Réussite partielle (BC01, BC02)'],
    ['ONO', 'S', 'Réussite partielle (BC01, BC03)'],
    ['NOO', '?', 'Réussite partielle (BC02, BC03)'],
    ['ONN', 'S', 'Réussite partielle (BC01)'],
    ['NNO', 'I', 'Réussite partielle (BC03)'],
    ['NNN', 'S', failure],
    ['NNN', 'I', failure],
    ['NNN', '?', failure],
    ['OOP', 'S', 'Réussite partielle (BC01, BC02)'],
    ['OPP', '?', 'Réussite partielle (BC01)'],
    ['NPP', 'I', failure],
    ['PPP', '?', failure],
    ['PPP', 'S', failure],
    ['OO?', 'S', pending],
    ['O??', 'S', pending],
    ['NN?', 'I', pending],
    ['???', '?', pending],
    ['???', 'S', pending],
    ['P?P', 'I', pending],
    ['AOO', 'S', success],
    ['AOO', 'I', 'Réussite partielle (BC02, BC03)'],
    ['AOO', '?', pending],
    ['AON', 'S', 'Réussite partielle (BC02)'],
    ['ANN', 'S', failure],
    ['APN', 'I', failure],
    ['AAO', 'S', success],
    ['AAO', 'I', 'Réussite partielle (BC03)'],
    ['AAN', 'S', failure],
    ['AAP', '?', failure],
    ['AA?', 'S', pending],
    ['AAA', 'S', success],
    ['AAA', 'I', 'Réussite partielle'],
    ['AAA', '?', pending],
    ['A--', 'S', pending],
    ['OO-', 'S', 'Réussite partielle (BC01, BC02)'],
    ['NN-', 'S', failure],
  ])('%s, entretien %s : %s', (blocks, interview, text) => {
    expect(outcomeOf('title', blocks, interview)).toEqual({ text, title: text === success });
  });
});

describe('session CCP : les blocs, l’entretien, le résultat, et si le titre est obtenu', () => {
  it.each<[blocks: string, interview: string, text: string, title: boolean]>([
    ['O--', '?', 'CCP obtenus : BC01', false],
    ['-O-', '?', 'CCP obtenus : BC02', false],
    ['OO-', '?', 'CCP obtenus : BC01, BC02', false],
    ['ON-', '?', 'CCP obtenus : BC01', false],
    ['N--', '?', none, false],
    ['NN-', '?', none, false],
    ['P--', '?', none, false],
    ['?--', '?', pending, false],
    ['O?-', '?', pending, false],
    ['AO-', '?', 'CCP obtenus : BC02', false],
    ['AN-', '?', none, false],
    ['AAO', 'S', 'CCP obtenus : BC03 — titre obtenu', true],
    ['AAO', 'I', short, false],
    ['AAO', '?', pending, false],
    ['AAN', 'S', none, false],
    ['AAN', '?', none, false],
    ['AAP', 'I', none, false],
    ['AA?', 'S', pending, false],
    ['AOO', 'S', 'CCP obtenus : BC02, BC03 — titre obtenu', true],
    ['AOO', 'I', short, false],
    ['AON', 'S', 'CCP obtenus : BC02', false],
    ['OOO', 'S', 'CCP obtenus : BC01, BC02, BC03 — titre obtenu', true],
    ['OOO', '?', pending, false],
    ['AAA', 'S', 'Titre obtenu', true],
    ['AAA', 'I', short, false],
    ['AAA', '?', pending, false],
    ['---', '?', pending, false],
  ])('%s, entretien %s : %s', (blocks, interview, text, title) => {
    expect(outcomeOf('blocks', blocks, interview)).toEqual({ text, title });
  });
});

describe('qui n’est pas là n’a que ce résultat, quoi qu’on ait décidé', () => {
  it.each<[SessionKind, Attendance, string]>([
    ['title', 'fraud', fraud],
    ['title', 'absent', 'Absent'],
    ['title', 'excused', 'Excusé'],
    ['blocks', 'fraud', fraud],
    ['blocks', 'absent', 'Absent'],
    ['blocks', 'excused', 'Excusé'],
  ])('session %s, %s : %s', (kind, attendance, text) => {
    for (const blocks of ['OOO', 'NNN', 'PPP', '???', 'AOO', 'AAA']) {
      for (const interview of ['S', 'I', '?'])
        expect(outcomeOf(kind, blocks, interview, attendance)).toEqual({ text, title: false });
    }
  });
});
