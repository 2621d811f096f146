// Sheets.Spreadsheets.batchUpdate: the body checked, applied all or nothing, and answered with what it asks for.

import { parseA1 } from './a1.ts';
import { applyRequests } from './apply-requests.ts';
import { parseMask } from './field-mask.ts';
import { refuse } from './refusal.ts';
import { spreadsheetResource, type View } from './resource.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { validateBody } from './validate-body.ts';

type Body = gapi.client.sheets.BatchUpdateSpreadsheetRequest;

/** @throws Refusal, and the spreadsheet given is untouched. */
export function batchUpdate(
  book: Spreadsheet,
  body: Body,
  view: View,
): { book: Spreadsheet; answer: Record<string, unknown> } {
  validateBody('BatchUpdateSpreadsheetRequest', body);
  if (!body.requests?.length) refuse('Must specify at least one request.');
  const applied = applyRequests(book, body.requests, view.person, view.owner);
  const answer: Record<string, unknown> = { spreadsheetId: book.spreadsheetId, replies: applied.replies };
  if (body.includeSpreadsheetInResponse) {
    const selection = body.responseRanges?.map((range) => parseA1(applied.book, range));
    const mask = body.responseIncludeGridData ? true : parseMask(withoutData);
    answer.updatedSpreadsheet = spreadsheetResource(applied.book, view, mask, selection);
  }
  return { book: applied.book, answer };
}

export const withoutData =
  'spreadsheetId,properties,spreadsheetUrl,sheets(properties,merges,conditionalFormats,protectedRanges,basicFilter)';
