// How requests are cut into batches no longer than a limit.

import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../src/requests/chunks.ts';

const request = (sheetId: number) => ({ deleteSheet: { sheetId } });
const size = JSON.stringify(request(1)).length;

describe('batches of requests', () => {
  it.each([
    [[1, 2, 3], 10 * size, [[1, 2, 3]]],
    [[1, 2, 3], 2 * size, [[1, 2], [3]]],
    [[1, 2, 3], 1, [[1], [2], [3]]],
    [[], size, [[]]],
  ])('%j within %i characters', (ids, most, expected) => {
    const chunks = chunksOf(ids.map(request), most);
    expect(chunks.map((chunk) => chunk.map(({ deleteSheet }) => deleteSheet?.sheetId))).toEqual(expected);
  });
});
