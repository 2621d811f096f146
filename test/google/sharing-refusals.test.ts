// Why Google would not share a file, told apart by its words, whatever their language and wrapper.

import { describe, expect, it } from 'vitest';
import { refusalOf, sharingRefusalOf } from '../../src/google/refusals.ts';

const refused = (words: string) => new Error(`API call to drive.permissions.create failed with error: ${words}`);

describe('why Google would not share', () => {
  it.each([
    [
      'Bad Request. User message: "You are trying to invite x@y.fr. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."',
      'no-account',
    ],
    ['Bad Request. User message: "ACL change not allowed."', 'domain'],
    [
      'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: Grille"',
      'rate-limit',
    ],
    [
      'Bad Request. User message: "Sorry, the items were successfully shared but emails could not be sent to x@y.fr."',
      'mail-not-sent',
    ],
    ['Something new', 'other'],
  ])('%s', (words, kind) => {
    expect(sharingRefusalOf(refused(words))).toBe(kind);
  });

  it.each([
    ['L’appel d’API vers drive.permissions.create a échoué : ACL change not allowed', 'domain'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'other'],
  ])('whatever the language, and without any wrapper: %s', (message, kind) => {
    expect(sharingRefusalOf(Object.assign(new Error(message), { name: 'Exception' }))).toBe(kind);
  });

  it('is nobody else’s error', () => {
    expect(sharingRefusalOf(new TypeError('x is not a function'))).toBeNull();
    expect(sharingRefusalOf(new TypeError('Drive.Permissions.create is not a function: quota'))).toBeNull();
    expect(sharingRefusalOf(new Error('API call to drive.files.create failed with error: quota'))).toBeNull();
  });

  it('tells a file that is gone', () => {
    expect(
      refusalOf(new Error('API call to sheets.spreadsheets.get failed with error: Requested entity was not found.'))
        ?.kind,
    ).toBe('missing');
    expect(refusalOf(new Error('API call to drive.files.update failed with error: File not found: 1AbC.'))?.kind).toBe(
      'missing',
    );
  });
});
