// Requests in batches that Google takes with ease: one, but for the largest collections.

import type { Request } from './ranges.ts';

/** Google advises two megabytes a batch. */
const MOST_CHARACTERS = 2_000_000;

/** In their order; a request alone above the limit stands alone. */
export function chunksOf(requests: readonly Request[], most = MOST_CHARACTERS): Request[][] {
  const chunks: Request[][] = [[]];
  let length = 0;
  for (const request of requests) {
    const size = JSON.stringify(request).length;
    const last = chunks[chunks.length - 1] as Request[];
    if (last.length && length + size > most) {
      chunks.push([request]);
      length = size;
    } else {
      last.push(request);
      length += size;
    }
  }
  return chunks;
}
