// What the findings say of a block, or of the final interview: the grids are read, the jury decides.

import type { Standing } from './assessed.ts';
import type { ItemFinding } from './finding.ts';
import type { Attendance } from './session.ts';

export type Reading = 'held' | 'absent' | 'incomplete' | 'toDeliberate' | 'allAcquired' | 'notAllAcquired';

/**
 * `reading`: null when the block is neither presented nor held. `about`: the findings that make it so: what is not
 * covered and by whom, what to talk about, or what is not acquired; else empty.
 */
export type ReadingWithWhy = { reading: Reading | null; about: ItemFinding[] };

/** The first that applies. A block without competences reads `incomplete`: nothing in it was assessed. */
export function readingOf(
  standing: Standing,
  attendance: Attendance,
  findings: readonly ItemFinding[],
): ReadingWithWhy {
  if (standing === 'held') return { reading: 'held', about: [] };
  if (standing === 'none') return { reading: null, about: [] };
  if (attendance !== 'present') return { reading: 'absent', about: [] };
  const that = (finding: ItemFinding['finding']) => findings.filter((one) => one.finding === finding);
  const notCovered = that('notCovered');
  if (notCovered.length > 0 || findings.length === 0) return { reading: 'incomplete', about: notCovered };
  const toDeliberate = that('toDeliberate');
  if (toDeliberate.length > 0) return { reading: 'toDeliberate', about: toDeliberate };
  const notAcquired = that('notAcquired');
  if (notAcquired.length > 0) return { reading: 'notAllAcquired', about: notAcquired };
  return { reading: 'allAcquired', about: [] };
}
