// Comparing what people typed: names, addresses and companies, whatever the case, the accents and the punctuation.

const CIVILITIES = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'dr']);
const ADDRESS = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+/g;

/** The words of a text, small letters without accents: « Saint-Ouen (SIAE) » gives `['saint', 'ouen', 'siae']`. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Its words on one line: case, accents and punctuation aside. */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
}

/** Whether two texts hold the same words in the same order; an empty text is like no other. */
export function isSameText(one: string, other: string): boolean {
  const words = foldText(one);
  return words !== '' && words === foldText(other);
}

/** Whether two names hold the same words in any order, civility aside: « DURAND Émile » and « M. Emile Durand ». */
export function isSameName(one: string, other: string): boolean {
  const name = nameWords(one).join(' ');
  return name !== '' && name === nameWords(other).join(' ');
}

export function isSameEmail(one: string, other: string): boolean {
  const email = one.trim().toLowerCase();
  return email !== '' && email === other.trim().toLowerCase();
}

/** One `@`, a domain of two parts at least, plain letters: what Google accepts as somebody to share a file with. */
export function isEmail(text: string): boolean {
  if (text.length > 254 || text.includes('..')) return false;
  return /^[\w!#$%&'*+/=?^`{|}~-][\w.!#$%&'*+/=?^`{|}~-]*(?<!\.)@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text);
}

/** Whether a text such as « Durand Émile » or « E. Martin ; emile.durand@centre.fr » names this person, in full or by e-mail. */
export function namesPerson(text: string, person: { lastName: string; firstName: string; email: string }): boolean {
  if ((text.match(ADDRESS) ?? []).some((address) => isSameEmail(address, person.email))) return true;
  const rest = text.replace(ADDRESS, ' ');
  const fullName = `${person.firstName} ${person.lastName}`;
  return [rest, ...rest.split(/[;,/\n]| et /)].some((part) => isSameName(part, fullName));
}

function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const kept = words.filter((word) => !CIVILITIES.has(word));
  return (kept.length > 0 ? kept : words).sort();
}
