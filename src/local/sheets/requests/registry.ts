// Every kind of request that the stand-in knows, by its name.

import { bandHandlers } from './bands.ts';
import { borderHandlers } from './borders.ts';
import { cellHandlers } from './cells.ts';
import { conditionalFormatHandlers } from './conditional-formats.ts';
import { copyPasteHandlers } from './copy-paste.ts';
import { dimensionHandlers } from './dimensions.ts';
import type { Handlers } from './handler.ts';
import { mergeHandlers } from './merges.ts';
import { protectionHandlers } from './protections.ts';
import { sheetHandlers } from './sheets.ts';
import { sortFilterHandlers } from './sort-filter.ts';
import { spreadsheetPropertiesHandlers } from './spreadsheet-properties.ts';
import { validationHandlers } from './validation.ts';

export const requestHandlers: Handlers = {
  ...sheetHandlers,
  ...spreadsheetPropertiesHandlers,
  ...cellHandlers,
  ...bandHandlers,
  ...dimensionHandlers,
  ...validationHandlers,
  ...conditionalFormatHandlers,
  ...protectionHandlers,
  ...mergeHandlers,
  ...borderHandlers,
  ...copyPasteHandlers,
  ...sortFilterHandlers,
};
