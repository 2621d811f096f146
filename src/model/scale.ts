// The levels a rater chooses from, and what each says of a competence.

import * as z from 'zod/mini';

export const Meaning = z.enum(['attests', 'partial', 'refutes', 'silent']);
export type Meaning = z.infer<typeof Meaning>;

export const ScaleLevel = z.object({ label: z.string(), meaning: Meaning });
export type ScaleLevel = z.infer<typeof ScaleLevel>;

export const Scale = z.array(ScaleLevel);
export type Scale = z.infer<typeof Scale>;
