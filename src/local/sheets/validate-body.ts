// Holds a request's body against Google's published description: unknown fields, two kinds at once, wrong types, missing masks.

import apiSchema from './api-schema.json' with { type: 'json' };
import type { Mask } from './field-mask.ts';
import { notEmulated, refuse } from './refusal.ts';

const schemas = apiSchema.schemas as Record<string, Record<string, string>>;

/** Of these exactly one field may be set (an empty value clears the cell). */
const unions: Record<string, string> = {
  Request: 'kind',
  ExtendedValue: 'value',
  ColorStyle: 'kind',
  DataFilter: 'filter',
};

/** @throws Refusal in the words of Google's JSON reader, with the path of what is wrong. */
export function validateBody(name: string, body: unknown): void {
  check(body, name, '');
}

function check(value: unknown, type: string, path: string): void {
  if (value === undefined || type === 'any') return;
  if (type.startsWith('[]')) {
    if (!Array.isArray(value)) wrong(value, path, 'list');
    const inner = type.slice(2);
    for (let i = 0; i < value.length; i++) check(value[i], inner, `${path}[${i}]`);
    return;
  }
  const schema = schemas[type];
  if (schema) checkObject(value, type, schema, path);
  else checkScalar(value, type, path);
}

function checkObject(value: unknown, name: string, schema: Record<string, string>, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(value, path, name);
  let set = 0;
  let mask = false;
  for (const [key, field] of Object.entries(value)) {
    const type = schema[key];
    if (type === undefined) {
      refuse(`Invalid JSON payload received. Unknown name "${key}"${at(path)}: Cannot find field.`);
    }
    if (field === undefined) continue;
    set += 1;
    if (name === 'Request' && type === 'any') notEmulated(`Sheets.Spreadsheets.batchUpdate ${key}`);
    if (name in unions && set > 1) {
      refuse(`Invalid value${at(path)} (oneof), oneof field '${unions[name]}' is already set. Cannot set '${key}'`);
    }
    if (type.startsWith('readonly ')) refuse(`Invalid value${at(path)}: "${key}" is output only`);
    check(field, type, path === '' ? key : `${path}.${key}`);
    if (type === 'mask' && field !== '') mask = true;
  }
  if (name === 'Request' && set === 0) refuse(`Invalid ${path}: No request set.`);
  if (!mask && Object.values(schema).includes('mask')) {
    refuse(
      `Invalid ${path.replace(/\.(\w+)$/, '.$1')}: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`,
    );
  }
}

function checkScalar(value: unknown, type: string, path: string): void {
  if (type.startsWith('enum:')) {
    if (typeof value !== 'string' || !type.slice(5).split('|').includes(value)) wrong(value, path, 'enum');
    return;
  }
  switch (type) {
    case 'string':
    case 'mask':
      if (typeof value !== 'string') wrong(value, path, 'TYPE_STRING');
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrong(value, path, 'TYPE_BOOL');
      return;
    case 'int32':
    case 'uint32':
      if (!Number.isInteger(value) || Math.abs(value as number) > 2 ** 31 - 1) wrong(value, path, 'TYPE_INT32');
      return;
    default:
      if (typeof value !== 'number' || !Number.isFinite(value)) wrong(value, path, 'TYPE_DOUBLE');
  }
}

function wrong(value: unknown, path: string, type: string): never {
  refuse(`Invalid value${at(path)} (${type}), ${JSON.stringify(value)}`);
}

function at(path: string): string {
  return path === '' ? '' : ` at '${path}'`;
}

/** @throws Refusal when the mask names a field that the schema does not have. */
export function assertMaskFields(mask: Mask, name: string): void {
  if (mask === true) return;
  const schema = schemas[name] ?? {};
  for (const [field, inner] of mask) {
    const type = schema[field]?.replace('readonly ', '').replace(/^\[\]/, '');
    if (type === undefined) refuse(`Invalid field: ${field}`);
    if (type in schemas) assertMaskFields(inner, type);
    else if (inner !== true && type !== 'any') refuse(`Invalid field: ${field}.${[...inner.keys()][0]}`);
  }
}
