// Drive's stand-in: what a person reaches with the add-on, who shares with whom, what a lock holds back.

import { describe, expect, it } from 'vitest';
import { hostWith, juror, prelude, secretary } from '../host/built-host.ts';

const colleague = 'adjointe@exemple.fr';

const bundle = `${prelude}
  var spreadsheet = 'application/vnd.google-apps.spreadsheet';
  function makeFolder() {
    return Drive.Files.create({ name: 'Grilles', mimeType: 'application/vnd.google-apps.folder', appProperties: { session: file() } }).id;
  }
  function makeFile(folder) {
    return Drive.Files.create({ name: 'Grille du juré 1', mimeType: spreadsheet, parents: [folder], appProperties: { session: file(), jurors: 'J1' }, writersCanShare: false }).id;
  }
  function list() {
    return Drive.Files.list({ q: "trashed = false and appProperties has { key='session' and value='" + file() + "' }", fields: 'files(id,name,mimeType,appProperties,permissions(id,emailAddress,role))' }).files;
  }
  function page(more) {
    return Drive.Files.list({ q: 'trashed = false', fields: 'nextPageToken,files(id)', ...more });
  }
  function badPage(more) { return said(() => page(more)); }
  function share(id, emailAddress, more) {
    return said(() => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress, ...more }, id, { emailMessage: 'Bonjour' }));
  }
  function unshare(id, permission) { return said(() => Drive.Permissions.remove(id, permission)); }
  function lock(id, contentRestrictions) { return said(() => Drive.Files.update({ contentRestrictions }, id)); }
  function get(id) { return said(() => Drive.Files.get(id)); }
  function write(id) { return said(() => Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 0, title: 'A' }, fields: 'title' } }] }, id)); }
  function odd() { return [said(() => Drive.Files.create({ title: 'v2' })), said(() => Drive.Files.list({ q: "name contains 'x'" })), said(() => Drive.Files.copy({}, 'x'))]; }
`;

function withFile() {
  const made = hostWith(bundle);
  const { host, id, doc } = made;
  host.share(id, colleague, 'writer');
  const folder = doc.run<string>('makeFolder');
  const file = doc.run<string>('makeFile', folder);
  return { ...made, folder, file, mate: host.open(id, colleague) };
}

const readOnly = [{ readOnly: true, ownerRestricted: true, reason: 'remise' }];

describe('Drive', () => {
  it('lists what the person made with the add-on, by its private properties', () => {
    const { doc, folder, file, mate } = withFile();
    const listed = doc.run<{ id: string; permissions: object[] }[]>('list');
    expect(listed.map(({ id }) => id)).toEqual([folder, file]);
    expect(listed[1]).toMatchObject({ name: 'Grille du juré 1', appProperties: { jurors: 'J1' } });
    expect(mate.run('list')).toEqual([]);
  });

  it('lists in pages: so many as asked for, fewer or none when told to, a token until the last', () => {
    const { host, doc, folder, file } = withFile();
    type Page = { files: { id: string }[]; nextPageToken?: string };
    const ids = ({ files, nextPageToken }: Page) => [...files.map(({ id }) => id), nextPageToken ? '…' : 'end'];
    const page = (more: object = {}) => doc.run<Page>('page', more);
    expect(ids(page())).toEqual([folder, file, 'end']);
    expect(ids(page({ pageSize: 2 }))).toEqual([folder, file, 'end']);
    const first = page({ pageSize: 1 });
    expect(ids(first)).toEqual([folder, '…']);
    expect(ids(page({ pageSize: 1, pageToken: first.nextPageToken }))).toEqual([file, 'end']);

    host.pageListings({ most: 1, isFirstEmpty: true });
    const pages = [page()];
    while (pages.at(-1)?.nextPageToken) pages.push(page({ pageToken: pages.at(-1)?.nextPageToken }));
    expect(pages.map(ids)).toEqual([['…'], [folder, '…'], [file, 'end']]);
    expect(page({ fields: 'files(id)' })).toEqual({ files: [] });
  });

  it('refuses a page of a size out of bounds, and a token that it did not give for this query', () => {
    const { doc } = withFile();
    for (const pageSize of [0, 1001])
      expect(doc.run('badPage', { pageSize })).toMatch(/must be within the range: \[1, 1000\]/);
    const { nextPageToken: pageToken } = doc.run<{ nextPageToken: string }>('page', { pageSize: 1 });
    for (const more of [{ pageToken: 'x' }, { pageToken: '' }, { pageToken, q: "mimeType = 'x'" }])
      expect(doc.run('badPage', more)).toContain('failed with error: Invalid Value');
  });

  it('gives a file through the folder it stands in, and to Drive for its maker alone', () => {
    const { host, doc, folder, file, mate } = withFile();
    expect(mate.run('write', file)).toContain('permission');
    doc.run('share', folder, colleague);
    expect(mate.run('write', file)).toBe('nothing');
    expect(mate.run('get', file)).toContain(`API call to drive.files.get failed with error: File not found: ${file}.`);
    expect(host.files(colleague).map(({ id }) => id)).toEqual(['classeur-02', 'classeur-01', file]);
    expect(host.files(juror)).toEqual([]);
  });

  it('shares with an invitation, and takes it back', () => {
    const { host, doc, file } = withFile();
    expect(doc.run('share', file, juror)).toBe('nothing');
    expect(host.invitations).toEqual([{ file, from: secretary, to: juror, role: 'writer', message: 'Bonjour' }]);
    expect(host.files(juror)).toMatchObject([{ id: file, role: 'writer' }]);
    const [, { permissions }] = doc.run<[unknown, { permissions: { id: string; emailAddress: string }[] }]>('list');
    const permission = permissions.find(({ emailAddress }) => emailAddress === juror)?.id;
    expect(doc.run('unshare', file, permission)).toBe('nothing');
    expect(host.files(juror)).toEqual([]);
    expect(doc.run('unshare', file, permission)).toContain('Permission not found');
  });

  it.each([
    ['no-account', 'no Google account'],
    ['domain', 'ACL change not allowed'],
    ['rate-limit', 'rate limit was exceeded'],
  ] as const)('refuses to share: %s', (how, words) => {
    const { host, doc, file } = withFile();
    host.refuseSharing(juror, how);
    expect(doc.run('share', file, juror)).toMatch(new RegExp(`GoogleJsonResponseException: .*${words}`));
    expect([host.files(juror), host.invitations]).toEqual([[], []]);
  });

  it('shares although its e-mail does not leave, and has no end for a consumer’s file', () => {
    const { host, doc, file } = withFile();
    host.refuseSharing(juror, 'mail-not-sent');
    expect(doc.run('share', file, juror)).toContain('successfully shared');
    expect(host.files(juror)).toHaveLength(1);
    host.acceptExpiration(false);
    expect(doc.run('share', file, colleague, { expirationTime: '2027-01-01T00:00:00Z' })).toContain('Expiration');
  });

  it('holds every write while it is locked, its owner’s too, until the owner lifts it', () => {
    const { host, doc, folder, file, mate } = withFile();
    doc.run('share', folder, colleague);
    doc.run('share', file, juror);
    expect(doc.run('lock', file, readOnly)).toBe('nothing');
    expect([doc.run('write', file), mate.run('write', file)]).toEqual([
      expect.stringContaining('permission'),
      expect.stringContaining('permission'),
    ]);
    expect(() => host.open(file, juror).type({ sheetId: 0, row: 0, column: 0 }, 'x')).toThrow('permission');
    expect(mate.run('lock', file, [{ readOnly: false }])).toContain('File not found');
    expect(doc.run('lock', file, [{ readOnly: false }])).toBe('nothing');
    expect(doc.run('write', file)).toBe('nothing');
  });

  it('is saved and put back with its folder and its lock', () => {
    const { host, doc, folder, file, mate } = withFile();
    doc.run('share', folder, colleague);
    doc.run('lock', file, readOnly);
    const saved = host.snapshot(file);
    host.deleteFile(file);
    expect(mate.run('write', file)).toContain('not found');
    host.restore(saved);
    expect(mate.run('write', file)).toContain('permission');
    expect(doc.run('list')).toHaveLength(2);
  });

  it('names the file of each call, and fails by name on what it does not have', () => {
    const { host, doc, folder, file } = withFile();
    doc.run('share', folder, colleague);
    doc.run('lock', file, readOnly);
    doc.run('list');
    expect(host.calls.filter(({ call }) => call.startsWith('Drive.')).map(({ call, file }) => [call, file])).toEqual([
      ['Drive.Files.create', 'folder'],
      ['Drive.Files.create', file],
      ['Drive.Permissions.create', 'folder'],
      ['Drive.Files.update', file],
      ['Drive.Files.list', 'folder'],
    ]);
    expect(doc.run('odd')).toEqual([
      expect.stringContaining('Unknown name "title"'),
      expect.stringContaining('Not emulated: Drive.Files.list q'),
      expect.stringContaining('Not emulated: Drive.Files.copy'),
    ]);
  });

  it('can lose the answer to a create: the file is there', () => {
    const { host, doc, folder } = withFile();
    host.failCall(1, 'after');
    expect(() => doc.run('makeFile', folder)).toThrow('currently unavailable');
    expect(doc.run('list')).toHaveLength(3);
  });
});
