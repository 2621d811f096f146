// What is no page text of a fiche RNCP is refused in words, and nothing is read of it.

import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS, MAX_LINES, readFiche } from '../../src/fiche/read-fiche.ts';
import { cutAt, fixture, rncp39794, sentence } from './fixture.ts';

const latin1ReadAsUtf8 = Buffer.from(rncp39794, 'latin1').toString('utf8');
const utf8ReadAsLatin1 = Buffer.from(rncp39794, 'utf8').toString('latin1');

describe('Un texte qui n’est pas une fiche RNCP', () => {
  it.each([
    ['rien', '', 'fiche-empty', /est vide.*copiez-la/],
    ['des blancs', ' \n\t\u00a0\n\ufeff', 'fiche-empty', /est vide/],
    ['un PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'fiche-binary', /pas du texte.*copiez-la/],
    ['un fichier Word', 'PK\u0003\u0004\u0014\u0006\b', 'fiche-binary', /pas du texte/],
    ['une image', '\u0000\u0001\ufffd\u0000JFIF', 'fiche-binary', /pas du texte/],
    ['une fiche en latin-1 lue en UTF-8', latin1ReadAsUtf8, 'fiche-encoding', /UTF-8/],
    ['une fiche en UTF-8 lue en latin-1', utf8ReadAsLatin1, 'fiche-encoding', /UTF-8/],
    ['les données ouvertes', fixture('open-data.xml'), 'fiche-xml', /format pas encore lu/],
    ['une partie des données ouvertes', '<!-- export -->\n  <FICHE>\n<ID_FICHE>1</ID_FICHE>', 'fiche-xml', /XML/],
    ['le code source de la page', fixture('web-page.html'), 'fiche-html', /code source.*à l’écran/],
    [
      'une fiche RS',
      fixture('rs9903.txt'),
      'fiche-rs',
      /fiche RS9903 est du répertoire spécifique.*Prenez une fiche RNCP/,
    ],
    [
      'une fiche RS sans son numéro',
      'Répertoire spécifique\n\nCompétences attestées :\n\nPréparer',
      'fiche-rs',
      /^Cette fiche est du répertoire spécifique/,
    ],
    ['un autre texte', 'Bonjour,\nvoici la fiche demandée.\n', 'fiche-other-text', /n’est pas celui d’une fiche RNCP/],
    ['un nombre', '39794', 'fiche-other-text', /fiche RNCP/],
    ['trop de caractères', 'a'.repeat(MAX_CHARACTERS + 1), 'fiche-too-long', /2 000 001 caractères\)/],
    ['trop de lignes', 'a\n'.repeat(MAX_LINES), 'fiche-too-long', /40 000 caractères, 20 001 lignes/],
    ['une fiche sur une seule ligne', rncp39794.replaceAll('\n', ' '), 'fiche-lines-lost', /retours à la ligne/],
    ['une fiche coupée avant ses blocs', cutAt(rncp39794, 'RNCP39794BC01'), 'fiche-no-blocks', /Aucun bloc/],
  ])('%s', (_kind, text, code, words) => {
    const { certification, problems } = readFiche(text);
    expect(certification).toBeNull();
    expect(problems).toMatchObject([{ code, level: 'error', where: { kind: 'nowhere' } }]);
    expect(problems.map(sentence).join()).toMatch(words);
  });
});
