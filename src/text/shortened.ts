// A text cut where there is no room for all of it.

/** At most `length` characters, the last one « … » when something is left out. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
