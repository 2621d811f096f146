// The place of a value of session.json, as a person looks for it: « session.json, ligne 31, candidat 3, panel ».

import { lineOf } from './decode-text.ts';
import { type JsonPath, type JsonPlaces, offsetOf } from './json-places.ts';

/** One session file under reading; `json` is what JSON.parse made of `text`. */
export type SessionSource = { fileName: string; text: string; json: unknown; places: JsonPlaces };

export function placeIn(source: SessionSource, path: JsonPath, offset = offsetOf(source.places, path)): string {
  return [source.fileName, `ligne ${lineOf(source.text, offset)}`, ...describePath(source.json, path)].join(', ');
}

/** The value that stands at `path`, undefined where nothing does. */
export function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

const personNames: Readonly<Record<string, string>> = { candidates: 'candidat', jurors: 'juré' };

function describePath(json: unknown, path: JsonPath): string[] {
  const [list, index] = path;
  const person = personNames[String(list)];
  if (!person || typeof index !== 'number') return namesOf(path);
  const number = valueAt(json, [...path.slice(0, 2), 'number']);
  const who = typeof number === 'number' ? `${person} ${number}` : `${person} en position ${index + 1}`;
  return [who, ...namesOf(path.slice(2))];
}

function namesOf(path: JsonPath): string[] {
  return path.map((part) => (typeof part === 'number' ? `élément ${part + 1}` : part));
}
