// `demo`: a whole session in the local host, from its files to its results, written together into one folder.

import type { Host } from '../create-host.ts';
import { createHost } from '../host.ts';
import type { InputProblem } from '../inputs/input-problem.ts';
import { coverageFile } from './coverage-file.ts';
import { type Journal, newJournal } from './journal.ts';
import { readOptions, refuseFiles } from './options.ts';
import { checkFolder, type OutputFile, writeTogether } from './output-folder.ts';
import { problemLines } from './problem-lines.ts';
import { resultsFile } from './results-file.ts';
import { runSession, type SessionRun } from './run-session.ts';
import { type InputPaths, readInputs } from './session-inputs.ts';
import { sessionSummary } from './session-summary.ts';
import { StepRefused } from './step-refused.ts';

const usualFolder = 'out';

/** @throws UsageError */
export async function demo(args: readonly string[]): Promise<number> {
  const { options, files } = readOptions(args, ['fiche', 'session', 'entries', 'decisions', 'out']);
  refuseFiles(files);
  const { out = usualFolder, ...paths } = options;
  return runDemo(paths, out);
}

/** 0: the files are in `folder`; 1: what is wrong is told and `folder` is as it was. */
export async function runDemo(paths: InputPaths, folder: string): Promise<number> {
  const journal = newJournal((step) => process.stderr.write(`${step}…\n`));
  const host = createHost();
  try {
    return await play(host, paths, folder, journal);
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    const refusals = host.calls.flatMap((call) => (call.error === undefined ? [] : [`${call.call} : ${call.error}`]));
    return stopped(journal, refusals);
  } finally {
    host.dispose();
  }
}

async function play(host: Host, paths: InputPaths, folder: string, journal: Journal): Promise<number> {
  journal.begin('Lecture des fichiers');
  journal.add(checkFolder(folder));
  const read = readInputs(paths);
  journal.add(read.problems);
  if (!read.value || hasError(journal)) return stopped(journal);
  const run = await runSession(host, read.value, journal, frenchMoment(new Date()));
  const files = outputFiles(run, host);
  journal.begin('Écriture des fichiers');
  journal.add(writeTogether(folder, files));
  if (journal.steps.at(-1)?.problems.length) return stopped(journal);
  for (const line of problemLines(journal.steps)) process.stderr.write(`${line}\n`);
  process.stderr.write(`${closingLine(run)}\n`);
  const summary = sessionSummary(read.value.session, run);
  const written = `Fichiers dans ${folder} : ${files.map(({ name }) => name).join(', ')}.`;
  process.stdout.write(`${[...summary, written].join('\n')}\n`);
  return 0;
}

/** `refusals`: in the words of the service, for whoever looks after the add-on. */
function stopped(journal: Journal, refusals: readonly string[] = []): number {
  const told = refusals.map((words) => `Réponse du service — ${words}`);
  for (const line of [...problemLines(journal.steps), ...told]) process.stderr.write(`${line}\n`);
  process.stderr.write('Rien n’a été écrit.\n');
  return 1;
}

function hasError({ steps }: Journal): boolean {
  return steps.some(({ problems }) => problems.some(({ level }) => level === 'error'));
}

function outputFiles({ certification, coverage, results, papers, xlsx }: SessionRun, host: Host): OutputFile[] {
  const json = (name: string, content: unknown) => ({ name, content: `${JSON.stringify(content, null, 2)}\n` });
  return [
    json('certification.json', certification),
    json('coverage.json', coverageFile(coverage)),
    json('results.json', resultsFile(results)),
    { name: 'session.xlsx', content: xlsx },
    ...papers,
    { name: 'calls.jsonl', content: host.calls.map((call) => `${JSON.stringify(call)}\n`).join('') },
  ];
}

/** Closed, or what keeps it from being so. */
function closingLine({ standing, results, isClosed }: SessionRun): string {
  if (isClosed) return 'La session est close.';
  const errors = standing.filter(({ level }: InputProblem) => level === 'error').length;
  const { pending } = results.totals;
  const reasons = [
    ...(errors > 0 ? [`${errors} ${errors > 1 ? 'erreurs restent' : 'erreur reste'} à corriger`] : []),
    ...(pending > 0 ? [`${pending} ${pending > 1 ? 'candidats attendent' : 'candidat attend'} une décision`] : []),
  ];
  return `La session n’est pas close : ${reasons.join(' et ') || 'ce qui l’empêche est dit ci-dessus, à l’étape « Clôture »'}.`;
}

/** « 07/12/2026 09:30 » */
function frenchMoment(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
