// Small tables and lists of the page: figures of past years, replaced certifications, ROME codes.

import type { Certification } from '../model/certification.ts';
import { filled, type Line, readMarker } from './lines.ts';

const yearRow = /^(?:19|20)\d{2}(?: (?:\d+(?:[.,]\d+)?|-)){2,12}$/;

/** Columns of the page: year, certified, by VAE, then the rates. */
export function readStatistics(lines: readonly Line[]): Certification['statistics'] {
  return filled(lines)
    .map((line) => line.text.replace(/ ?%/g, ''))
    .filter((text) => text.length < 120 && yearRow.test(text))
    .map((text) => {
      const [year = null, certified = null, byVae = null, ...rates] = text.split(' ').map(toNumber);
      return { year: year ?? 0, certified: whole(certified), byVae: whole(byVae), rates };
    });
}

function toNumber(text: string): number | null {
  return text === '-' ? null : Number(text.replace(',', '.'));
}

function whole(figure: number | null): number | null {
  return Number.isSafeInteger(figure) ? figure : null;
}

/** `name` as printed: « TP - Encadrant technique d'insertion ». */
export function readReplaced(lines: readonly Line[]): { number: string; name: string }[] {
  return filled(lines).flatMap((line) => {
    const [, number, name = ''] = /^(RNCP\d{1,6})\b(?: [-–—:])? ?(.*)$/.exec(readMarker(line.text).rest) ?? [];
    return number ? [{ number, name }] : [];
  });
}

export function readRome(lines: readonly Line[]): { code: string; name: string }[] {
  return filled(lines).flatMap((line) => {
    const [, code, name] = /^([A-Z]\d{4}) ?[-–—:] ?(.+)$/.exec(readMarker(line.text).rest) ?? [];
    return code && name ? [{ code, name }] : [];
  });
}
