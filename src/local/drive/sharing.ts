// Sharing a file with one address, and Google's refusals of it.

import { notEmulated, refuse } from '../sheets/refusal.ts';
import type { DriveFacts, DriveState, SharedRole, Shares, SharingRefusal } from './item.ts';

export type Shared = { id: string; name: string; owner: string; shares: Shares; drive: DriveFacts };

export type WantedPermission = { type?: string; role?: string; emailAddress?: string; expirationTime?: string };
export type PermissionFacts = { kind: string; id: string; type: string; role: string; emailAddress: string };

/** Drive numbers people: the same number on every file. */
export function permissionId(email: string): string {
  let hash = 7;
  for (const letter of email.toLowerCase()) hash = (hash * 31 + letter.charCodeAt(0)) % 9_007_199_254_740;
  return String(hash).padStart(14, '1');
}

const refusals: Record<Exclude<SharingRefusal, 'mail-not-sent'>, (email: string, name: string) => [string, number]> = {
  'no-account': (email) => [
    `Bad Request. User message: "You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    400,
  ],
  domain: () => ['Bad Request. User message: "ACL change not allowed."', 400],
  'rate-limit': (_, name) => [
    `Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: ${name}"`,
    403,
  ],
};

/** @throws Refusal as Google's. A notification goes out unless it is refused. */
export function shareItem(
  state: DriveState,
  item: Shared,
  { type, role, emailAddress = '', expirationTime }: WantedPermission,
  options: { sendNotificationEmail?: boolean; emailMessage?: string },
  now: number,
): PermissionFacts {
  if (type !== 'user') notEmulated(`Drive.Permissions.create type ${type}`);
  if (role !== 'writer' && role !== 'reader') notEmulated(`Drive.Permissions.create role ${role}`);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailAddress))
    refuse('The specified emailAddress is invalid or not applicable for the given permission type.');
  const address = emailAddress.toLowerCase();
  const refusal = state.refusals.get(address);
  if (refusal && refusal !== 'mail-not-sent') refuse(...refusals[refusal](emailAddress, item.name));
  if (expirationTime !== undefined) {
    if (!state.acceptsExpiration) refuse('Expiration dates cannot be set on this item.', 403);
    if (!(Date.parse(expirationTime) > now)) refuse('The expiration time must be in the future.');
  }
  item.shares.set(address, role as SharedRole);
  if (expirationTime !== undefined) item.drive.expirations[address] = expirationTime;
  if (options.sendNotificationEmail === false) return permissionFacts(address, role);
  if (refusal === 'mail-not-sent')
    refuse(
      `Bad Request. User message: "Sorry, the items were successfully shared but emails could not be sent to ${emailAddress}."`,
    );
  const message = options.emailMessage ?? '';
  state.invitations.push({ file: item.id, from: item.owner, to: address, role: role as SharedRole, message });
  return permissionFacts(address, role);
}

export function permissionsOf(item: Shared): PermissionFacts[] {
  return [
    permissionFacts(item.owner, 'owner'),
    ...[...item.shares].map(([email, role]) => permissionFacts(email, role)),
  ];
}

/** @throws Refusal when nobody has it. */
export function unshareItem(item: Shared, id: string): void {
  const email = [...item.shares.keys()].find((address) => permissionId(address) === id);
  if (email === undefined) refuse(`Permission not found: ${id}.`, 404);
  item.shares.delete(email);
}

function permissionFacts(emailAddress: string, role: string): PermissionFacts {
  return { kind: 'drive#permission', id: permissionId(emailAddress), type: 'user', role, emailAddress };
}
