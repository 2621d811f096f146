// One session of a given size through every action, filled by pasting between them.

import type { Certification } from '../../model/certification.ts';
import { demoFiles } from '../demo/demo-files.ts';
import { type MakeSessionOptions, makeSession } from '../demo/make-session.ts';
import type { OpenDocument } from '../document.ts';
import { pasteFiche, readPeopleKeys, typeSession } from './by-hand.ts';
import { gridTexts } from './grid-texts.ts';
import { readKeyedSheet, sheetIdOf } from './keyed-sheet.ts';
import { type ActionMeasure, measuredHost } from './measured-host.ts';
import { pasteTexts } from './paste-texts.ts';
import { replaceReference } from './reference-lines.ts';
import type { KeyedText } from './typing.ts';
import { blockDecisionWord, interviewDecisionWord } from './words.ts';

/** `cells`: of all tabs together; `calculationMs`: how long the engine took, outside the actions, null when not asked for; `memoryMb`: the most that the process has held. */
export type SessionMeasure = {
  actions: ActionMeasure[];
  cells: number;
  calculationMs: number | null;
  memoryMb: { actions: number; all: number };
};

/** Every action once, the grids twice; then, when asked for, every formula calculated. */
export async function measureSession(
  bundle: string,
  size: MakeSessionOptions,
  isCalculated: boolean,
): Promise<SessionMeasure> {
  const made = makeSession(size);
  const { session, entries } = made;
  const certification = withOwnTitles(made.certification);
  const { host, measure } = measuredHost(bundle);
  const [owner = ''] = session.team;
  const document = host.open(host.newSpreadsheet({ title: `Session ${session.number}`, owner }), owner);
  const actions: ActionMeasure[] = [];
  const act: typeof measure = (on, action) => {
    const done = measure(on, action);
    actions.push(done.measure);
    return done;
  };
  try {
    act(document, 'prepare');
    pasteFiche(document, demoFiles.fiche.text);
    act(document, 'importFiche');
    replaceReference(document, certification);
    measure(document, 'prepare');
    typeSession(document, { session, certification }, session.team);
    const { grids } = act(document, 'generate').data;
    for (const [item, texts] of gridTexts(entries, certification, readPeopleKeys(document))) {
      pasteTexts(document, grids.find((grid) => grid.item === item)?.sheetId ?? Number.NaN, texts);
    }
    act(document, 'generate');
    act(document, 'coverage');
    act(document, 'overview');
    act(document, 'openDeliberation');
    pasteTexts(document, sheetIdOf.deliberation, everyDecision(document));
    act(document, 'fillDeliberation');
    act(document, 'fillResults');
    act(document, 'exportPdf');
    const memoryOfActions = peakMb();
    const calculationMs = isCalculated ? await timeOf(() => document.calculated()) : null;
    const memoryMb = { actions: memoryOfActions, all: peakMb() };
    return { actions, cells: cellsOf(document), calculationMs, memoryMb };
  } finally {
    host.dispose();
  }
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Titles drawn at random can meet twice in a block; no certification has that. */
function withOwnTitles(certification: Certification): Certification {
  const blocks = certification.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((each) => ({ ...each, title: `${each.title} (${each.key})` })),
  }));
  return { ...certification, blocks };
}

function everyDecision(document: OpenDocument): KeyedText[] {
  const keys = [...readKeyedSheet(document, sheetIdOf.deliberation).rowOf.keys()];
  return keys.flatMap((row) => {
    const [candidate = '', item = ''] = row.split('|');
    if (!candidate.startsWith('C') || item === 'outcome') return [];
    const text = item === 'EF' ? interviewDecisionWord.satisfactory : blockDecisionWord.awarded;
    return [{ row, column: 'decision', text }];
  });
}

function cellsOf(document: OpenDocument): number {
  return document
    .sheets()
    .reduce((sum, { gridProperties }) => sum + gridProperties.rowCount * gridProperties.columnCount, 0);
}
