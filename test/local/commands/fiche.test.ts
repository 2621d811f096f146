// The command that reads a fiche: its JSON, its remarks, and what it says of one that does not read.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { embeddedCertification } from '../../../src/fiche/embedded-certification.ts';
import { demoFiles } from '../../../src/local/demo/demo-files.ts';
import { workplace } from './run-cli.ts';

const place = workplace();

function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/fiches/${name}`, import.meta.url));
}

const text = readFileSync(fixturePath('rncp39794.txt'), 'utf8');

describe('la commande fiche', () => {
  it('lit une fiche : un objet JSON, ses remarques avec leur lieu et leur phrase, sortie 0', () => {
    const { code, out, err } = place.run('fiche', fixturePath('rncp39794.txt'));
    const { certification, problems } = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(certification).toEqual(embeddedCertification);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toEqual({
        code: expect.stringMatching(/^fiche-/),
        level: expect.stringMatching(/^(warning|info)$/),
        where: expect.any(String),
        message: expect.stringMatching(/\.$/),
      });
    }
  });

  it('a le même texte que la démonstration', () => {
    expect(demoFiles.fiche.text).toBe(text);
  });

  const secondBlock = text.indexOf('RNCP39794BC02 -');
  it.each([
    ['vide', '', 'fiche-empty'],
    ['coupée au milieu', text.slice(0, secondBlock), 'fiche-cut'],
    ['aux blocs doublés', text.replaceAll('RNCP39794BC02', 'RNCP39794BC01'), 'fiche-block-doubled'],
    ['en Latin-1', new Uint8Array(Buffer.from(text, 'latin1')), 'fiche-encoding'],
    ['binaire', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2, 255]), 'fiche-binary'],
    ['du répertoire spécifique', readFileSync(fixturePath('rs9903.txt')), 'fiche-rs'],
    ['en page web', readFileSync(fixturePath('web-page.html')), 'fiche-html'],
    ['en données ouvertes', readFileSync(fixturePath('open-data.xml')), 'fiche-xml'],
  ])('une fiche %s : rien d’utilisable, la raison et le remède, sortie 1', (_, content, problem) => {
    const { code, out } = place.run('fiche', place.write('fiche.txt', content));
    const { certification, problems } = JSON.parse(out);
    expect([code, certification]).toEqual([1, null]);
    expect(problems.map((one: { code: string }) => one.code)).toContain(problem);
  });

  it.each([
    ['absent', 'nulle-part.txt', 'Ce fichier n’existe pas'],
    ['qui est un dossier', '.', 'C’est un dossier'],
  ])('un fichier %s : une phrase, sortie 1', (_, name, message) => {
    const { code, out, err } = place.run('fiche', name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${name} : ${message}`);
  });
});
