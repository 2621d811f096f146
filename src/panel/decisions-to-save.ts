// The edits of one candidate's decisions, as the call wants them.

import type { SaveDecisions } from '../actions/save-decisions.ts';
import type { Edit, Edits } from './edits.ts';

type Line = SaveDecisions['decisions'][number];

/** `edits`: by `item|field`. */
export function decisionsToSave(edits: Edits): Line[] {
  const lines = new Map<string, Line>();
  for (const [key, edit] of Object.entries(edits)) {
    const [item = '', field] = key.split('|');
    const line = lines.get(item) ?? { item };
    lines.set(item, field === 'decision' ? { ...line, decision: codes(edit) } : { ...line, [String(field)]: edit });
  }
  return [...lines.values()];
}

function codes({ was, value }: Edit): NonNullable<Line['decision']> {
  return { was, value } as NonNullable<Line['decision']>;
}
