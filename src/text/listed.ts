// Several things in one sentence.

/** « 1 », « 1 et 2 », « 1, 2 et 3 »; '' for none. */
export function listed(all: readonly (string | number)[]): string {
  const last = all[all.length - 1] ?? '';
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} et ${last}` : `${last}`;
}
