// The letter that stands for each level of a scale: A P N O, or its own first letter.

import type { Meaning } from '../model/scale.ts';

const meaningLetters: Record<Meaning, string> = { attests: 'A', partial: 'P', refutes: 'N', silent: 'O' };

type Level = { label: string; meaning: string };

/** One letter a level, all different: first letters where they differ, else by what the levels mean, else their ranks. */
export function lettersOf(levels: readonly Level[]): string[] {
  const first = levels.map(({ label }) => label.slice(0, 1).toUpperCase());
  const byMeaning = levels.map(({ meaning }) => meaningLetters[meaning as Meaning]);
  const isDistinct = (all: readonly string[]) =>
    new Set(all).size === all.length && all.every((one) => /\p{L}/u.test(one));
  if (isDistinct(first)) return first;
  return isDistinct(byMeaning) ? byMeaning : levels.map((_, i) => String(i + 1));
}

/** The label that a key chooses: its letter, the letter of its meaning, or its rank; null for another key. */
export function levelOfKey(key: string, levels: readonly Level[]): string | null {
  const typed = key.toUpperCase();
  const letters = lettersOf(levels);
  const at = letters.indexOf(typed);
  if (at >= 0) return levels[at]?.label ?? null;
  const meant = levels.filter(({ meaning }) => meaningLetters[meaning as Meaning] === typed);
  if (meant.length === 1) return meant[0]?.label ?? null;
  return /^[1-9]$/.test(key) ? (levels[Number(key) - 1]?.label ?? null) : null;
}
