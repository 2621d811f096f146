// Utilities.formatDate: the numeric letters of Java's SimpleDateFormat.

import { notEmulated, refuseAsScript } from '../sheets/refusal.ts';

/** `pattern` such as `yyyy-MM-dd HH:mm:ss`; text between single quotes stays. */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  if (Number.isNaN(time)) refuseAsScript('Invalid argument: date');
  const parts = partsOf(time, timeZone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (letters, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return field(letters, parts, time);
  });
}

type Parts = Record<string, number>;

function partsOf(time: number, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
}

function field(letters: string, parts: Parts, time: number): string {
  const width = letters.length;
  const padded = (value: number) => String(value).padStart(width, '0');
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  switch (letters[0]) {
    case 'y':
      return width === 2 ? String(year % 100).padStart(2, '0') : padded(year);
    case 'M':
      return width > 2 ? notEmulated(`Utilities.formatDate "${letters}"`) : padded(month);
    case 'd':
      return padded(day);
    case 'H':
      return padded(hour);
    case 'm':
      return padded(minute);
    case 's':
      return padded(second);
    case 'S':
      return padded(time % 1000);
    default:
      return notEmulated(`Utilities.formatDate "${letters}"`);
  }
}
