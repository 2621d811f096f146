// Checks of a certification: blocks without competence, durations that do not add up, épreuves out of order.

import { describe, expect, it } from 'vitest';
import { checkCompetences, checkMinutes, checkOrder } from '../../../src/model/checks/certification.ts';
import { block, certification, modality } from '../builders.ts';

function titleOf(...codes: string[]) {
  return certification({ modalities: codes.map((code) => modality(code, 45)) });
}

describe('certification', () => {
  it('un bloc sans compétence est une erreur', () => {
    const odd = certification({ blocks: [block('BC01', 2, []), block('BC02', 0, [])] });
    expect(checkCompetences(odd)).toMatchObject([{ code: 'block-without-competences', level: 'error', block: 'BC02' }]);
  });

  it('les durées des épreuves font la durée totale, du titre et de chaque bloc', () => {
    expect(checkMinutes(certification())).toEqual([]);
    const short = { ...block('BC01', 1, [modality('MSP', 45)]), totalMinutes: 90 };
    expect(checkMinutes(certification({ totalMinutes: 180, blocks: [short] }))).toMatchObject([
      { code: 'minutes-differ', level: 'warning', block: null, sum: 165, stated: 180 },
      { code: 'minutes-differ', level: 'warning', block: 'BC01', sum: 45, stated: 90 },
    ]);
  });

  it('une durée totale que la fiche ne dit pas ne se compare pas', () => {
    expect(checkMinutes(certification({ totalMinutes: 0 }))).toEqual([]);
  });

  it.each([
    [['MSP', 'ET', 'QPP', 'EF'], []],
    [['MSP', 'EF', 'ET'], ['final-interview-not-last']],
    [['ET', 'MSP', 'EF'], ['technical-interview-first']],
    [['MSP', 'ET'], ['final-interview-missing']],
    [['ET', 'EF'], []],
    [
      ['EF', 'ET', 'MSP'],
      ['final-interview-not-last', 'technical-interview-first'],
    ],
  ])('épreuves du titre dans l’ordre %j : %j', (codes, problems) => {
    const found = checkOrder(titleOf(...codes));
    expect(found.map((problem) => problem.code)).toEqual(problems);
    expect(found.every((problem) => problem.level === 'warning')).toBe(true);
  });

  it('dans un bloc aussi, l’entretien technique suit la mise en situation', () => {
    const odd = certification({ blocks: [block('BC03', 1, [modality('ET', 45), modality('MSP', 45)])] });
    expect(checkOrder(odd)).toMatchObject([{ code: 'technical-interview-first', block: 'BC03' }]);
  });
});
