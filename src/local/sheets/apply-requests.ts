// A list of requests applied in order, all or nothing: the new spreadsheet and Google's replies, or a Refusal that names the request.

import { type Batch, type Person, startBatch } from './batch.ts';
import { parseMask } from './field-mask.ts';
import { notEmulated, Refusal } from './refusal.ts';
import type { Response } from './requests/handler.ts';
import { requestHandlers } from './requests/registry.ts';
import type { Request, Spreadsheet } from './spreadsheet.ts';
import { assertMaskFields } from './validate-body.ts';

export type Applied = { book: Spreadsheet; replies: Response[] };

/** @throws Refusal, and the spreadsheet given is untouched. */
export function applyRequests(book: Spreadsheet, requests: readonly Request[], person: Person, owner: string): Applied {
  const batch = startBatch(book, person, owner);
  const replies = requests.map((request, i) => applyRequest(batch, request, i));
  return { book: batch.book, replies };
}

function applyRequest(batch: Batch, request: Request, i: number): Response {
  const [kind, body] = Object.entries(request).find(([, value]) => value !== undefined) ?? [];
  const handler = requestHandlers[kind as keyof Request] as
    | ((body: unknown, batch: Batch) => Response | undefined)
    | undefined;
  if (!handler) notEmulated(`Sheets.Spreadsheets.batchUpdate ${kind}`);
  try {
    const schema = masked[kind as keyof Request];
    if (schema) assertMaskFields(parseMask((body as { fields: string }).fields), schema);
    return handler(body, batch) ?? {};
  } catch (error) {
    if (error instanceof Refusal && error.code !== 0) {
      throw new Refusal(`Invalid requests[${i}].${kind}: ${error.message}`, error.code, error.kind);
    }
    throw error;
  }
}

/** Of these requests the mask names fields of the schema. */
const masked: { [Kind in keyof Request]?: string } = {
  updateSheetProperties: 'SheetProperties',
  updateSpreadsheetProperties: 'SpreadsheetProperties',
  updateDimensionProperties: 'DimensionProperties',
  updateProtectedRange: 'ProtectedRange',
};
