// A small session to spoil in one place: what session.json would hold, and the same once read.

import { readSessionFile } from '../../../src/local/inputs/session-file.ts';
import type { SessionInput } from '../../../src/local/inputs/session-schema.ts';
import { rncp39794 } from './certification.ts';

/** Fresh at each call, so that a test may change it: two jurors on the panel of the first candidate, three for the others. */
export function sampleJson() {
  return {
    kind: 'title',
    number: '2026-041',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    mode: 'open',
    jurors: [
      { number: 1, lastName: 'Vasseix', firstName: 'Hélène' },
      { number: 2, lastName: 'Kerouanton', firstName: 'Malo' },
      { number: 3, lastName: 'Adjovi', firstName: 'Rosine' },
    ],
    candidates: [
      { number: 1, lastName: 'Castagné', firstName: 'Nolwenn', accessRoute: 'apprentissage', panel: [1, 2] },
      { number: 2, lastName: 'Nowicka', firstName: 'Zofia', held: ['BC02'] },
      { number: 3, lastName: 'Nkoulou', firstName: 'Prosper', attendance: 'absent' },
      { number: 4, lastName: 'Pradeau', firstName: 'Kévin', blocks: ['BC01'] },
    ],
  };
}

/** The sample as read, with `changes` at its top level. */
export function sampleSession(changes: Record<string, unknown> = {}): SessionInput {
  const { value, problems } = readSessionFile(
    JSON.stringify({ ...sampleJson(), ...changes }),
    'session.json',
    rncp39794,
  );
  if (!value) throw new Error(`The sample is not readable: ${JSON.stringify(problems)}`);
  return value;
}

/** Windows-1252 for the letters that Latin-1 shares with it. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** UTF-16, little end first, with its mark. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);
}
