// What the labels of a rating scale may hold: spreadsheets read some signs as patterns, formulas or separators of a list.

import type { Place, Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Scale } from '../scale.ts';
import { anywhere, type Locate } from './locate.ts';

const FORBIDDEN = /[,*?~"\n\r\t]/;
/** `< > =` begin a criterion of COUNTIF; the others, typed in a cell, make a formula or vanish. */
const FORBIDDEN_START = /^[<>=+\-']/;
const BOOLEANS = ['vrai', 'faux', 'true', 'false'];
const SCIENTIFIC = /^\d+([.,]\d+)?e[+-]?\d+$/i;
const DAY_OF_MONTH = /^(\d{1,2}(er)? )?(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)[a-zé]*\.?( \d{2,4})?$/i;

/** One problem a label at most, then the meanings that no level has. */
export function checkScale(scale: Scale, locate: Locate = anywhere): Problem[] {
  const where = locate('', 'scale');
  const labels = scale.map((level) => level.label);
  const meanings = (['attests', 'refutes'] as const)
    .filter((meaning) => !scale.some((level) => level.meaning === meaning))
    .map((meaning) => sessionProblem('scale-without-meaning', where, { meaning }));
  return [...labels.flatMap((label, rank) => labelProblem(label, labels.slice(0, rank), where) ?? []), ...meanings];
}

function labelProblem(label: string, before: readonly string[], where: Place): Problem | null {
  if (label.trim() === '') return sessionProblem('scale-label-empty', where, { rank: before.length + 1 });
  const character = FORBIDDEN.exec(label)?.[0];
  if (character) return sessionProblem('scale-label-character', where, { label, character });
  const start = FORBIDDEN_START.exec(label)?.[0];
  if (start) return sessionProblem('scale-label-start', where, { label, character: start });
  if (label !== label.trim()) return sessionProblem('scale-label-spaces', where, { label });
  if (!isWords(label)) return sessionProblem('scale-label-not-words', where, { label });
  const other = before.find((one) => one.toLowerCase() === label.toLowerCase());
  return other === undefined ? null : sessionProblem('scale-label-doubled', where, { label, other });
}

/** Whether a spreadsheet keeps the label as text: no number, date or boolean in French or in English. */
function isWords(label: string): boolean {
  if (!/\p{L}/u.test(label) || BOOLEANS.includes(label.toLowerCase())) return false;
  return !SCIENTIFIC.test(label) && !(/\d/.test(label) && DAY_OF_MONTH.test(label));
}
