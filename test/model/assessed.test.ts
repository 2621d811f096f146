// What the grids assess in each kind of session, and who sits what.

import { describe, expect, it } from 'vitest';
import { assessedOf, modalitiesOf, ratingColumns, sitsFinalInterview, standingOn } from '../../src/model/assessed.ts';
import type { SessionKind } from '../../src/model/session.ts';
import { candidate, certification, session } from './builders.ts';

const tp = certification();

function codes(kind: SessionKind, key: string): string[] {
  const block = tp.blocks.find((one) => one.key === key);
  return block ? modalitiesOf(tp, kind, block).map((modality) => modality.code) : [];
}

describe('ce que les grilles évaluent', () => {
  it.each([
    ['title', 'BC01', ['QPP']],
    ['title', 'BC02', ['MSP']],
    ['title', 'BC03', ['MSP', 'ET']],
    ['blocks', 'BC01', ['EPR']],
    ['blocks', 'BC02', ['PP']],
    ['blocks', 'BC03', ['MSP', 'ET']],
  ] as const)('dans une session %s, %s est évalué par %j', (kind, key, expected) => {
    expect(codes(kind, key)).toEqual(expected);
  });

  it.each([
    [['MSP', 'ET'], true, ['MSP', 'ET', '*']],
    [['MSP', 'ET'], false, ['*']],
    [['MSP'], true, ['*']],
    [[], true, ['*']],
  ])('les épreuves %j, par épreuve : %s, donnent les colonnes %j', (modalities, byModality, columns) => {
    expect(ratingColumns(modalities, byModality)).toEqual(columns);
  });

  it('une session titre a une grille par bloc puis celle de l’entretien final, dans l’ordre de la fiche', () => {
    const grids = assessedOf(tp, session());
    expect(grids.map(({ item, columns }) => [item, columns])).toEqual([
      ['BC01', ['*']],
      ['BC02', ['*']],
      ['BC03', ['MSP', 'ET', '*']],
      ['EF', ['*']],
    ]);
  });

  it('l’entretien final a une ligne par candidat, sa propre échelle et le nom de la fiche', () => {
    const interview = assessedOf(tp, session()).at(-1);
    expect(interview?.competences.map((one) => one.key)).toEqual(['EF']);
    expect(interview?.scale.map((level) => level.label)).toEqual(['Satisfaisant', 'Non satisfaisant']);
    expect(interview?.title).toBe('Épreuve EF');
  });

  it('une fiche sans entretien final en a quand même la grille, sans nom', () => {
    const cut = certification({ modalities: tp.modalities.filter((modality) => modality.code !== 'EF') });
    expect(assessedOf(cut, session()).at(-1)).toMatchObject({ item: 'EF', title: '' });
  });

  it.each([
    [{ blocks: ['BC03'] }, ['BC03']],
    [{ blocks: ['BC03'], held: ['BC03'] }, []],
    [{ blocks: ['BC03'], held: ['BC01', 'BC02'] }, ['BC03', 'EF']],
    [{ blocks: [], held: ['BC01', 'BC02', 'BC03'] }, ['EF']],
  ])('dans une session CCP, un candidat avec %j donne les grilles %j', (changes, items) => {
    const grids = assessedOf(tp, session({ kind: 'blocks', candidates: [candidate(1, changes)] }));
    expect(grids.map((one) => one.item)).toEqual(items);
  });
});

describe('qui passe quoi', () => {
  it.each([
    [{ blocks: ['BC01'], held: [] }, 'presented'],
    [{ blocks: [], held: ['BC01'] }, 'held'],
    [{ blocks: ['BC01'], held: ['BC01'] }, 'held'],
    [{ blocks: ['BC02'], held: [] }, 'none'],
  ] as const)('avec %j, BC01 est : %s', ({ blocks, held }, standing) => {
    expect(standingOn({ blocks: [...blocks], held: [...held] }, 'BC01')).toBe(standing);
  });

  it.each([
    ['title', { blocks: ['BC01', 'BC02', 'BC03'], held: [] }, true],
    ['title', { blocks: ['BC01'], held: ['BC02', 'BC03'] }, true],
    ['title', { blocks: [], held: ['BC01', 'BC02', 'BC03'] }, true],
    ['blocks', { blocks: ['BC01'], held: ['BC02', 'BC03'] }, true],
    ['blocks', { blocks: ['BC01', 'BC02', 'BC03'], held: [] }, true],
    ['blocks', { blocks: ['BC01'], held: ['BC02'] }, false],
    ['blocks', { blocks: [], held: [] }, false],
  ] as const)('session %s, %j : passe l’entretien final : %s', (kind, { blocks, held }, sits) => {
    expect(sitsFinalInterview({ blocks: [...blocks], held: [...held] }, tp, kind)).toBe(sits);
  });

  it('personne ne détient tous les blocs d’une certification sans bloc', () => {
    expect(sitsFinalInterview(candidate(1), certification({ blocks: [] }), 'blocks')).toBe(false);
  });
});
