// The files of `demo`, read all or none: the fiche first, since the others speak of its blocks and competences.

import type { Certification } from '../../model/certification.ts';
import { demoFiles } from '../demo/demo-files.ts';
import { type DecisionInput, readDecisionsFile } from '../inputs/decisions-file.ts';
import { type CellEntry, readEntriesFile } from '../inputs/entries-file.ts';
import { failed, type InputProblem, inputError, type Read, readUnlessError } from '../inputs/input-problem.ts';
import { readSessionFile } from '../inputs/session-file.ts';
import type { SessionInput } from '../inputs/session-schema.ts';
import { previewFiche } from './preview-fiche.ts';
import { readBytes, readLenientText } from './read-file.ts';

export type InputPaths = Partial<Record<'fiche' | 'session' | 'entries' | 'decisions', string>>;

/** `ficheText`: what to paste, null for the fiche that the add-on has from the start. */
export type SessionInputs = {
  isDemo: boolean;
  ficheText: string | null;
  certification: Certification;
  session: SessionInput;
  entries: CellEntry[];
  decisions: DecisionInput[];
};

type Source = { name: string; content: Uint8Array | string };

/** Without any path: the demo session. With one, a file not given means none, and a session is needed. */
export function readInputs(paths: InputPaths): Read<SessionInputs> {
  const isDemo = Object.values(paths).every((path) => path === undefined);
  const fiche = paths.fiche === undefined ? undefined : readLenientText(paths.fiche);
  const files = {
    session: readSource(paths.session, isDemo ? demoFiles.session : undefined),
    entries: readSource(paths.entries, isDemo ? demoFiles.entries : undefined),
    decisions: readSource(paths.decisions, isDemo ? demoFiles.decisions : undefined),
  };
  const unread = [fiche, ...Object.values(files)].flatMap((file) => file?.problems ?? []);
  if (!files.session) {
    unread.push(inputError('--session', 'Il faut une session : donnez son fichier, ou lancez « npm run demo » seul.'));
  }
  if (unread.length > 0 || !files.session?.value) return failed(...unread);
  const preview = previewFiche(fiche?.value ?? demoFiles.fiche.text);
  const ficheProblems = paths.fiche === undefined ? [] : preview.problems.map((one) => inFile(one, paths.fiche ?? ''));
  if (!preview.certification) return failed(...ficheProblems);
  const read = readAll(files.session.value, files.entries?.value, files.decisions?.value, preview.certification);
  return {
    value: read.value && {
      isDemo,
      ficheText: fiche?.value ?? null,
      certification: preview.certification,
      ...read.value,
    },
    // the import will tell what else there is to know of the fiche
    problems: read.problems,
  };
}

function readAll(
  sessionFile: Source,
  entriesFile: Source | undefined,
  decisionsFile: Source | undefined,
  certification: Certification,
): Read<Pick<SessionInputs, 'session' | 'entries' | 'decisions'>> {
  const session = readSessionFile(sessionFile.content, sessionFile.name, certification);
  if (!session.value) return { value: undefined, problems: session.problems };
  const none = { value: [], problems: [] };
  const entries = entriesFile
    ? readEntriesFile(entriesFile.content, entriesFile.name, certification, session.value)
    : none;
  const decisions = decisionsFile
    ? readDecisionsFile(decisionsFile.content, decisionsFile.name, certification, session.value)
    : none;
  const value = { session: session.value, entries: entries.value ?? [], decisions: decisions.value ?? [] };
  return readUnlessError(value, [...session.problems, ...entries.problems, ...decisions.problems]);
}

function readSource(
  path: string | undefined,
  demo: { name: string; text: string } | undefined,
): Read<Source> | undefined {
  if (path === undefined) return demo && { value: { name: demo.name, content: demo.text }, problems: [] };
  const { value, problems } = readBytes(path);
  return { value: value && { name: path, content: value }, problems };
}

function inFile({ level, where, message }: InputProblem, path: string): InputProblem {
  return { level, where: where === '' ? path : `${path}, ${where}`, message };
}
