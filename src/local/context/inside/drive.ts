// The advanced service Drive, narrowed to the calls that the add-on makes.

import { only } from './only.ts';
import { callHost } from './transport.ts';

type Collections = GoogleAppsScript.Drive;
type Files = Pick<NonNullable<Collections['Files']>, 'create' | 'list' | 'get' | 'update' | 'remove'>;
type Permissions = Pick<NonNullable<Collections['Permissions']>, 'create' | 'list' | 'remove'>;

const files: Files = {
  create: (...args: unknown[]) => callHost('Drive.Files.create', ...args),
  list: (...args: unknown[]) => callHost('Drive.Files.list', ...args),
  get: (...args: unknown[]) => callHost('Drive.Files.get', ...args),
  update: (...args: unknown[]) => callHost('Drive.Files.update', ...args),
  remove: (...args: unknown[]) => callHost('Drive.Files.remove', ...args),
};

const permissions: Permissions = {
  create: (...args: unknown[]) => callHost('Drive.Permissions.create', ...args),
  list: (...args: unknown[]) => callHost('Drive.Permissions.list', ...args),
  remove: (...args: unknown[]) => callHost('Drive.Permissions.remove', ...args),
};

export const drive = only('Drive', {
  Files: only('Drive.Files', files),
  Permissions: only('Drive.Permissions', permissions),
});
