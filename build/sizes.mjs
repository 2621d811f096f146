// What the pushed files weigh, in bytes.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The most that all code files together may weigh, in bytes: Apps Script parses them again at every run (docs/decisions/0016). */
export const maxCodeBytes = 360_000;

/** The files of a built folder, by name, and the bytes of its `.js` files together. */
export function addonSizes(folder) {
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
  const codeBytes = files.filter(({ name }) => name.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0);
  return { files, codeBytes };
}
