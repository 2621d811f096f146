// Which épreuve of the title assesses which block: the fiche never says it outright, its words do.

import { type Block, FINAL_INTERVIEW, type Modality } from '../model/certification.ts';
import { type FicheProblem, ficheWarning } from '../model/problems/fiche.ts';
import { fold } from './lines.ts';

export type AssessedRead = { modalities: Modality[]; problems: FicheProblem[] };

const ranks = /\b(?:activites?|blocs?|ccp)(?: types?)? (?:n ?[°o]? ?)?(\d{1,2}(?:(?: ?,| et) \d{1,2})*)(?!\d)/g;

/**
 * Gives each épreuve of the title the keys of the blocks it assesses: those whose own section has an épreuve of that
 * name; else those whose rank its text calls « activité n »; the final interview none; any other, the blocks left over.
 */
export function assignBlocks(modalities: readonly Modality[], blocks: readonly Block[]): AssessedRead {
  const byName = blocksByModalityName(blocks);
  const known = modalities.map((modality): string[] | null => {
    if (modality.code === FINAL_INTERVIEW) return [];
    const named = byName.get(fold(modality.name)) ?? rankedBlocks(wordsOf(modality), blocks);
    return named.length > 0 ? named : null;
  });
  const assessed = new Set(known.flatMap((keys) => keys ?? []));
  const left = blocks.map((block) => block.key).filter((key) => !assessed.has(key));
  const problems = modalities.flatMap((modality, index) =>
    known[index]
      ? []
      : [
          ficheWarning(
            'fiche-modality-block-unknown',
            { kind: 'part', name: modality.name },
            { modality: modality.name, blocks: left },
          ),
        ],
  );
  const orphans = modalities.length > 0 && problems.length === 0 ? left : [];
  return {
    modalities: modalities.map((modality, index) => withBlocks(modality, known[index] ?? left, blocks)),
    problems: [
      ...problems,
      ...orphans.map((key) => ficheWarning('fiche-block-not-assessed', { kind: 'part', name: key }, { block: key })),
    ],
  };
}

function blocksByModalityName(blocks: readonly Block[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const block of blocks) {
    for (const name of new Set(block.modalities.map((modality) => fold(modality.name)))) {
      byName.set(name, [...(byName.get(name) ?? []), block.key]);
    }
  }
  return byName;
}

/** A step carries its block when its words name exactly one. */
function withBlocks(modality: Modality, keys: string[], blocks: readonly Block[]): Modality {
  const { checklist, steps, ...rest } = modality;
  const located = steps.map((step) => {
    const [block, second] = rankedBlocks(`${step.title} ${step.text ?? ''}`, blocks);
    return block && !second ? { ...step, block } : step;
  });
  return { ...rest, steps: located, blocks: keys, ...(checklist ? { checklist } : {}) };
}

function rankedBlocks(words: string, blocks: readonly Block[]): string[] {
  const named = new Set<string>();
  for (const found of fold(words).matchAll(ranks)) {
    for (const rank of found[1]?.split(/\D+/) ?? []) {
      const key = blocks[Number(rank) - 1]?.key;
      if (key) named.add(key);
    }
  }
  return blocks.map((block) => block.key).filter((key) => named.has(key));
}

function wordsOf(modality: Modality): string {
  const steps = modality.steps.flatMap((step) => [step, ...(step.steps ?? [])]);
  return [modality.text, ...steps.flatMap((step) => [step.title, step.text])].filter(Boolean).join(' . ');
}
