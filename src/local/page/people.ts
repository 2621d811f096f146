// Who can act in the workspace: the team, each juror who has an address, and whoever the workbook is shared with.

import { readKeyedSheet, sheetIdOf } from '../commands/keyed-sheet.ts';
import type { OpenDocument } from '../document.ts';
import { byId, make } from './dom.ts';
import { words } from './words.ts';
import type { Workspace } from './workspace.ts';

type Person = { address: string; label: string };
type Group = { label: string; people: Person[] };

export function showPeople(workspace: Workspace): void {
  const select = byId<HTMLSelectElement>('person');
  const { person } = workspace.document();
  const groups = groupsOf(workspace);
  const options = groups.map(({ label, people }) =>
    make('optgroup', { label }, ...people.map((one) => make('option', { value: one.address, textContent: one.label }))),
  );
  select.replaceChildren(...options);
  select.value = person;
}

function groupsOf({ host, document, files }: Workspace): Group[] {
  const seen = new Set<string>();
  const fresh = (people: Person[]) =>
    people.filter(({ address }) => {
      const known = seen.has(address.toLowerCase());
      seen.add(address.toLowerCase());
      return !known;
    });
  const plain = (addresses: Iterable<string>) => [...addresses].map((address) => ({ address, label: address }));
  // the add-on's own files are owned by the team and speak of no one else
  const sessions = files().filter((id) => host.workbook(id).drive === undefined);
  const opened = sessions.map((id) => host.open(id, host.workbook(id).owner));
  const team = fresh([
    ...plain(sessions.map((id) => host.workbook(id).owner)),
    ...opened.flatMap((each) => plain(teamOf(each))),
  ]);
  const jurors = fresh(opened.flatMap(jurorsOf));
  const shared = sessions.flatMap((id) => [...host.workbook(id).shares.keys()]);
  const others = fresh(plain([...shared, document().person]));
  return [
    { label: words.people.team, people: team },
    { label: words.people.jurors, people: jurors },
    { label: words.people.others, people: others },
  ].filter(({ people }) => people.length > 0);
}

function teamOf(document: OpenDocument): string[] {
  const sheet = keyed(document, sheetIdOf.session);
  const column = sheet?.columnOf.get('value');
  if (!sheet || column === undefined) return [];
  return [...sheet.rowOf]
    .filter(([key]) => key.startsWith('team.'))
    .map(([, row]) => String(sheet.values[row]?.[column] ?? '').trim())
    .filter(isAddress);
}

function jurorsOf(document: OpenDocument): Person[] {
  const sheet = keyed(document, sheetIdOf.jury);
  const email = sheet?.columnOf.get('email');
  if (!sheet || email === undefined) return [];
  const text = (row: readonly unknown[], key: string) => String(row[sheet.columnOf.get(key) ?? -1] ?? '').trim();
  return sheet.values
    .map((row) => ({ address: text(row, 'email'), label: `${text(row, 'firstName')} ${text(row, 'lastName')}`.trim() }))
    .filter(({ address }) => isAddress(address))
    .map(({ address, label }) => ({ address, label: label === '' ? address : label }));
}

function keyed(document: OpenDocument, sheetId: number) {
  return document.sheets().some((sheet) => sheet.sheetId === sheetId) ? readKeyedSheet(document, sheetId) : undefined;
}

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
