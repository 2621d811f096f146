// A fiche imported again: what is the same keeps its key, its criteria and its confirmed routes; a new competence gets a key never given before.

import type { Block, Certification, Competence } from '../model/certification.ts';
import { nextKey } from '../model/keys.ts';
import type { LabelMove } from '../model/problems/run.ts';
import { isSameText } from '../model/words.ts';

/** `moves`: keys whose title would become another's: a person is asked first. `used`: every key ever given. */
export type Merged = { certification: Certification; moves: LabelMove[] };

export function mergeCertification(standing: Certification, imported: Certification, used: Iterable<string>): Merged {
  if (standing.number !== imported.number) return { certification: imported, moves: [] };
  const keys = new Set(used);
  const moves: LabelMove[] = [];
  const blocks = imported.blocks.map((block) => {
    const old = standing.blocks.find(({ key }) => key === block.key);
    if (!old) return block;
    for (const { key } of old.competences) keys.add(key);
    const gone = standing.blocks.some((other) => other.key !== block.key && isSameText(other.title, block.title));
    if (gone) moves.push({ key: block.key, from: old.title, to: block.title });
    return { ...block, competences: mergeCompetences(old, block, keys) };
  });
  const accessRoutes = imported.accessRoutes.map((route) => {
    const old = standing.accessRoutes.find(({ name, confirmed }) => confirmed && isSameText(name, route.name));
    return old ? { ...route, open: old.open, confirmed: true } : route;
  });
  return { certification: { ...imported, blocks, accessRoutes }, moves };
}

function mergeCompetences(old: Block, block: Block, used: Set<string>): Competence[] {
  return block.competences.map(({ title, criteria }) => {
    const same = old.competences.find((one) => isSameText(one.title, title));
    if (same) return { key: same.key, title, criteria: same.criteria.length ? same.criteria : criteria };
    const key = nextKey(`${block.key}-`, used);
    used.add(key);
    return { key, title, criteria };
  });
}
