// Checks of the blocks and the access route of each candidate.

import { describe, expect, it } from 'vitest';
import { checkAccessRoutes, checkBlocks } from '../../../src/model/checks/candidates.ts';
import type { SessionKind } from '../../../src/model/session.ts';
import { candidate, certification, session } from '../builders.ts';

const tp = certification();

describe('blocs présentés et acquis', () => {
  it.each([
    ['title', ['BC01', 'BC02', 'BC03'], [], []],
    ['title', ['BC01'], ['BC02', 'BC03'], []],
    ['title', [], ['BC01', 'BC02', 'BC03'], []],
    ['title', ['BC01', 'BC02'], [], [{ code: 'block-left-out', level: 'error', block: 'BC03' }]],
    [
      'title',
      ['BC01', 'BC02', 'BC03'],
      ['BC02'],
      [{ code: 'block-presented-and-held', level: 'error', block: 'BC02' }],
    ],
    [
      'title',
      ['BC01', 'BC02', 'BC03', 'BC04'],
      [],
      [{ code: 'block-unknown', level: 'error', block: 'BC04', list: 'presented', known: ['BC01', 'BC02', 'BC03'] }],
    ],
    ['blocks', ['BC01'], [], []],
    ['blocks', ['BC01'], ['BC09'], [{ code: 'block-unknown', level: 'error', block: 'BC09', list: 'held' }]],
    ['blocks', [], ['BC01', 'BC02', 'BC03'], []],
    ['blocks', [], ['BC01'], [{ code: 'nothing-presented', level: 'warning' }]],
  ] as [SessionKind, string[], string[], object[]][])(
    'session %s, présentés %j, acquis %j : %j',
    (kind, blocks, held, problems) => {
      const found = checkBlocks(tp, session({ kind, candidates: [candidate(5, { blocks, held })] }));
      expect(found).toMatchObject(problems.map((problem) => ({ candidate: 5, ...problem })));
      expect(found).toHaveLength(problems.length);
    },
  );
});

describe('voie d’accès ouverte dans la fiche', () => {
  it.each([
    ['formation continue', undefined, []],
    ['VAE', undefined, []],
    ['candidature individuelle', undefined, [['access-route-perhaps-closed', 'warning']]],
    ['candidature individuelle', false, [['access-route-perhaps-closed', 'warning']]],
    ['candidature individuelle', true, [['access-route-closed', 'error']]],
    ['apprentissage', undefined, [['access-route-unknown', 'warning']]],
    ['', undefined, []],
  ])('« %s », voies confirmées : %s, donne %j', (accessRoute, confirmed, problems) => {
    const accessRoutes = tp.accessRoutes.map((route) => (confirmed === undefined ? route : { ...route, confirmed }));
    const found = checkAccessRoutes({ ...tp, accessRoutes }, session({ candidates: [candidate(1, { accessRoute })] }));
    expect(found.map(({ code, level }) => [code, level])).toEqual(problems);
  });

  it('une fiche sans voie d’accès ne reproche rien', () => {
    expect(checkAccessRoutes({ ...tp, accessRoutes: [] }, session())).toEqual([]);
  });
});
