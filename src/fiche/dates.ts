// Dates as a fiche writes them, or as a spreadsheet turns them, to ISO.

const numeric = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/;
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** The first date of a text as `2029-11-08`; null when there is none, or it does not exist. */
export function readDate(text: string): string | null {
  const isoFound = iso.exec(text);
  if (isoFound) return toIso(Number(isoFound[1]), Number(isoFound[2]), Number(isoFound[3]));
  const found = numeric.exec(text);
  return found ? toIso(Number(found[3]), Number(found[2]), Number(found[1])) : null;
}

function toIso(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
