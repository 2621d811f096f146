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
const taken = [...tradeCodes.map(([, code]) => code), unnamed.code];
const smallWords = new Set('de du des la le les l d un une et ou a au aux en par pour sur dans avec'.split(' '));

export function tradeCode(name: string): string | null {
  const folded = fold(name.slice(0, 200));
  return tradeCodes.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Gives a name its code in one list of épreuves; a code that the list has already is numbered on. */
export type CodeGiver = (name: string) => string;

/** For one fiche: call it once a list. One name has one code wherever it stands. */
export function codeGivers(): () => CodeGiver {
  const byName = new Map<string, string>();
  const numberInitials = numbering(taken);
  const codeOf = (name: string) => {
    const key = fold(name);
    const code = byName.get(key) ?? tradeCode(name) ?? numberInitials(initials(key));
    byName.set(key, code);
    return code;
  };
  return () => {
    const numberInList = numbering([]);
    return (name) => numberInList(codeOf(name));
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

function numbering(known: readonly string[]): (code: string) => string {
  const used = new Set(known);
  const next = new Map<string, number>();
  return (code) => {
    let given = code;
    for (let number = next.get(code) ?? 2; used.has(given); number += 1) {
      given = `${code}${number}`;
      next.set(code, number + 1);
    }
    used.add(given);
    return given;
  };
}
