// Keys are given once and never reused: a number or a title is a label, a key is who or what it is.

/**
 * The next key after the highest ever used: `C01`, `J1`, `BC01-5`. `used`: every key ever given, withdrawn ones too;
 * those of another prefix are ignored. `width`: digits at least, filled with zeros.
 */
export function nextKey(prefix: string, used: Iterable<string>, width = 1): string {
  let highest = 0;
  for (const key of used) {
    const digits = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (/^\d+$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}
