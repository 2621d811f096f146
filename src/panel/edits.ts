// What a person has changed in the panel and not saved yet: each cell with what it held when they began, so that nobody's work is overwritten.

export type Edit = { was: string; value: string };
export type Edits = Readonly<Record<string, Edit>>;

/** `stands`: what the workbook holds for this key, as last read. */
export function edited(edits: Edits, key: string, stands: string, value: string): Edits {
  const was = edits[key]?.was ?? stands;
  if (value === was) return without(edits, [key]);
  return { ...edits, [key]: { was, value } };
}

export function without(edits: Edits, keys: readonly string[]): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => !keys.includes(key)));
}

/** `sent` stands in the workbook now: what was typed over it meanwhile is still to be saved. */
export function saved(edits: Edits, sent: Edits): Edits {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([key, edit]) => {
      const written = sent[key];
      if (!written) return [[key, edit]];
      return edit.value === written.value ? [] : [[key, { was: written.value, value: edit.value }]];
    }),
  );
}

export function shown(edits: Edits, key: string, stands: string): string {
  return edits[key]?.value ?? stands;
}

/** Somebody else has typed another value there since. */
export function isConflict(edits: Edits, key: string, stands: string): boolean {
  const edit = edits[key];
  return edit !== undefined && stands !== edit.was && stands !== edit.value;
}

/** The person's own value, to be written over what stands now. */
export function insisted(edits: Edits, key: string, stands: string): Edits {
  const edit = edits[key];
  return edit ? { ...edits, [key]: { ...edit, was: stands } } : edits;
}

/** The same edits, their keys begun with a prefix. */
export function prefixed(edits: Edits, prefix: string): Edits {
  return Object.fromEntries(Object.entries(edits).map(([key, edit]) => [prefix + key, edit]));
}

/** The edits whose keys begin with a prefix, without it. */
export function under(edits: Edits, prefix: string): Edits {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([key, edit]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), edit]] : [])),
  );
}
