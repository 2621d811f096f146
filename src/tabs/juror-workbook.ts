// A juror's workbook as tabs: the cover, then the session's grids with that juror's columns alone (or, in common, each juror's).

import type { Certification } from '../model/certification.ts';
import { FINAL_INTERVIEW } from '../model/certification.ts';
import { type GridLines, placesOf } from '../model/places.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { type CoverLink, layoutCover } from './cover-tab.ts';
import { DOSSIER, dossierLines } from './dossier.ts';
import { gridNames } from './grid-names.ts';
import { GRID_BODY_ROW } from './grid-shape.ts';
import { layoutGrid } from './grid-tab.ts';
import type { TabLayout } from './layout.ts';
import { gridSheetId, sheetIds } from './sheet-ids.ts';

/** `jurors`: whose workbook it is; `typed`: `C01|BC03` where something stands in it already; `until`: in words, or ''. */
export type JurorWorkbook = {
  certification: Certification;
  session: Session;
  jurors: readonly Juror[];
  until: string;
  typed: ReadonlySet<string>;
};

/** The sheet id of a grid in a juror's workbook, as in the session's. */
export function fileSheetId(item: string): number {
  return item === DOSSIER ? sheetIds.dossier : gridSheetId(item);
}

export function layoutJurorCover(given: JurorWorkbook): TabLayout {
  return cover(given, jurorView(given), []);
}

export function layoutJurorWorkbook(given: JurorWorkbook): TabLayout[] {
  const view = jurorView(given);
  const grids = gridsOf(given, view);
  const links = inOrderOfModalities(
    given,
    grids.map(({ lines }) => lines),
  ).flatMap((item): CoverLink[] => {
    const grid = grids.find(({ lines }) => lines.assessed.item === item);
    if (!grid || grid.lines.lines.length === 0) return [];
    const perCandidate = (grid.layout.rows.length - GRID_BODY_ROW - 3) / grid.lines.lines.length;
    const rowOf = new Map(
      grid.lines.lines.map(({ candidate }, i) => [candidate.key, GRID_BODY_ROW + i * perCandidate]),
    );
    return [{ title: grid.layout.title, sheetId: grid.layout.sheetId, rowOf, column: 'D' }];
  });
  return [cover(given, view, links), ...grids.map(({ layout }) => layout)];
}

/** The session as this file may know it: nothing of a candidate but number, name, access route and what is assessed. */
export function jurorView({ session, jurors, typed }: JurorWorkbook): Session {
  const keys = new Set(jurors.map(({ key }) => key));
  const hasTyped = new Set([...typed].map((key) => key.split('|')[0]));
  const candidates = session.candidates.filter(
    ({ key, panel }) => panel.some((juror) => keys.has(juror)) || hasTyped.has(key),
  );
  return {
    ...session,
    team: [],
    incidents: [],
    jurors: jurors.map((juror) => ({ ...juror, email: '', company: '', quality: '', habilitatedUntil: '' })),
    candidates: candidates.map(
      (one): Candidate => ({
        ...one,
        ceresId: '',
        email: '',
        company: '',
        trainer: '',
        arrangement: '',
        dossier: '',
        ecf: {},
        panel: one.panel.filter((juror) => keys.has(juror)),
      }),
    ),
  };
}

function cover({ certification, until }: JurorWorkbook, view: Session, links: CoverLink[]): TabLayout {
  const isListed = (key: string) => links.some(({ rowOf }) => rowOf.has(key));
  return layoutCover({
    number: view.number,
    certification: [certification.number, certification.title].filter(Boolean).join(' — '),
    centre: view.centre,
    place: view.place,
    byModality: view.byModality,
    scale: view.scale,
    jurors: view.jurors,
    candidates: view.candidates.filter(({ key }) => isListed(key)),
    until,
    links,
  });
}

type Grid = { lines: GridLines; layout: TabLayout };

function gridsOf({ certification, typed }: JurorWorkbook, view: Session): Grid[] {
  const standing = [...typed].flatMap((key) => {
    const [candidate = '', item = ''] = key.split('|');
    return view.jurors.map(({ key: rater }) => ({
      candidate,
      item: firstOf(certification, item),
      rater,
      column: '*',
      value: '*',
    }));
  });
  const dossier = dossierLines(certification, view);
  const all = [...placesOf(certification, view, standing).grids, ...(dossier ? [dossier] : [])];
  return all.map((lines) => {
    const shown = withoutStanding(lines);
    const layout = layoutGrid({
      sheetId: fileSheetId(lines.assessed.item),
      ...gridNames(certification, lines.assessed),
      lines: shown,
      session: view,
      raters: view.jurors.map(({ key }) => key),
      ratersOf: (candidate) => view.candidates.find(({ key }) => key === candidate)?.panel ?? [],
      hasFinding: false,
    });
    return { lines: shown, layout };
  });
}

/** The first competence of a block: where something typed in it stands, whichever it was. */
function firstOf({ blocks }: Certification, item: string): string {
  return blocks.find(({ key }) => key === item)?.competences[0]?.key ?? item;
}

/** Whether somebody is absent, holds a block or was left out is not for a juror's file. */
function withoutStanding(lines: GridLines): GridLines {
  return {
    ...lines,
    lines: lines.lines.map(({ candidate, counted }) => ({
      candidate: { ...candidate, attendance: 'present' },
      counted,
    })),
    leftOut: [],
  };
}

/** Items of the grids as the épreuves come to them, the final interview and the dossier last. */
function inOrderOfModalities({ certification, session }: JurorWorkbook, grids: readonly GridLines[]): string[] {
  const order =
    session.kind === 'title'
      ? certification.modalities.flatMap(({ blocks }) => blocks ?? [])
      : certification.blocks.map(({ key }) => key);
  const items = grids.map(({ assessed }) => assessed.item);
  return [
    ...new Set([
      ...order,
      ...items.filter((item) => item !== FINAL_INTERVIEW && item !== DOSSIER),
      FINAL_INTERVIEW,
      DOSSIER,
    ]),
  ];
}
