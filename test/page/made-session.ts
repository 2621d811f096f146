// A made session of any size, generated and rated in the local host, saved as the page's own copies are.

import { mkdirSync, writeFileSync } from 'node:fs';
import { pasteFiche, readPeopleKeys, typeSession } from '../../src/local/commands/by-hand.ts';
import { callAddon } from '../../src/local/commands/call-addon.ts';
import { gridTexts } from '../../src/local/commands/grid-texts.ts';
import { pasteTexts } from '../../src/local/commands/paste-texts.ts';
import { replaceReference } from '../../src/local/commands/reference-lines.ts';
import { demoFiles } from '../../src/local/demo/demo-files.ts';
import { type MakeSessionOptions, makeSession } from '../../src/local/demo/make-session.ts';
import type { OpenDocument } from '../../src/local/document.ts';
import type * as HostModule from '../../src/local/host.ts';
import { rootPath } from '../repository/source-files.ts';

const { createHost }: typeof HostModule = await import(new URL('../../dist/local/host.mjs', import.meta.url).href);

/** Everybody is rated but the first candidate. Gives the path of the file. */
export function saveMadeSession(size: MakeSessionOptions): string {
  const { session, certification: made, entries } = makeSession(size);
  // titles drawn at random can meet twice in a block
  const titled = made.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((each) => ({ ...each, title: `${each.title} (${each.key})` })),
  }));
  const certification = { ...made, blocks: titled };
  const host = createHost();
  const [owner = ''] = session.team;
  const document = host.open(host.newSpreadsheet({ title: `Session ${session.number}`, owner }), owner);
  act(document, 'prepare');
  pasteFiche(document, demoFiles.fiche.text);
  act(document, 'importFiche');
  replaceReference(document, certification);
  act(document, 'prepare');
  typeSession(document, { session, certification }, session.team);
  const { grids } = act(document, 'generate');
  const others = entries.filter(({ candidate }) => candidate !== session.candidates[0]?.number);
  for (const [item, texts] of gridTexts(others, certification, readPeopleKeys(document))) {
    pasteTexts(document, grids.find((grid) => grid.item === item)?.sheetId ?? Number.NaN, texts);
  }
  act(document, 'coverage');
  mkdirSync(rootPath('out'), { recursive: true });
  const path = rootPath(`out/session-${session.candidates.length}.json`);
  writeFileSync(path, JSON.stringify(host.snapshot(document.id)));
  host.dispose();
  return path;
}

function act<Name extends 'prepare' | 'importFiche' | 'generate' | 'coverage'>(document: OpenDocument, name: Name) {
  const answer = callAddon(document, name);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
  return answer.data as Extract<ReturnType<typeof callAddon<Name>>, { ok: true }>['data'];
}
