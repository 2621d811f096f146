// The cover of a juror's workbook: what is expected, the two notices, the boxes to tick, and one line a candidate. How it looks and how it is read.

import type { Scale } from '../model/scale.ts';
import type { Candidate, Juror } from '../model/session.ts';
import { candidateLabel, jurorLabel } from '../text/grid.ts';
import { levelsText, coverText as text } from '../text/jury-files.ts';
import { area, type CellValue, emptyLayout, HEAD, type RowLayout, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';
import { plainText, rawCell, type Table } from './table.ts';

/** A grid of this workbook: `title` of its tab, and the row of each candidate's first line. */
export type CoverLink = { title: string; sheetId: number; rowOf: ReadonlyMap<string, number>; column: string };

/** `until`: « 9 décembre 2026 », or ''; `links`: in the order of the épreuves, none while access is tested. */
export type CoverGiven = {
  number: string;
  certification: string;
  centre: string;
  place: string;
  byModality: boolean;
  scale: Scale;
  jurors: readonly Juror[];
  candidates: readonly Candidate[];
  until: string;
  links: readonly CoverLink[];
};

export const coverColumns = ['label', 'opened', 'declared', 'except', 'finished'] as const;
const widths = [300, 190, 190, 190, 190];
const LINKS_LEFT = 3;
const CANDIDATES = '#candidates';

export function layoutCover(given: CoverGiven): TabLayout {
  const { jurors, candidates, links } = given;
  const sentences = sentencesOf(given);
  const extra = Math.max(0, links.length - (coverColumns.length + 1 - LINKS_LEFT));
  const rows: RowLayout[] = [
    { key: '#title' },
    ...sentences.map((_, i) => ({ key: `#text${i + 1}` })),
    { key: HEAD, heightPx: 76 },
    ...jurors.map(({ key }) => ({ key, heightPx: 30 })),
    { key: '#gap' },
    ...(links.length ? [{ key: CANDIDATES }, ...candidates.map(({ key }) => ({ key }))] : []),
  ];
  const columns = [
    ...coverColumns.map((key, i) => ({ key, widthPx: widths[i] ?? 150 })),
    ...Array.from({ length: extra }, (_, i) => ({ key: `link${i + 1}`, widthPx: 110 })),
  ];
  const layout = emptyLayout({ sheetId: sheetIds.cover, title: text.title, color: '#1a73e8' }, columns, rows);
  const head = 2 + sentences.length;
  const boxes = area(head + 1, 2, jurors.length, coverColumns.length - 1);
  layout.values = [
    { top: 1, left: 1, values: [[text.heading(given.number)], ...sentences.map((line) => [line])] },
    { top: head, left: 1, values: [coverColumns.map((key) => text.columns[key])] },
    { top: head + 1, left: 1, values: jurors.map((juror) => [jurorLabel(juror)]) },
  ];
  layout.formats = [
    { area: area(0, 0, layout.rows.length, columns.length + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(head, 1, 1, coverColumns.length), format: look.head },
    { area: area(head + 1, 1, jurors.length, 1), format: look.label },
    { area: boxes, format: { ...look.typed, ...look.centered } },
    { area: area(head + 1, 4, jurors.length, 1), format: look.typedText },
  ];
  layout.boxes = [area(head + 1, 2, jurors.length, 2), area(head + 1, 5, jurors.length, 1)];
  layout.open = [boxes];
  if (links.length) addCandidates(layout, given, head + 1 + jurors.length + 1);
  return layout;
}

function sentencesOf(given: CoverGiven): string[] {
  const { certification, until, links, scale, byModality, centre, place } = given;
  return [
    certification,
    text.until(until),
    ...(links.length
      ? [text.expected, text.howToRate(levelsText(scale)), ...(byModality ? [text.byModality] : [])]
      : [text.testing]),
    text.validate,
    text.facts,
    text.finish,
    text.contact(centre, place),
  ].filter(Boolean);
}

function addCandidates(layout: TabLayout, { candidates, links }: CoverGiven, top: number): void {
  const headings: CellValue[] = [text.candidate, text.route, text.goTo];
  const cells = candidates.map((one): CellValue[] => [
    candidateLabel(one),
    one.accessRoute,
    ...links.map(({ title, rowOf }) => (rowOf.has(one.key) ? title : null)),
  ]);
  layout.values.push({ top, left: 1, values: [headings] }, { top: top + 1, left: 1, values: cells });
  layout.formats.push(
    { area: area(top, 1, 1, 2 + links.length), format: look.head },
    { area: area(top + 1, 1, candidates.length, 2 + links.length), format: look.computed },
  );
  layout.links = [
    {
      top: top + 1,
      left: LINKS_LEFT,
      links: candidates.map(({ key }) =>
        links.map(({ sheetId, rowOf, column }) => {
          const row = rowOf.get(key);
          return row === undefined ? null : `#gid=${sheetId}&range=${column}${row + 1}`;
        }),
      ),
    },
  ];
}

/** What a juror ticked and typed on the cover. */
export type CoverLine = { opened: boolean; declared: boolean; except: string; finished: boolean };

/** By juror's key. */
export function readCover(table: Table): ReadonlyMap<string, CoverLine> {
  const lines = new Map<string, CoverLine>();
  for (const { index, key } of table.rows) {
    if (!/^J\d+$/.test(key) || lines.has(key)) continue;
    const isTicked = (column: string) => rawCell(table, index, column) === true;
    lines.set(key, {
      opened: isTicked('opened'),
      declared: isTicked('declared'),
      except: plainText(table, index, 'except'),
      finished: isTicked('finished'),
    });
  }
  return lines;
}
