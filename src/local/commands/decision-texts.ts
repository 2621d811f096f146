// What is typed in « Délibération » as the jury states it: the decision of each line, and its reason.

import type { DecisionInput } from '../inputs/decisions-file.ts';
import type { KeyedText } from './typing.ts';

/** `candidates`: keys by number. */
export function decisionTexts(
  decisions: readonly DecisionInput[],
  candidates: ReadonlyMap<number, string>,
): KeyedText[] {
  return decisions.flatMap(({ candidate, block, decision, reason }) => {
    const row = `${candidates.get(candidate)}|${block}`;
    const texts = [
      { row, column: 'decision', text: decision },
      { row, column: 'reason', text: reason },
    ];
    return texts.filter(({ text }) => text !== '');
  });
}
