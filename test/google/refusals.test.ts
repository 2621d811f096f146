// What Google's refusals say, told apart by their words; any other error is a bug.

import { expect, it } from 'vitest';
import { refusalOf } from '../../src/google/refusals.ts';

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
  ['API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].addSheet', 'other'],
] as const)('« %s » : %s', (message, kind) => {
  expect(refusalOf(new Error(message))).toMatchObject({ kind, message });
});

it.each([new TypeError("Cannot read properties of undefined (reading 'rows')"), new Error('no grid BC09')])(
  '%s est un défaut du programme, pas un refus',
  (error) => {
    expect(refusalOf(error)).toBeNull();
  },
);

it.each([
  ['GoogleJsonResponseException', 'Échec de l’appel d’API vers drive.files.create : erreur inconnue', 'other'],
  ['Exception', 'We’re sorry, a server error occurred. Please wait a bit and try again.', 'other'],
  ['Exception', 'Empty response', 'other'],
] as const)('un refus que ses mots ne disent pas se reconnaît à son nom, %s : « %s »', (name, message, kind) => {
  expect(refusalOf(Object.assign(new Error(message), { name }))).toEqual({ kind, message });
});
