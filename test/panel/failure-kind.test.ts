// Google's words when a call fails, as they are known to come, and the kind that each is of.

import { describe, expect, it } from 'vitest';
import { failureKind } from '../../src/panel/failure-kind.ts';

describe('what a failed call is', () => {
  it.each([
    ['Service invoked too many times for one day: spreadsheets.', 'quota'],
    ['Service using too much computer time for one day', 'quota'],
    ["Quota exceeded for quota metric 'Read requests'", 'quota'],
    ['Service appelé trop souvent en une journée : spreadsheets.', 'quota'],
    ['There are too many scripts running simultaneously for this Google user account.', 'simultaneous'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'server'],
    ['Une erreur liée au serveur s’est produite. Veuillez patienter, puis réessayer.', 'server'],
    ['We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.', 'accounts'],
    ['PERMISSION_DENIED: You do not have permission to access the requested document.', 'accounts'],
    ['Authorization is required to perform that action.', 'authorization'],
    [
      'You do not have permission to call Sheets. Required permissions: https://www.googleapis.com/auth/x',
      'authorization',
    ],
    ['Une autorisation est requise pour effectuer cette action.', 'authorization'],
    ['This app is blocked: your admin has blocked access to this app. You do not have permission.', 'admin'],
    ['Request blocked: admin_policy_enforced', 'admin'],
    ['NetworkError: Connection failure due to HTTP 0', 'network'],
    ['Exceeded maximum execution time', 'timeout'],
    ['TypeError: undefined', 'unexpected'],
  ])('« %s »', (told, kind) => {
    expect(failureKind(told)).toBe(kind);
  });
});
