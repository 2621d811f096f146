// Derives src/local/sheets/api-schema.json from Google's published description of the Sheets API:
// node build/derive-sheets-schema.mjs DISCOVERY.json (https://sheets.googleapis.com/$discovery/rest?version=v4).
import { readFileSync, writeFileSync } from 'node:fs';

const roots = ['BatchUpdateSpreadsheetRequest', 'BatchGetValuesByDataFilterRequest'];
const masked = ['CellData', 'SheetProperties', 'SpreadsheetProperties', 'DimensionProperties', 'ProtectedRange'];
const emulated = `addSheet deleteSheet updateSheetProperties updateSpreadsheetProperties updateCells repeatCell
  updateDimensionProperties insertDimension deleteDimension moveDimension appendDimension appendCells setDataValidation
  addConditionalFormatRule updateConditionalFormatRule deleteConditionalFormatRule addProtectedRange updateProtectedRange
  deleteProtectedRange mergeCells unmergeCells updateBorders copyPaste sortRange setBasicFilter clearBasicFilter
  autoResizeDimensions`.split(/\s+/);

const api = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const schemas = {};

/** A field's type in one word: `int32`, `mask`, `enum:A|B`, `Name`, `[]Name`, `any` (not checked further). */
function typeOf(field, follow) {
  if (field.$ref) return follow ? reach(field.$ref) : 'any';
  if (field.type === 'array') return `[]${typeOf(field.items, follow)}`;
  if (field.format === 'google-fieldmask') return 'mask';
  if (field.enum) return `enum:${field.enum.join('|')}`;
  if (field.type === 'integer') return field.format;
  if (field.type === 'object') return 'any';
  return field.type;
}

function reach(name) {
  if (schemas[name]) return name;
  schemas[name] = {};
  for (const [key, field] of Object.entries(api.schemas[name].properties ?? {})) {
    const follow = name !== 'Request' || emulated.includes(key);
    schemas[name][key] = `${field.readOnly ? 'readonly ' : ''}${typeOf(field, follow)}`;
  }
  return name;
}

for (const root of [...roots, ...masked]) reach(root);
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
const lines = Object.entries(sorted).map(([name, fields]) => `    "${name}": ${JSON.stringify(fields)}`);
writeFileSync(
  new URL('../src/local/sheets/api-schema.json', import.meta.url),
  `{\n  "source": "https://sheets.googleapis.com/$discovery/rest?version=v4",\n  "revision": "${api.revision}",\n  "schemas": {\n${lines.join(',\n')}\n  }\n}\n`,
);
