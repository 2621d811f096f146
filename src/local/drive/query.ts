// The queries of Drive.Files.list that the add-on asks: clauses joined by « and », each about one field.

import { notEmulated } from '../sheets/refusal.ts';
import type { DriveFacts } from './item.ts';

export type Queried = { mimeType: string; drive: DriveFacts };

type Clause = [RegExp, (found: RegExpExecArray) => (file: Queried) => boolean];

const clauses: Clause[] = [
  [/^trashed ?= ?false$/, () => () => true],
  [
    /^mimeType ?= ?'([^']*)'$/,
    ([, type]) =>
      ({ mimeType }) =>
        mimeType === type,
  ],
  [
    /^'([^']*)' in parents$/,
    ([, id]) =>
      ({ drive }) =>
        drive.folder?.id === id,
  ],
  [
    /^appProperties has \{ ?key ?= ?'([^']*)' and value ?= ?'([^']*)' ?\}$/,
    ([, key = '', value]) =>
      ({ drive }) =>
        drive.appProperties[key] === value,
  ],
];

/** @throws Refusal for a query of another form. */
export function parseQuery(query: string): (file: Queried) => boolean {
  const tests = query.split(/ and (?![^{]*\})/).map((text) => {
    for (const [form, test] of clauses) {
      const found = form.exec(text.trim());
      if (found) return test(found);
    }
    return notEmulated(`Drive.Files.list q: ${text}`);
  });
  return (file) => tests.every((test) => test(file));
}
