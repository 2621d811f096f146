// Short codes of épreuves: the trade's own, else the initials of the name.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import { fold } from './lines.ts';

/** An épreuve to which the fiche gives no name. */
export const unnamed = { code: 'EPR', name: 'Épreuve' };

const tradeCodes: readonly [RegExp, string][] = [
  [/^mise en situation professionnelle/, 'MSP'],
  [/^presentation d'un projet/, 'PP'],
  [/^entretien technique/, 'ET'],
  [/^questionnaire professionnel/, 'QP'],
  [/^questionnement a partir de production/, 'QPP'],
  [/^entretien final/, FINAL_INTERVIEW],
];
const taken = new Set([...tradeCodes.map(([, code]) => code), unnamed.code]);
const smallWords = new Set('de du des la le les l d un une et ou a au aux en par pour sur dans avec'.split(' '));

export function tradeCode(name: string): string | null {
  const folded = fold(name.slice(0, 200));
  return tradeCodes.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

export type CodeGiver = (name: string, usedHere: ReadonlySet<string>) => string;

/** Gives one name one code wherever it stands in the fiche; `usedHere`: the codes already in the same list, which are numbered on. */
export function codeGiver(): CodeGiver {
  const byName = new Map<string, string>();
  const given = new Set(taken);
  return (name, usedHere) => {
    const key = fold(name);
    const code = byName.get(key) ?? tradeCode(name) ?? numberedOn(initials(key), given);
    byName.set(key, code);
    given.add(code);
    return numberedOn(code, usedHere);
  };
}

function initials(folded: string): string {
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '' && !smallWords.has(word));
  return (
    words
      .slice(0, 6)
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase() || unnamed.code
  );
}

function numberedOn(code: string, used: ReadonlySet<string>): string {
  if (!used.has(code)) return code;
  let number = 2;
  while (used.has(`${code}${number}`)) number += 1;
  return `${code}${number}`;
}
