// An invented certification as lines of « Compétences et épreuves »: what a centre without a fiche would type there.

import type { Certification, Modality } from '../../model/certification.ts';
import type { OpenDocument } from '../document.ts';
import { firstLine, readKeyedSheet, sheetIdOf } from './keyed-sheet.ts';
import { pasteBlock } from './paste-texts.ts';
import { makeRoom } from './typing.ts';
import { factWord, lineWord, yesNoWord } from './words.ts';

/** In the order of the tab's columns: key, kind, code, title, minutes, blocks, detail, open. */
export function referenceLines(certification: Certification): string[][] {
  const { blocks, modalities, accessRoutes } = certification;
  const facts = Object.keys(factWord) as (keyof typeof factWord)[];
  return [
    ...facts.map((fact) => [`fiche/${fact}`, lineWord.fact, factWord[fact], String(certification[fact] ?? '')]),
    ...blocks.flatMap((block) => [
      [block.key, lineWord.block, block.code, block.title, String(block.totalMinutes)],
      ...block.competences.map(({ key, title }) => [key, lineWord.competence, '', title]),
      ...block.modalities.map((modality) => modalityLine(modality, lineWord.blockModality, `${block.key}/`)),
    ]),
    ...modalities.map((modality) => modalityLine(modality, lineWord.titleModality, '')),
    ...accessRoutes.map(({ name, jury }, index) => [
      `route/${index + 1}`,
      lineWord.route,
      '',
      name,
      '',
      '',
      jury,
      yesNoWord.yes,
    ]),
  ];
}

/** In place of the certification that the tab holds. */
export function replaceReference(document: OpenDocument, certification: Certification): void {
  const sheet = readKeyedSheet(document, sheetIdOf.reference);
  const [top, lines] = [firstLine(sheet), referenceLines(certification)];
  const rowCount = sheet.values.length;
  const range = { sheetId: sheetIdOf.reference, startRowIndex: top, endRowIndex: rowCount };
  document.clear(range);
  makeRoom(document, sheetIdOf.reference, top + lines.length);
  pasteBlock(document, sheetIdOf.reference, top, lines);
}

function modalityLine({ code, name, minutes, blocks }: Modality, word: string, prefix: string): string[] {
  return [`${prefix}${code}`, word, code, name, String(minutes), blocks?.join(', ') ?? ''];
}
