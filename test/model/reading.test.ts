// How the grids of a block read: the first rule that applies, and the competences it comes from.

import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/model/assessed.ts';
import type { Finding, ItemFinding } from '../../src/model/finding.ts';
import { type Reading, readingOf } from '../../src/model/reading.ts';
import type { Attendance } from '../../src/model/session.ts';

function findings(...all: Finding[]): ItemFinding[] {
  return all.map((finding, rank) => ({
    item: `BC01-${rank + 1}`,
    finding,
    missing: finding === 'notCovered' ? ['J2'] : [],
  }));
}

describe('lecture des grilles d’un bloc : la première qui s’applique', () => {
  it.each<[Standing, Attendance, Finding[], Reading | null, string[]]>([
    ['held', 'present', ['notCovered'], 'held', []],
    ['held', 'absent', [], 'held', []],
    ['none', 'present', ['acquired'], null, []],
    ['none', 'absent', [], null, []],
    ['presented', 'absent', ['acquired'], 'absent', []],
    ['presented', 'excused', ['acquired'], 'absent', []],
    ['presented', 'fraud', ['acquired'], 'absent', []],
    ['presented', 'present', [], 'incomplete', []],
    ['presented', 'present', ['acquired', 'notCovered', 'toDeliberate'], 'incomplete', ['BC01-2']],
    ['presented', 'present', ['acquired', 'toDeliberate', 'notAcquired'], 'toDeliberate', ['BC01-2']],
    ['presented', 'present', ['acquired', 'notAcquired', 'notAcquired'], 'notAllAcquired', ['BC01-2', 'BC01-3']],
    ['presented', 'present', ['notAcquired'], 'notAllAcquired', ['BC01-1']],
    ['presented', 'present', ['acquired', 'acquired'], 'allAcquired', []],
  ])('bloc %s, candidat %s, compétences %j : %s, à cause de %j', (standing, attendance, all, reading, items) => {
    const result = readingOf(standing, attendance, findings(...all));
    expect(result.reading).toBe(reading);
    expect(result.about.map((finding) => finding.item)).toEqual(items);
  });

  it('dit par qui une compétence n’est pas évaluée', () => {
    expect(readingOf('presented', 'present', findings('notCovered')).about[0]?.missing).toEqual(['J2']);
  });
});
