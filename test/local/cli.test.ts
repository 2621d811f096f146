// A command line that cannot be followed: what is said, the usage, and the exit code.

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workplace } from './commands/run-cli.ts';

const place = workplace();

describe('une commande que l’on ne comprend pas', () => {
  it.each([
    ['rien', [], 'Aucune commande.'],
    ['une autre commande', ['envoyer'], 'Commande inconnue « envoyer ».'],
    ['un nom de la langue', ['constructor'], 'Commande inconnue « constructor ».'],
    ['une option inconnue', ['demo', '--sortie', 'x'], 'Option inconnue « --sortie ».'],
    ['une option sans valeur', ['demo', '--out'], 'L’option « --out » attend une valeur.'],
    ['une option donnée deux fois', ['demo', '--out', 'a', '--out=b'], 'L’option « --out » est donnée deux fois.'],
    ['un argument en trop', ['demo', 'session.json'], 'Argument en trop « session.json ».'],
    ['une fiche sans fichier', ['fiche'], 'Il faut le fichier d’une fiche.'],
    ['une taille inconnue', ['bench', '--size', '3×3×3'], 'Taille inconnue « 3×3×3 »'],
  ])('%s : le dit, rappelle l’usage, sort avec 1', (_, args, message) => {
    const { code, out, err } = place.run(...args);
    expect(err).toContain(message);
    expect(err).toContain('npm run fiche -- FICHIER');
    expect([code, out]).toEqual([1, '']);
    expect(existsSync(place.path('out'))).toBe(false);
  });
});

it('rappelle l’usage quand on le demande, et sort avec 0', () => {
  expect(place.run('--help')).toEqual({ code: 0, out: expect.stringContaining('Usage :'), err: '' });
});
