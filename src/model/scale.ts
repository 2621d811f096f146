// The levels a rater chooses from, and what each says of a competence.

import * as z from 'zod/mini';

export const Meaning = z.enum(['attests', 'partial', 'refutes', 'silent']);
export type Meaning = z.infer<typeof Meaning>;

export const ScaleLevel = z.object({ label: z.string(), meaning: Meaning });
export type ScaleLevel = z.infer<typeof ScaleLevel>;

export const Scale = z.array(ScaleLevel);
export type Scale = z.infer<typeof Scale>;

/** The scales a session can start from; `finalInterview` is the one of every final interview. */
export const scalePresets = {
  acquisition: [
    { label: 'Acquise', meaning: 'attests' },
    { label: 'Partiellement acquise', meaning: 'partial' },
    { label: 'Non acquise', meaning: 'refutes' },
    { label: 'Non observée', meaning: 'silent' },
  ],
  criteria: [
    { label: 'Critères satisfaits', meaning: 'attests' },
    { label: 'Critères partiellement satisfaits', meaning: 'partial' },
    { label: 'Critères non satisfaits', meaning: 'refutes' },
    { label: 'Non observée', meaning: 'silent' },
  ],
  finalInterview: [
    { label: 'Satisfaisant', meaning: 'attests' },
    { label: 'Non satisfaisant', meaning: 'refutes' },
  ],
} satisfies Record<string, Scale>;

/** The level whose label equals `value`, case aside and nothing trimmed, as a spreadsheet's COUNTIF compares; null when none does. */
export function levelOf(value: string, scale: Scale): ScaleLevel | null {
  const wanted = value.toLowerCase();
  return scale.find((level) => level.label.toLowerCase() === wanted) ?? null;
}
