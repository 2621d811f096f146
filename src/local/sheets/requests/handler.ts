// What one kind of request is to the stand-in: a function that changes the draft, and what Google answers to it.

import type { Batch } from '../batch.ts';
import type { Request } from '../spreadsheet.ts';

export type RequestKind = keyof Request;
export type Body<Kind extends RequestKind> = NonNullable<Request[Kind]>;
export type Response = gapi.client.sheets.Response;

/** @throws Refusal with what Google says after `Invalid requests[n].kind: `. */
export type Handler<Kind extends RequestKind> = (body: Body<Kind>, batch: Batch) => Response | undefined;
export type Handlers = { [Kind in RequestKind]?: Handler<Kind> };
