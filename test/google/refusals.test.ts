// What Google's refusals say, told apart by their words; any other error is a bug.

import { expect, it } from 'vitest';
import { isExpirationRefused, refusalOf } from '../../src/google/refusals.ts';

it.each([
  ['API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric', 'quota'],
  ['Service Spreadsheets timed out while accessing document with id 1abc.', 'timeout'],
  ['API call to sheets.spreadsheets.get failed with error: The service is currently unavailable.', 'timeout'],
  ['API call to sheets.spreadsheets.get failed with error: The caller does not have permission', 'permission'],
  [
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0]: You are trying to edit a protected cell or object.',
    'permission',
  ],
  ['Google Sheets API has not been used in project 123 before or it is disabled.', 'api-off'],
  ['The advanced Sheets service is not enabled', 'api-off'],
  ['The advanced Drive service is not enabled', 'api-off'],
  ['ReferenceError: Sheets is not defined', 'api-off'],
  ['API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].addSheet', 'other'],
] as const)('« %s » : %s', (message, kind) => {
  expect(refusalOf(new Error(message))).toMatchObject({ kind, message });
});

it.each(['Sheets', 'Drive'])('un service avancé retiré du projet : %s', (service) => {
  const message = `${service} is not defined`;
  expect(refusalOf(new ReferenceError(message))).toEqual({ kind: 'api-off', message });
});

it.each([
  new TypeError("Cannot read properties of undefined (reading 'rows')"),
  new TypeError("Cannot read properties of undefined (reading '503')"),
  new TypeError("Cannot read properties of undefined (reading 'permissions')"),
  new RangeError('Invalid array length: exceeds the limit'),
  new ReferenceError('quota is not defined'),
  new ReferenceError('Spreadsheets is not defined'),
  new SyntaxError('Unexpected token in JSON at position 404'),
  new TypeError("Cannot read properties of undefined (reading 'expirationTime')"),
  Object.assign(new Error('[{"code":"too_big","maximum":429,"path":["permission"]}]'), { name: '$ZodError' }),
  new Error('no grid BC09'),
])('%s est un défaut du programme, pas un refus', (error) => {
  expect(refusalOf(error)).toBeNull();
  expect(isExpirationRefused(error)).toBe(false);
});

it.each([
  ['GoogleJsonResponseException', 'Échec de l’appel d’API vers drive.files.create : erreur inconnue', 'other'],
  ['Exception', 'We’re sorry, a server error occurred. Please wait a bit and try again.', 'other'],
  ['Exception', 'Empty response', 'other'],
  ['Exception', 'TypeError: Failed to fetch', 'other'],
  ['GoogleJsonResponseException', "Cannot read properties of undefined (reading '503')", 'timeout'],
] as const)('un refus que ses mots ne disent pas se reconnaît à son nom, %s : « %s »', (name, message, kind) => {
  expect(refusalOf(Object.assign(new Error(message), { name }))).toEqual({ kind, message });
});
