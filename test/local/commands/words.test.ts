// The words that the command line types are those of the add-on's lists.

import { describe, expect, it } from 'vitest';
import * as words from '../../../src/local/commands/words.ts';
import { SessionFile } from '../../../src/local/inputs/session-schema.ts';
import { scalePresets } from '../../../src/model/scale.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../../../src/text/decisions.ts';
import {
  attendanceLabel,
  codeOf,
  jurorAttendanceLabel,
  kindLabel,
  meaningLabel,
  modeLabel,
  yesNo,
} from '../../../src/text/labels.ts';
import { whyKept } from '../../../src/text/other-tabs.ts';
import { factLabel, lineTypes } from '../../../src/text/reference-tab.ts';

describe('les mots que tape la ligne de commande', () => {
  it.each([
    ['le type de session', words.kindWord, kindLabel],
    ['le mode', words.modeWord, modeLabel],
    ['la présence', words.attendanceWord, attendanceLabel],
    ['le sens d’un niveau', words.meaningWord, meaningLabel],
    ['oui ou non', words.yesNoWord, yesNo],
    ['la décision d’un bloc', words.blockDecisionWord, blockDecisionLabel],
    ['la décision de l’entretien', words.interviewDecisionWord, interviewDecisionLabel],
  ])('%s : ceux des listes, que le programme comprend', (_, typed, labels) => {
    expect(typed).toEqual(labels);
    for (const [code, word] of Object.entries(typed)) expect(codeOf(labels as Record<string, string>, word)).toBe(code);
  });

  it('la présence d’un juré est de celles d’un candidat', () => {
    expect(words.attendanceWord).toMatchObject(jurorAttendanceLabel);
  });

  it('les raisons de mettre à part et les lignes de la fiche sont celles des onglets', () => {
    expect(whyKept).toMatchObject(words.keptWord);
    expect(lineTypes).toMatchObject(words.lineWord);
    expect(factLabel).toMatchObject(words.factWord);
  });

  it('l’échelle d’une session qui n’en dit rien est celle du programme', () => {
    const file = { kind: 'title', number: '1', firstDay: '2026-12-07', lastDay: '2026-12-07' };
    expect(SessionFile.parse(file).scale).toEqual(scalePresets.acquisition);
  });

  it.each(['fraud', 'absent', 'excused', 'pending', 'title', 'failure', 'partial'] as const)(
    'le résultat « %s » a le mot des résultats',
    (outcome) => {
      const result = { key: 'C01', number: 1, decisions: [], finalInterview: null, interviewReason: '', awarded: [] };
      expect(words.outcomeWord[outcome]).toBe(
        outcomeText({ ...result, outcome, holdsEvery: false, title: false }, { certifier: '' }),
      );
    },
  );
});
