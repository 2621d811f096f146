// The advanced service Drive (v3): files and folders that the add-on made, as the person who made them reaches them.

import type { DriveFacts, Folder } from '../drive/item.ts';
import { pageOf } from '../drive/pages.ts';
import { parseQuery } from '../drive/query.ts';
import {
  type PermissionFacts,
  permissionsOf,
  shareItem,
  unshareItem,
  type WantedPermission,
} from '../drive/sharing.ts';
import { newWorkbook } from '../new-workbook.ts';
import { parseMask, pick } from '../sheets/field-mask.ts';
import { notEmulated, refuse } from '../sheets/refusal.ts';
import type { Workbook } from '../workbook.ts';
import { named } from './named.ts';
import type { Run, Services } from './run.ts';

const folderType = 'application/vnd.google-apps.folder';
const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** A file or a folder that the add-on made. */
type Item = {
  mimeType: string;
  id: string;
  owner: string;
  shares: Workbook['shares'];
  name: string;
  drive: DriveFacts;
  workbook?: Workbook;
};

type Options = Record<string, string | number | boolean | undefined>;
type Wanted = {
  name?: string;
  mimeType?: string;
  parents?: string[];
  appProperties?: Record<string, string>;
  writersCanShare?: boolean;
  contentRestrictions?: { readOnly?: boolean; ownerRestricted?: boolean; reason?: string }[];
};

const creatable = ['name', 'mimeType', 'parents', 'appProperties', 'writersCanShare'];

export const driveServices: Services = {
  'Drive.Files.list': named('drive.files.list', ([given], run) => {
    const { q = '', fields, ...asked } = options(given, ['q', 'fields', 'pageSize', 'pageToken']);
    const isWanted = parseQuery(String(q));
    const files = itemsOf(run)
      .filter((item) => isWanted(item))
      .map(resource);
    const page = pageOf(files, String(q), asked, run.drive.paging);
    return masked(
      { kind: 'drive#fileList', incompleteSearch: false, ...page },
      fields,
      'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
    );
  }),

  'Drive.Files.get': named('drive.files.get', ([id, given], run) => {
    const { fields } = options(given, ['fields']);
    return masked(resource(itemOf(run, id)), fields);
  }),

  'Drive.Files.create': named('drive.files.create', ([wanted, media], run) => {
    if (media !== undefined) notEmulated('Drive.Files.create with more than a resource');
    return masked(resource(create(run, body(wanted, creatable))));
  }),

  'Drive.Files.update': named('drive.files.update', ([wanted, id, media], run) => {
    if (media !== undefined) notEmulated('Drive.Files.update with more than a resource');
    const item = itemOf(run, id);
    update(item, body(wanted, ['contentRestrictions', 'appProperties']), run);
    return masked(resource(item));
  }),

  'Drive.Files.remove': named('drive.files.delete', ([id], run) => {
    const item = itemOf(run, id);
    if (item.owner.toLowerCase() !== run.person.toLowerCase())
      refuse('The user does not have sufficient permissions for this file.', 403);
    if (!run.drive.folders.has(item.id)) run.removeWorkbook(item.id);
    else removeFolder(run, item.id);
    return null;
  }),

  'Drive.Permissions.create': named('drive.permissions.create', ([permission, id, given], run) => {
    const { fields, ...rest } = options(given, ['fields', 'sendNotificationEmail', 'emailMessage']);
    const item = itemOf(run, id);
    const wanted = body(permission, ['type', 'role', 'emailAddress', 'expirationTime']) as WantedPermission;
    return masked(shareItem(run.drive, item, wanted, rest, run.now()), fields, 'kind,id,type,role');
  }),

  'Drive.Permissions.list': named('drive.permissions.list', ([id, given], run) => {
    const { fields } = options(given, ['fields']);
    const permissions: PermissionFacts[] = permissionsOf(itemOf(run, id));
    return masked({ kind: 'drive#permissionList', permissions }, fields, 'kind,permissions(kind,id,type,role)');
  }),

  'Drive.Permissions.remove': named('drive.permissions.delete', ([id, permission], run) => {
    unshareItem(itemOf(run, id), String(permission));
    return null;
  }),
};

function create(run: Run, wanted: Wanted): Item {
  const { name = 'Untitled', mimeType, parents = [], appProperties = {}, writersCanShare = true } = wanted;
  for (const [key, value] of Object.entries(appProperties)) {
    if (new TextEncoder().encode(key + value).length > 124)
      refuse(`The property ${key} is too long: 124 bytes with its key.`);
  }
  if (parents.length > 1) refuse('A shortcut or file cannot have several parents.');
  const folder = parents[0] === undefined ? undefined : folderOf(run, parents[0]);
  const drive: DriveFacts = {
    ...(folder && { folder }),
    appProperties: { ...appProperties },
    writersCanShare,
    madeBy: run.person,
    expirations: {},
  };
  const id = run.newId();
  if (mimeType === folderType) {
    const made: Folder = { id, name, owner: run.person, shares: new Map(), drive };
    run.drive.folders.set(id, made);
    return folderItem(made);
  }
  if (mimeType !== spreadsheetType) return notEmulated(`Drive.Files.create of ${mimeType}`);
  const workbook: Workbook = { ...newWorkbook(id, { title: name, owner: run.person }), drive };
  run.addWorkbook(workbook);
  return workbookItem(workbook, drive);
}

/** With everything in it that the person owns, as Google does. */
function removeFolder(run: Run, id: string): void {
  for (const workbook of run.everyWorkbook()) if (workbook.drive?.folder?.id === id) run.removeWorkbook(workbook.id);
  run.drive.folders.delete(id);
}

function update({ drive, owner }: Item, { contentRestrictions, appProperties }: Wanted, run: Run): void {
  if (appProperties) Object.assign(drive.appProperties, appProperties);
  if (!contentRestrictions) return;
  const [wanted = {}] = contentRestrictions;
  if (drive.restriction?.ownerRestricted && run.person.toLowerCase() !== owner.toLowerCase())
    refuse('The user does not have sufficient permissions for this file.', 403);
  if (wanted.readOnly)
    drive.restriction = { ownerRestricted: wanted.ownerRestricted ?? false, reason: wanted.reason ?? '' };
  else if (wanted.reason !== undefined) refuse('The reason can only be set with readOnly.');
  else delete drive.restriction;
}

/** Under `drive.file`, what this person made with the add-on. */
function itemsOf(run: Run): Item[] {
  const items = [
    ...[...run.drive.folders.values()].map(folderItem),
    ...run.everyWorkbook().flatMap((workbook) => (workbook.drive ? [workbookItem(workbook, workbook.drive)] : [])),
  ];
  return items.filter(({ drive }) => drive.madeBy.toLowerCase() === run.person.toLowerCase());
}

function itemOf(run: Run, id: unknown): Item {
  return itemsOf(run).find((item) => item.id === id) ?? refuse(`File not found: ${id}.`, 404);
}

function folderOf(run: Run, id: string): Folder {
  const item = itemOf(run, id);
  return run.drive.folders.get(item.id) ?? refuse('The specified parent is not a folder.', 403);
}

function folderItem({ id, name, owner, shares, drive }: Folder): Item {
  return { mimeType: folderType, id, name, owner, shares, drive };
}

function workbookItem(workbook: Workbook, drive: DriveFacts): Item {
  const { id, owner, shares, book } = workbook;
  return { mimeType: spreadsheetType, id, name: book.properties.title, owner, shares, drive, workbook };
}

function resource(item: Item): object {
  const { id, name, mimeType, owner, drive } = item;
  const { restriction, folder } = drive;
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    trashed: false,
    ...(folder && { parents: [folder.id] }),
    appProperties: { ...drive.appProperties },
    writersCanShare: drive.writersCanShare,
    owners: [{ emailAddress: owner }],
    permissions: permissionsOf(item),
    ...(restriction && { contentRestrictions: [{ readOnly: true, ...restriction }] }),
  };
}

function masked(answer: object, fields?: Options[string], usual = 'kind,id,name,mimeType'): unknown {
  return pick(answer, parseMask(fields === undefined ? usual : String(fields)));
}

function body(given: unknown, known: string[]): Wanted {
  for (const key of Object.keys(given ?? {})) {
    if (!known.includes(key)) refuse(`Invalid JSON payload received. Unknown name "${key}": Cannot find field.`);
  }
  return (given ?? {}) as Wanted;
}

function options(given: unknown, known: string[]): Options {
  for (const key of Object.keys(given ?? {})) if (!known.includes(key)) notEmulated(`the optional argument "${key}"`);
  return (given ?? {}) as Options;
}
