// Spaces as French type wants them: none breaks a line before « : », « ; », « ? », « ! » or inside « ».

const NO_BREAK = '\u00a0';

export function typesetText(text: string): string {
  return text
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ ([»:;?!])/g, `${NO_BREAK}$1`)
    .replace(/(\d) (min|s)\b/g, `$1${NO_BREAK}$2`);
}

/** A table of texts, each sentence typeset, what its functions say too. */
export function typeset<Texts>(texts: Texts): Texts {
  return set(texts) as Texts;
}

function set(value: unknown): unknown {
  if (typeof value === 'string') return typesetText(value);
  if (typeof value === 'function') return (...given: unknown[]) => set(value(...given));
  if (Array.isArray(value)) return value.map(set);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, set(inner)]));
}
