// What Drive knows of a file besides its content: its folder, who made it with the add-on, its lock, and the folders themselves.

import type { Role } from '../sheets/batch.ts';
import { newPaging, type Paging } from './pages.ts';

export type SharedRole = Exclude<Role, 'owner'>;

/** By e-mail in lower case; the owner is not in it. */
export type Shares = Map<string, SharedRole>;

/** `readOnly` while it stands: nobody changes the content, and with `ownerRestricted` the owner alone lifts it. */
export type Restriction = { ownerRestricted: boolean; reason: string };

export type DriveFacts = {
  folder?: Folder;
  appProperties: Record<string, string>;
  writersCanShare: boolean;
  restriction?: Restriction;
  /** the person who made it with the add-on: under `drive.file` the only one who reaches it through Drive */
  madeBy: string;
  /** RFC 3339, by e-mail */
  expirations: Record<string, string>;
};

export type Folder = { id: string; name: string; owner: string; shares: Shares; drive: DriveFacts };

/** An invitation as the invited person gets it by e-mail. */
export type Invitation = { file: string; from: string; to: string; role: SharedRole; message: string };

/** How Google refuses to share with an address; `mail-not-sent`: it is shared all the same. */
export type SharingRefusal = 'no-account' | 'domain' | 'rate-limit' | 'mail-not-sent';

export type DriveState = {
  folders: Map<string, Folder>;
  invitations: Invitation[];
  refusals: Map<string, SharingRefusal>;
  /** false for a consumer's account: Google then refuses `expirationTime` */
  acceptsExpiration: boolean;
  paging: Paging;
};

export function newDriveState(): DriveState {
  return { folders: new Map(), invitations: [], refusals: new Map(), acceptsExpiration: true, paging: newPaging() };
}

/** Own role or the folder's, whichever does more. */
export function roleIn(
  item: { owner: string; shares: Shares; drive?: DriveFacts | undefined },
  email: string,
): Role | undefined {
  const address = email.toLowerCase();
  if (address === item.owner.toLowerCase()) return 'owner';
  const own = item.shares.get(address);
  const folder = item.drive?.folder;
  const inherited = folder && roleIn(folder, email);
  if (inherited === 'owner' || inherited === 'writer') return 'writer';
  return own ?? inherited;
}
