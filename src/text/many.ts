// How many of something, in French: zero takes the singular.

/** « 1 candidat », « 3 candidats ». */
export function many(count: number, one: string, several: string): string {
  return `${count} ${count > 1 ? several : one}`;
}
