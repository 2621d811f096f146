// A whole session in the local host with the built add-on, in the order of a real one.

import type { Certification } from '../../model/certification.ts';
import type { SessionCoverage } from '../../model/coverage.ts';
import type { Host } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import type { InputProblem } from '../inputs/input-problem.ts';
import { pasteFiche, typeDecisions, typeEntries, typeSession } from './by-hand.ts';
import { type CallData, type CallName, callAddon } from './call-addon.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Journal } from './journal.ts';
import { fillByJurors, hasFiles, jurorWorkbooks, onTime } from './jury-day.ts';
import type { OutputFile } from './output-folder.ts';
import type { SessionInputs } from './session-inputs.ts';
import { StepRefused } from './step-refused.ts';

/** Who acts when the session names nobody. */
const usualPerson = 'secretariat@example.org';

/** `standing`: what the add-on still had to say once the results were filled. */
export type SessionRun = Conclusion & {
  certification: Certification;
  coverage: SessionCoverage;
  xlsx: Uint8Array;
};

/** `when`: now, as « 07/12/2026 09:30 ». @throws StepRefused */
export async function runSession(
  host: Host,
  inputs: SessionInputs,
  journal: Journal,
  when: string,
): Promise<SessionRun> {
  const { session, entries, decisions, ficheText } = inputs;
  const team = session.team.length > 0 ? session.team : [usualPerson];
  const { document, owner } = newSession(host, `Session ${session.number}`, team);
  const act = <Name extends Exclude<CallName, 'previewFiche'>>(
    step: string,
    action: Name,
    more: object = {},
  ): CallData<Name> & { said: InputProblem[] } => {
    journal.begin(step);
    const answer = callAddon(document, action, more);
    journal.add(answer.problems);
    if (!answer.ok) throw new StepRefused(`${action} would not run`);
    return { ...answer.data, said: answer.problems };
  };

  act('Préparation des onglets', 'prepare');
  let { certification } = inputs;
  if (ficheText !== null) {
    pasteFiche(document, ficheText);
    certification = act('Import de la fiche', 'importFiche').certification;
  }
  journal.begin('Saisie de la session');
  journal.add(typeSession(document, { session: onTime(inputs), certification }, team));
  const { grids } = act('Génération des grilles', 'generate');
  const papers: OutputFile[] = [];
  if (hasFiles(inputs)) papers.push(...(await fillByJurors({ host, document, inputs, journal, when }, grids)));
  else {
    journal.begin(`Saisie des grilles : ${entries.length} cases`);
    journal.add(typeEntries(document, inputs, grids, when));
  }
  act('Couverture', 'coverage');
  const { coverage } = act('Ouverture de la délibération', 'openDeliberation', { confirm: ['grids-not-handed-in'] });
  papers.push(...(await jurorWorkbooks({ host, inputs })));
  journal.begin(`Saisie des décisions : ${decisions.length} lignes`);
  journal.add(typeDecisions(document, inputs));
  act('Mise à jour de la délibération', 'fillDeliberation');
  const conclusion = await conclude(host, document, owner, journal);
  await document.calculated();
  const xlsx = await host.fetchExport(workbookAddress(document), owner);
  return { certification, coverage, ...conclusion, papers: [...papers, ...conclusion.papers], xlsx: xlsx.bytes };
}

/** Owned by the first of the team, who acts; the others may edit it. */
function newSession(host: Host, title: string, team: readonly string[]): { document: OpenDocument; owner: string } {
  const [owner = usualPerson, ...others] = team;
  const id = host.newSpreadsheet({ title, owner });
  for (const address of others) host.share(id, address, 'writer');
  return { document: host.open(id, owner), owner };
}

function workbookAddress({ id }: OpenDocument): string {
  return `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx`;
}
