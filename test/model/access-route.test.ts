// Access routes found by their name in the fiche or their short form.

import { describe, expect, it } from 'vitest';
import { routeNamed } from '../../src/model/access-route.ts';

const names = [
  'Après un parcours de formation sous statut d’élève ou d’étudiant',
  'En contrat d’apprentissage',
  'Après un parcours de formation continue',
  'En contrat de professionnalisation',
  'Par candidature individuelle',
  'Par expérience',
];
const routes = names.map((name) => ({ name, open: true, inferred: true, jury: '' }));

describe('voie d’accès, par son nom dans la fiche ou sa forme courte', () => {
  it.each([
    ['élève ou étudiant', 0],
    ['apprentissage', 1],
    ["En contrat d'apprentissage", 1],
    ['formation continue', 2],
    ['FORMATION CONTINUE', 2],
    ['contrat de professionnalisation', 3],
    ['candidature individuelle', 4],
    ['VAE', 5],
    ['expérience', 5],
    ['experience', 5],
    ['par experience', 5],
    ['formation', null],
    ['VAE ou apprentissage', null],
    ['', null],
  ])('« %s » est la voie de rang %s', (text, rank) => {
    expect(routeNamed(routes, text)?.name ?? null).toBe(rank === null ? null : names[rank]);
  });

  it('n’est pas trouvée dans une fiche qui ne l’a pas', () => {
    expect(routeNamed(routes.slice(0, 3), 'VAE')).toBeNull();
  });
});
