// Files written together in a folder, or none of them.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFolder, writeTogether } from '../../../src/local/commands/output-folder.ts';
import { workplace } from './run-cli.ts';

const place = workplace();
const files = [
  { name: 'a.json', content: '{}' },
  { name: 'b.pdf', content: Uint8Array.from([1, 2]) },
];

it('crée le dossier, remplace les fichiers du même nom, garde les autres, ne laisse rien à côté', () => {
  const folder = place.path('un/deux');
  expect(writeTogether(folder, files)).toEqual([]);
  writeFileSync(place.path('un/deux/a.json'), 'ancien');
  writeFileSync(place.path('un/deux/note.txt'), 'à moi');
  expect(writeTogether(folder, files)).toEqual([]);
  expect(place.read('un/deux/a.json')).toBe('{}');
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.pdf', 'note.txt']);
  expect(readdirSync(place.path('un'))).toEqual(['deux']);
});

it('dit ce qui empêche d’écrire, et ne laisse rien à côté', () => {
  place.write('fichier', 'x');
  const path = place.path('fichier');
  expect(checkFolder(path)).toHaveLength(1);
  expect(writeTogether(path, files)).toEqual([
    { level: 'error', where: path, message: expect.stringContaining('ne peuvent pas être écrits ici') },
  ]);
  expect(writeTogether(place.path('fichier/dossier'), files)).toHaveLength(1);
  expect(place.read('fichier')).toBe('x');
  expect(readdirSync(place.path('.')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('un dossier, ou rien encore, convient', () => {
  mkdirSync(place.path('dossier'));
  expect([...checkFolder(place.path('dossier')), ...checkFolder(place.path('rien'))]).toEqual([]);
});
