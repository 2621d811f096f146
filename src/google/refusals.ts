// What kind of refusal an error of Google's is, from the words it comes with.

import type { SharingRefusal } from '../model/problems/jury.ts';
import type { GoogleRefusal } from '../model/problems/run.ts';

const marks: [GoogleRefusal, RegExp][] = [
  ['api-off', /has not been used in project|it is disabled|accessNotConfigured/i],
  ['api-off', /advanced (Sheets|Drive) service is not enabled|\b(Sheets|Drive) is not defined/i],
  [
    'admin-blocked',
    /admin(istrator)?[^.]*(blocked|disabled|policy)|access_not_configured_by_admin|admin_policy_enforced/i,
  ],
  ['quota', /quota|rate limit|too many (times|requests)|RESOURCE_EXHAUSTED|\b429\b/i],
  ['timeout', /timed? ?out|deadline exceeded|service is currently unavailable|\b50[0234]\b|internal error/i],
  ['missing', /not found|\b404\b/i],
  ['too-big', /request payload size|too large|exceeds the (limit|maximum)/i],
  ['permission', /permission|PERMISSION_DENIED|protected cell|\b403\b|not authorized/i],
];

/** null for an error that Google did not send: a bug. `message`: Google's own words, for whoever maintains the add-on. */
export function refusalOf(error: unknown): { kind: GoogleRefusal; message: string } | null {
  if (isOurs(error)) return null;
  const message = error instanceof Error ? error.message : String(error);
  const found = marks.find(([, mark]) => mark.test(message));
  if (found) return { kind: found[0], message };
  return isGoogles(error, message) ? { kind: 'other', message } : null;
}

/** A bug, whatever its words: a key that is read may be called « 503 » or « permissions ». A service that the project lacks is an unknown name. */
function isOurs(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'ReferenceError') return !/^(Sheets|Drive) is not defined$/.test(error.message);
  return /^(Type|Range|Syntax|Eval|URI)Error$|ZodError$/.test(error.name);
}

/** Words change with the person's language, and some errors come without any wrapper: the error's name tells then. */
function isGoogles(error: unknown, message: string): boolean {
  const isNamed = error instanceof Error && /^(GoogleJsonResponse)?Exception$/.test(error.name);
  return isNamed || /^(API call to|Exception:|Service )|failed with error/i.test(message);
}

const sharingMarks: [SharingRefusal, RegExp][] = [
  ['mail-not-sent', /successfully shared but emails could not be sent/i],
  ['no-account', /no Google account|cannotInviteNonGoogleUser|emailAddress is invalid/i],
  ['rate-limit', /rate limit|sharingRateLimitExceeded|quota/i],
  ['domain', /ACL change not allowed|outside of|domainPolicy|policy|not ?permitted/i],
];

/** Why Google would not share; null for an error of another service, or a bug. */
export function sharingRefusalOf(error: unknown): SharingRefusal | null {
  if (isOurs(error)) return null;
  const message = error instanceof Error ? error.message : String(error);
  const method = /\b(?:drive|sheets)\.\w+\.\w+/i.exec(message)?.[0].toLowerCase();
  const isSharing = method === undefined ? refusalOf(error) !== null : method === 'drive.permissions.create';
  return isSharing ? (sharingMarks.find(([, mark]) => mark.test(message))?.[0] ?? 'other') : null;
}

/** A consumer's account cannot give a permission an end. */
export function isExpirationRefused(error: unknown): boolean {
  return error instanceof Error && !isOurs(error) && /expiration/i.test(error.message);
}
