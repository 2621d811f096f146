// Bringing a juror's cells into the session: three-way, with the value last collected as the base. Nothing is overwritten in silence.

/** By entry key (`C01|BC03-1|J1|MSP`); '' is an empty cell. */
export type CellValues = ReadonlyMap<string, string>;

/** Both values of one cell: a person chooses. */
export type Conflict = { key: string; session: string; theirs: string };

/** `taken`: cells of the session to write; `bases`: what is now the value last collected, where it changed. */
export type Merge = { taken: Map<string, string>; bases: Map<string, string>; conflicts: Conflict[] };

/**
 * `theirs`: every cell that could be read of the juror's file, empty ones too. The juror changed it: taken. The session
 * changed it: kept. Both did, differently: a conflict, and neither side moves.
 */
export function mergeCells(theirs: CellValues, session: CellValues, base: CellValues): Merge {
  const merge: Merge = { taken: new Map(), bases: new Map(), conflicts: [] };
  for (const [key, value] of theirs) {
    const before = base.get(key) ?? '';
    const here = session.get(key) ?? '';
    if (value === before) continue;
    if (value === here) merge.bases.set(key, value);
    else if (here === before) {
      merge.taken.set(key, value);
      merge.bases.set(key, value);
    } else merge.conflicts.push({ key, session: here, theirs: value });
  }
  return merge;
}

export type ConflictSide = 'session' | 'juror';

/** After the choice the juror's value is the one last collected, so that the other side is not asked about again. */
export function resolvedCell({ session, theirs }: Pick<Conflict, 'session' | 'theirs'>, keep: ConflictSide) {
  return { value: keep === 'juror' ? theirs : session, base: theirs };
}
