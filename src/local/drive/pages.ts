// The pages in which Drive answers a listing: a token asks for the next one, and any page but the last may be short or empty.
// https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list

import { refuse } from '../sheets/refusal.ts';

/** `most`: files in a page, however many are asked for; `isFirstEmpty`: the first page of a listing holds none. */
export type Paging = { most: number; isFirstEmpty: boolean };

const USUAL = 100;
const MOST = 1000;

export function newPaging(): Paging {
  return { most: MOST, isFirstEmpty: false };
}

/** `nextPageToken` is left out at the end, as Google does. @throws Refusal for a size out of bounds, or a token of another query. */
export function pageOf<File>(
  files: readonly File[],
  query: string,
  { pageSize = USUAL, pageToken }: { pageSize?: number; pageToken?: string },
  { most, isFirstEmpty }: Paging,
): { files: File[]; nextPageToken?: string } {
  if (!(pageSize >= 1 && pageSize <= MOST))
    refuse(`Invalid value '${pageSize}'. Values must be within the range: [1, ${MOST}]`);
  const from = pageToken === undefined ? 0 : placeIn(pageToken, query);
  const isEmpty = isFirstEmpty && pageToken === undefined;
  const to = isEmpty ? 0 : from + Math.min(pageSize, most);
  const isLast = !isEmpty && to >= files.length;
  return { files: files.slice(from, to), ...(!isLast && { nextPageToken: `${to}~${query}` }) };
}

function placeIn(token: string, query: string): number {
  const place = /^\d+(?=~)/.exec(token)?.[0] ?? '';
  return token === `${place}~${query}` ? Number(place) : refuse('Invalid Value');
}
