// The end of a session: the papers of the jury, the closing when nothing stands in its way, and each paper as a file.

import type { SessionResults } from '../../model/results.ts';
import type { Host } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import type { InputProblem } from '../inputs/input-problem.ts';
import { type CallData, type CallName, callAddon } from './call-addon.ts';
import type { Journal } from './journal.ts';
import type { OutputFile } from './output-folder.ts';
import { StepRefused } from './step-refused.ts';

export type Conclusion = { results: SessionResults; standing: InputProblem[]; isClosed: boolean; papers: OutputFile[] };

/** From a filled deliberation to the closed session. @throws StepRefused */
export async function conclude(
  host: Host,
  document: OpenDocument,
  owner: string,
  journal: Journal,
): Promise<Conclusion> {
  let said: InputProblem[] = [];
  const act = <Name extends CallName>(step: string, action: Name): CallData<Name> => {
    journal.begin(step);
    const answer = callAddon(document, action);
    journal.add(answer.problems);
    if (!answer.ok) throw new StepRefused(`${action} would not run`);
    said = answer.problems;
    return answer.data;
  };
  const pdf = async (name: string, url: string): Promise<OutputFile> => ({
    name,
    content: (await host.fetchExport(url, owner)).bytes,
  });
  const working = act('Document de travail du jury', 'exportDeliberation');
  const papers = [await pdf('deliberation.pdf', working.url)];
  const { results } = act('Résultats, relevé et statistiques', 'fillResults');
  const standing = said;
  const isClosable = results.totals.pending === 0 && standing.every(({ level }) => level !== 'error');
  const isClosed = isClosable && close(document, journal);
  const sheets = act('Fiches individuelles', 'individualSheets');
  const register = act('Registre', 'register');
  const exported = act('Export des papiers', 'exportPdf');
  const names = ['resultats.pdf', 'releve.pdf', 'statistiques.pdf'];
  for (const [i, name] of names.entries()) {
    const url = exported.papers[i]?.url;
    if (url) papers.push(await pdf(name, url));
  }
  papers.push(await pdf('fiches-individuelles.pdf', sheets.url));
  papers.push({ name: 'registre.csv', content: register.text });
  return { results, standing, isClosed, papers };
}

/** Whether the add-on closed it: what it found in its way is told as any other problem. */
function close(document: OpenDocument, journal: Journal): boolean {
  journal.begin('Clôture');
  const answer = callAddon(document, 'close', { confirm: ['close-session'] });
  journal.add(answer.problems);
  return answer.ok;
}
