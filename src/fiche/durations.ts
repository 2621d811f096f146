// Durations as fiches write them: « 00 h 45 min », « 1 h 30 », « 2 heures », « 45 minutes ».

const minuteWord = '(?:minutes?|min|mn)';
const duration = `(\\d{1,2}) ?h(?:eures?)?\\.?(?: ?(?:et )?(\\d{1,2})(?: ?${minuteWord})?)?|(\\d{1,3}) ?${minuteWord}`;
const wholeDuration = new RegExp(`^(?:${duration})\\.?$`, 'i');
const finalDuration = new RegExp(`(?:^|[ :])(?:${duration})\\.?$`, 'i');
const finalParenthesis = /\(([^()]{1,60})\)[\s.:;,]*$/;
const softWords = /^(?:durée ?:? ?|environ |maximum )|(?: environ| maximum| max\.?)$/gi;

/** Minutes of a text that is a duration and nothing else, or null. */
export function readDuration(text: string): number | null {
  const found = wholeDuration.exec(text.trim());
  return found ? minutesOf(found) : null;
}

/** Splits « Entretien technique : 00 h 45 min » into what comes before the duration and its minutes; null without one. */
export function splitFinalDuration(text: string): { before: string; minutes: number } | null {
  const found = finalDuration.exec(text.slice(-40));
  if (!found) return null;
  const start = Math.max(0, text.length - 40) + found.index;
  const before = text.slice(0, text[start] === ':' ? start + 1 : start);
  return { before: before.trim(), minutes: minutesOf(found) };
}

/** Splits a sentence ending in « (20 minutes) », with or without stop or colon, into its words and its minutes. */
export function splitTimedSentence(sentence: string): { title: string; minutes: number; lead: boolean } | null {
  const found = finalParenthesis.exec(sentence);
  if (!found?.[1]) return null;
  const minutes = readDuration(found[1].replace(softWords, ''));
  if (minutes === null) return null;
  const title = sentence.slice(0, found.index).replace(/[\s.:;,]+$/, '');
  return { title, minutes, lead: /: ?$/.test(found[0]) };
}

function minutesOf(found: RegExpExecArray): number {
  if (found[3] !== undefined) return Number(found[3]);
  return Number(found[1]) * 60 + Number(found[2] ?? 0);
}
