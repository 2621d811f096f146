// Where things are, and how a built file is reported.
import { fileURLToPath } from 'node:url';

export function root(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

export function sizeLine(path, bytes, more) {
  return `${path}  ${(bytes / 1000).toFixed(1)} kB  ${more}`;
}
