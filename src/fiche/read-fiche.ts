// The entry: tells what kind of text was given, and reads it if it is the page text of a fiche RNCP.

import { nowhere } from '../model/problem.ts';
import { type FicheProblem, ficheError } from '../model/problems/fiche.ts';
import { type FicheReading, parseFichePage } from './parse-fiche-page.ts';

/** In UTF-16 units: about 2 MB of French text. A fiche has some 20,000, on 400 lines. */
export const MAX_CHARACTERS = 2_000_000;
export const MAX_LINES = 20_000;

/** Reads a pasted or opened text. `certification` is null exactly when a problem is an error. Never throws. */
export function readFiche(text: string): FicheReading {
  const problem = refuse(text);
  return problem ? { certification: null, problems: [problem] } : parseFichePage(text);
}

function refuse(text: string): FicheProblem | null {
  const tooLong = (lines: number) => ficheError('fiche-too-long', nowhere, { characters: text.length, lines });
  if (text.length > MAX_CHARACTERS) return tooLong(0);
  if (text.trim() === '') return ficheError('fiche-empty', nowhere, {});
  if (isBinary(text)) return ficheError('fiche-binary', nowhere, {});
  const lines = (text.match(/\r\n?|\n/g)?.length ?? 0) + 1;
  if (lines > MAX_LINES) return tooLong(lines);
  if (isMisread(text)) return ficheError('fiche-encoding', nowhere, {});
  if (/<FICHES?[\s>]/.test(text) || /^\s*<\?xml\b/.test(text.slice(0, 200)))
    return ficheError('fiche-xml', nowhere, {});
  if (/<(?:!doctype html|html|head|body|div|span|table|script)\b/i.test(text))
    return ficheError('fiche-html', nowhere, {});
  if (/^\s{0,8}RNCP ?\d{1,6} ?BC/m.test(text)) return null;
  const rs = specificRegister(text);
  if (rs !== null) return ficheError('fiche-rs', nowhere, { number: rs });
  return looksLikeFiche(text) ? null : ficheError('fiche-other-text', nowhere, {});
}

/** Signs that no text has; a PDF or an office file names itself. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 8).replace(/^\ufeff/, '');
  if (['%PDF-', 'PK\u0003\u0004', '{\\rtf'].some((sign) => start.startsWith(sign))) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return text.includes('\u0000') || odd > text.length / 10;
}

/** Read with another encoding than it was written in: replacement signs, or « Ã© » for « é ». */
function isMisread(text: string): boolean {
  return text.includes('\ufffd') || /Ã[\u0080-\u00bf]|â€[™œ\u009d\u0099]/.test(text);
}

/** The number of a fiche of the Répertoire spécifique, which has no blocks; empty when only its name is there; null for another text. */
function specificRegister(text: string): string | null {
  const number = /^\s{0,8}(?:N° de fiche\s{0,8})?(RS ?\d{3,6})\b/m.exec(text);
  if (number) return (number[1] ?? '').replace(' ', '');
  return /répertoire spécifique/i.test(text) && /compétences attestées/i.test(text) ? '' : null;
}

function looksLikeFiche(text: string): boolean {
  const signs = [
    /compétences attestées/i,
    /modalités d.évaluation/i,
    /activités visées/i,
    /voie d.accès/i,
    /RNCP ?\d{3,6}/,
    /nomenclature/i,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}
