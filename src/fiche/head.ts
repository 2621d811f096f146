// The top of the page: level, codes, end of registration, certifier, and, where the copy has it, number and title.

import type { Certification } from '../model/certification.ts';
import type { Place } from '../model/problem.ts';
import { type FicheProblem, ficheWarning } from '../model/problems/fiche.ts';
import { readDate } from './dates.ts';
import { filled, fold, type Line, readMarker } from './lines.ts';

/** `printedNumber`, `printedTitle`: empty when the copy begins below them. */
export type HeadRead = Pick<Certification, 'level' | 'certifier' | 'registeredUntil' | 'nsf' | 'formacodes'> & {
  printedNumber: string;
  printedTitle: string;
  problems: FicheProblem[];
};

const level = /^(?:Nomenclature .{0,60})?Niveau (\d)\b/;
const nsf = /^(\d{3}[a-z]?) ?[:–—-] (.+)$/;
const formacode = /^(\d{5}) ?[:–—-] (.+)$/;
const top: Place = { kind: 'part', name: 'Haut de la page' };

export function readHead(head: readonly Line[]): HeadRead {
  const lines = filled(head).map((line) => ({ ...line, text: readMarker(line.text).rest }));
  const texts = lines.map((line) => line.text);
  const found = texts.map((text) => level.exec(text)?.[1]).find((digit) => digit !== undefined);
  const date = readRegistrationEnd(lines);
  const certifier = readCertifier(texts);
  return {
    ...readTitleAndNumber(texts),
    level: found === undefined ? null : Number(found),
    certifier,
    registeredUntil: date.value,
    nsf: readCodes(texts, nsf),
    formacodes: readCodes(texts, formacode),
    problems: [
      ...(found === undefined ? [ficheWarning('fiche-level-missing', top, {})] : []),
      ...date.problems,
      ...(certifier === '' ? [ficheWarning('fiche-certifier-missing', top, {})] : []),
    ],
  };
}

/** The page prints its codes twice: the first of each counts. */
function readCodes(texts: readonly string[], pattern: RegExp): { code: string; name: string }[] {
  const byCode = new Map<string, string>();
  for (const text of texts) {
    const [, code, name] = pattern.exec(text.slice(0, 300)) ?? [];
    if (code && name && !byCode.has(code)) byCode.set(code, name);
  }
  return [...byCode].map(([code, name]) => ({ code, name }));
}

/** « Date d'échéance de l'enregistrement » may run over two lines; the date follows on the same line or the next. */
function readRegistrationEnd(lines: readonly Line[]): { value: string | null; problems: FicheProblem[] } {
  const label = lines.findIndex((line) => fold(line.text.slice(0, 40)).startsWith("date d'echeance"));
  const after = lines.slice(label, label + 3);
  const holder = label < 0 ? undefined : after.find((line) => /\d/.test(line.text));
  if (!holder) return { value: null, problems: [ficheWarning('fiche-date-missing', top, {})] };
  const value = readDate(holder.text);
  if (value) return { value, problems: [] };
  const where: Place = { kind: 'line', line: holder.number };
  return { value: null, problems: [ficheWarning('fiche-date-malformed', where, { text: holder.text.slice(0, 80) })] };
}

/** The legal names, as printed before each SIRET number in the table that « Nom légal » opens. */
function readCertifier(texts: readonly string[]): string {
  const header = texts.findIndex((text) => fold(text.slice(0, 20)).startsWith('nom legal'));
  if (header < 0) return '';
  const names = texts
    .slice(header + 1)
    .flatMap((text) => /^(.{1,300}?) (?:\d{14}|\d{3} \d{3} \d{3} \d{5})\b/.exec(text)?.[1] ?? []);
  const first = texts[header + 1]?.replace(/(?: -)+$/, '') ?? '';
  return names.length > 0 ? [...new Set(names)].join(', ') : first;
}

/** A copy of the whole page begins with the title, its state, then « N° de fiche » and the number. */
function readTitleAndNumber(texts: readonly string[]): { printedNumber: string; printedTitle: string } {
  const label = texts.findIndex((text) => /^n° ?(?:de )?(?:la )?fiche/i.test(text));
  if (label < 0) return { printedNumber: '', printedTitle: '' };
  const number = /\b(RNCP|RS) ?(\d{1,6})\b/.exec(`${texts[label]} ${texts[label + 1] ?? ''}`);
  const state = /^(?:in)?active?$/i.test(texts[label - 1] ?? '') ? 1 : 0;
  const title = texts[label - 1 - state] ?? '';
  return {
    printedNumber: number ? `${number[1]}${number[2]}` : '',
    printedTitle: /^répertoire /i.test(title) ? '' : withoutKind(title),
  };
}

/** « TP - Encadrant technique d'insertion » without its kind. */
export function withoutKind(title: string): string {
  return title.replace(/^(?:TP|Titre professionnel) ?[-–—:] ?/i, '').trim();
}
