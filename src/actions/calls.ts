// The one function that the panel and the command line call: what they ask, and what they are answered. Plain JSON both ways.

import * as z from 'zod/mini';
import { readFiche } from '../fiche/read-fiche.ts';
import type { Certification } from '../model/certification.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import {
  AddPeople,
  type AddPeopleData,
  addPeople,
  type PeoplePreview,
  PreviewPeople,
  previewOf,
  readPeople,
} from './add-people.ts';
import { backToExamDay } from './back-to-exam-day.ts';
import { type CloseData, close } from './close.ts';
import { type CollectData, collect } from './collect.ts';
import { type CoverageData, coverage } from './coverage.ts';
import { DeletePerson, type DeletePersonData, deletePerson } from './delete-person.ts';
import { type DeliberationData, fillDeliberation, openDeliberation } from './deliberation.ts';
import { ExportPerson, exportPerson } from './export-person.ts';
import { type FollowData, readFollow } from './follow.ts';
import { type GenerateData, generate } from './generate.ts';
import { adoptFiche, type ImportData, importFiche, UseFiche } from './import-fiche.ts';
import { individualSheets } from './individual-sheets.ts';
import { type LockData, LockGrids, lockGrids, UnlockGrids, unlockGrids } from './lock-grids.ts';
import { type Overview, readOverview } from './overview.ts';
import { PaperKit, paperKit } from './paper-kit.ts';
import type { Ports } from './ports.ts';
import { type PrepareData, prepare } from './prepare.ts';
import { type PurgeData, purge } from './purge.ts';
import { register, type TextFile } from './register.ts';
import { reopen } from './reopen.ts';
import { type ReplaceData, ReplaceJuror, replaceJuror } from './replace-juror.ts';
import { ResolveConflict, type ResolveData, resolveConflict } from './resolve-conflict.ts';
import { type ExportData, exportDeliberation, exportPdf, fillResults, type ResultsData } from './results.ts';
import { type Action, type Answer, runAction } from './run.ts';
import { pointsUnder, type SaidProblem, sayProblem } from './said-problem.ts';
import { SaveDecisions, saveDecisions } from './save-decisions.ts';
import { type SaveData, SaveEntries, saveEntries } from './save-entries.ts';
import { SaveSession, saveSession } from './save-session.ts';
import { Send, send } from './send.ts';
import type { SendData } from './sending.ts';
import { TestAccess, testAccess } from './test-access.ts';
import { cellGone } from './typed-cells.ts';
import { WithdrawAccess, type WithdrawData, withdrawAccess } from './withdraw-access.ts';
import { readWorkbook } from './workbook.ts';

/** The actions that need nothing but their name, and answers to what they ask. */
const plainActions = {
  prepare,
  importFiche,
  generate,
  collect,
  coverage,
  openDeliberation,
  fillDeliberation,
  fillResults,
  exportDeliberation,
  exportPdf,
  backToExamDay,
  individualSheets,
  register,
  purge,
  close,
  reopen,
} satisfies Record<string, Action<unknown>>;

type PlainName = keyof typeof plainActions;
const plainNames = Object.keys(plainActions) as PlainName[];

/** Every action of the menu; those on chosen jurors ask which. */
const actions = {
  ...plainActions,
  testAccess: testAccess({ action: 'testAccess' }),
  send: send(),
  resolveConflict: resolveConflict(),
  withdrawAccess: withdrawAccess(),
  lockGrids: lockGrids(),
  unlockGrids: unlockGrids(),
  replaceJuror: replaceJuror(),
  exportPerson: exportPerson(),
  deletePerson: deletePerson(),
  paperKit: paperKit({ action: 'paperKit' }),
} satisfies Record<string, Action<unknown>>;

export type ActionName = keyof typeof actions;

/** What each action answers when it is done. */
export type ActionData = {
  prepare: PrepareData;
  importFiche: ImportData;
  generate: GenerateData;
  testAccess: SendData;
  send: SendData;
  collect: CollectData;
  resolveConflict: ResolveData;
  withdrawAccess: WithdrawData;
  lockGrids: LockData;
  unlockGrids: LockData;
  replaceJuror: ReplaceData;
  paperKit: ExportData;
  coverage: CoverageData;
  openDeliberation: DeliberationData;
  fillDeliberation: DeliberationData;
  fillResults: ResultsData;
  exportPdf: ExportData;
  backToExamDay: null;
  exportDeliberation: ExportData;
  individualSheets: ExportData;
  register: TextFile;
  exportPerson: TextFile;
  deletePerson: DeletePersonData;
  purge: PurgeData;
  close: CloseData;
  reopen: null;
};

/** What the panel alone asks, and is answered. */
type PanelData = {
  overview: Overview;
  followJury: FollowData;
  select: null;
  previewFiche: PreviewData;
  useFiche: ImportData;
  saveSession: SaveData;
  previewPeople: PeoplePreview;
  addPeople: AddPeopleData;
  saveEntries: SaveData;
  saveDecisions: SaveData;
};
export type CallData = ActionData & PanelData;

const Overviewing = z.object({ action: z.literal('overview') });
const Following = z.object({ action: z.literal('followJury') });
/** 0-based; a tab alone when no row is given. */
const Selecting = z.object({
  action: z.literal('select'),
  sheetId: z.number(),
  row: z.optional(z.number()),
  column: z.optional(z.number()),
});
const PreviewFiche = z.object({ action: z.literal('previewFiche'), text: z.string() });
/** `confirm`: the questions already answered yes, by their `id`, or by their code whatever their words; `reason`: in words, where the action asks for one. */
const MenuAction = z.object({
  action: z.enum(plainNames as [PlainName, ...PlainName[]]),
  confirm: z.optional(z.array(z.string())),
  reason: z.optional(z.string()),
});

export const CallRequest = z.union([
  Overviewing,
  Following,
  Selecting,
  PreviewFiche,
  PreviewPeople,
  UseFiche,
  SaveSession,
  AddPeople,
  SaveEntries,
  SaveDecisions,
  TestAccess,
  Send,
  ResolveConflict,
  WithdrawAccess,
  LockGrids,
  UnlockGrids,
  ReplaceJuror,
  PaperKit,
  ExportPerson,
  DeletePerson,
  MenuAction,
]);
export type CallRequest = z.infer<typeof CallRequest>;

/** Asked before anything is written. `id`: what `confirm` takes for a yes to these very words; `wantsReason`: answered in words, as `reason`; `points`: what it is about. */
export type SaidQuestion = SaidProblem & { id: string; wantsReason: boolean; points: SaidProblem[] };

export type CallAnswer<Data> =
  | { ok: true; problems: SaidProblem[]; data: Data }
  | { ok: false; problems: SaidProblem[]; question?: SaidQuestion };
export type PreviewData = { certification: Certification | null };

/** Answers `{ ok, problems, data }`; throws on a request that is none. */
export function answerCall(ports: Ports, raw: unknown): CallAnswer<unknown> {
  const request = CallRequest.parse(raw);
  const { confirm = [], reason } = 'confirm' in request || 'reason' in request ? (request as Answered) : {};
  const asked: SaidQuestion[] = [];
  const ask = (problem: Problem, wantsReason: boolean) => {
    const question = sayProblem(problem);
    const id = `${question.code}: ${question.message}`;
    const isAnswered = confirm.includes(id) || confirm.includes(question.code);
    if (!isAnswered) asked.push({ ...question, id, wantsReason, points: pointsUnder(problem).map(sayProblem) });
    return isAnswered;
  };
  const answering: Ports = {
    ...ports,
    ask: (problem) => ask(problem, false),
    askReason: (problem) => reason ?? (ask(problem, true) ? '' : null),
  };
  const answer = refusable(ports, () => answerRequest(answering, request));
  const problems = answer.problems.map(sayProblem);
  if (answer.ok) return { ...answer, problems };
  return { ok: false, problems, ...(asked[0] ? { question: asked[0] } : {}) };
}

type Answered = { confirm?: string[]; reason?: string };

function answerRequest(ports: Ports, request: CallRequest): Answer<unknown> {
  switch (request.action) {
    case 'overview':
      return { ok: true, ...readOverview(ports) };
    case 'followJury':
      return { ok: true, problems: [], data: readFollow(ports) };
    case 'select': {
      const { sheetId, row, column } = request;
      return ports.select(sheetId, row, column)
        ? { ok: true, problems: [], data: null }
        : { ok: false, problems: [cellGone()] };
    }
    case 'previewFiche': {
      const { certification, problems } = readFiche(request.text);
      return { ok: true, problems, data: { certification } };
    }
    case 'previewPeople': {
      const read = readPeople(readWorkbook(ports.book), request.who, request.text);
      return { ok: true, problems: read.problems, data: previewOf(read) };
    }
    case 'useFiche':
      return runAction<unknown>(ports, request.action, adoptFiche(request));
    case 'saveSession':
      return runAction<unknown>(ports, request.action, saveSession(request));
    case 'addPeople':
      return runAction<unknown>(ports, request.action, addPeople(request));
    case 'saveEntries':
      return runAction<unknown>(ports, request.action, saveEntries(request));
    case 'saveDecisions':
      return runAction<unknown>(ports, request.action, saveDecisions(request));
    case 'testAccess':
      return runAction<unknown>(ports, request.action, testAccess(request));
    case 'send':
      return runAction<unknown>(ports, request.action, send(request));
    case 'resolveConflict':
      return runAction<unknown>(ports, request.action, resolveConflict(request));
    case 'withdrawAccess':
      return runAction<unknown>(ports, request.action, withdrawAccess(request));
    case 'lockGrids':
      return runAction<unknown>(ports, request.action, lockGrids(request));
    case 'unlockGrids':
      return runAction<unknown>(ports, request.action, unlockGrids(request));
    case 'replaceJuror':
      return runAction<unknown>(ports, request.action, replaceJuror(request));
    case 'paperKit':
      return runAction<unknown>(ports, request.action, paperKit(request));
    case 'exportPerson':
      return runAction<unknown>(ports, request.action, exportPerson(request));
    case 'deletePerson':
      return runAction<unknown>(ports, request.action, deletePerson(request));
    default:
      return runAction<unknown>(ports, request.action, plainActions[request.action]);
  }
}

/** Runs an action; a refusal of Google's comes back as a Problem, any other error is a bug and is thrown. */
export function perform(ports: Ports, name: ActionName): Answer<unknown> {
  return refusable(ports, () => runAction<unknown>(ports, name, actions[name]));
}

function refusable(ports: Ports, run: () => Answer<unknown>): Answer<unknown> {
  try {
    return run();
  } catch (error) {
    const refusal = ports.refusalOf(error);
    if (!refusal) throw error;
    return { ok: false, problems: [{ code: 'google-refused', level: 'error', where: nowhere, ...refusal }] };
  }
}
