// Days in French, for papers and headings.

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « 7 décembre 2026 », « 1er mai 2027 » */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const number = Number(day);
  return `${number === 1 ? '1er' : number} ${months[Number(month) - 1]} ${year}`;
}

/** « 7–9 décembre 2026 », « 30 novembre – 2 décembre 2026 », or one day. */
export function dayRange(first: string, last: string): string {
  if (!first || !last || first === last) return first || last ? longDate(first || last) : '';
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${longDate(last)}`;
  const start = longDate(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.slice(0, -5) : start} – ${longDate(last)}`;
}

/** « 07/12/2026 à 9 h 30 » for `2026-12-07T09:30:00`. */
export function momentText(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  return `${day}/${month}/${year} à ${hourText(moment.slice(11, 16))}`;
}

/** « 9 h 30 », « 18 h » for `09:30` and `18:00`. */
export function hourText(time: string): string {
  const [hour, minutes] = time.split(':');
  return [Number(hour), 'h', ...(minutes === '00' ? [] : [minutes])].join('\u00a0');
}
