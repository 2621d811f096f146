// SHA-256 and `Utilities.computeDigest` give what Node and Google give.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/local/services/sha256.ts';
import { hostWith } from '../host/built-host.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('SHA-256', () => {
  it('is that of Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it.each([0, 55, 56, 63, 64, 65, 119, 120, 1000])('pads %i bytes as it should', (length) => {
    const bytes = new Uint8Array(length).fill(97);
    expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('Utilities.computeDigest', () => {
  const run = (expression: string) => hostWith(`function ask() { return ${expression}; }`).doc.run('ask');
  const { SHA_256, UTF_8 } = { SHA_256: 'Utilities.DigestAlgorithm.SHA_256', UTF_8: 'Utilities.Charset.UTF_8' };

  it('gives bytes from -128 to 127, of the text in UTF-8', () => {
    const expected = [...new Int8Array(createHash('sha256').update('é').digest())];
    expect(run(`Utilities.computeDigest(${SHA_256}, 'é', ${UTF_8})`)).toEqual(expected);
  });

  it.each([
    ['a number to digest', `${SHA_256}, 1, ${UTF_8}`, "don't match the method signature"],
    ['no algorithm', `undefined, 'a', ${UTF_8}`, "don't match the method signature"],
    ['an algorithm by its name', `'SHA_256X', 'a', ${UTF_8}`, 'Not emulated'],
    ['no charset', `${SHA_256}, 'é'`, 'Not emulated'],
    ['an algorithm that is not there', `Utilities.DigestAlgorithm.SHA_3, 'a', ${UTF_8}`, 'Not emulated'],
  ])('refuses %s', (_case, args, words) => {
    expect(() => run(`Utilities.computeDigest(${args})`)).toThrow(words);
  });
});
