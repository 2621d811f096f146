// The one function that the panel and the command line call: what they ask, and what they are answered. Plain JSON both ways.

import * as z from 'zod/mini';
import { readFiche } from '../fiche/read-fiche.ts';
import type { Certification } from '../model/certification.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { AddPeople, addPeople, type PeoplePreview, PreviewPeople, previewOf, readPeople } from './add-people.ts';
import { backToExamDay } from './back-to-exam-day.ts';
import { close } from './close.ts';
import { collect } from './collect.ts';
import { coverage } from './coverage.ts';
import { DeletePerson, deletePerson } from './delete-person.ts';
import { fillDeliberation, openDeliberation } from './deliberation.ts';
import { ExportPerson, exportPerson } from './export-person.ts';
import { type FollowData, readFollow } from './follow.ts';
import { generate } from './generate.ts';
import { adoptFiche, importFiche, UseFiche } from './import-fiche.ts';
import { individualSheets } from './individual-sheets.ts';
import { LockGrids, lockGrids, UnlockGrids, unlockGrids } from './lock-grids.ts';
import { type Overview, readOverview } from './overview.ts';
import { PaperKit, paperKit } from './paper-kit.ts';
import type { Ports } from './ports.ts';
import { prepare } from './prepare.ts';
import { purge } from './purge.ts';
import { register } from './register.ts';
import { reopen } from './reopen.ts';
import { ReplaceJuror, replaceJuror } from './replace-juror.ts';
import { ResolveConflict, resolveConflict } from './resolve-conflict.ts';
import { exportDeliberation, exportPdf, fillResults } from './results.ts';
import { type Action, type Answer, runAction } from './run.ts';
import { pointsUnder, type SaidProblem, sayProblem } from './said-problem.ts';
import { SaveDecisions, saveDecisions } from './save-decisions.ts';
import { SaveEntries, saveEntries } from './save-entries.ts';
import { SaveSession, saveSession } from './save-session.ts';
import { Send, send } from './send.ts';
import { TestAccess, testAccess } from './test-access.ts';
import { cellGone } from './typed-cells.ts';
import { WithdrawAccess, withdrawAccess } from './withdraw-access.ts';
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

/** The actions on what a person chose; without it, as from the menu, they ask. */
const choosingActions = {
  testAccess,
  send,
  resolveConflict,
  withdrawAccess,
  lockGrids,
  unlockGrids,
  replaceJuror,
  paperKit,
  exportPerson,
  deletePerson,
} satisfies Record<string, () => Action<unknown>>;

/** The actions on what a person wrote in the panel. */
const panelActions = { useFiche: adoptFiche, saveSession, addPeople, saveEntries, saveDecisions };

type PlainName = keyof typeof plainActions;
/** Every action of the menu. */
export type ActionName = PlainName | keyof typeof choosingActions;

const plainNames = Object.keys(plainActions) as PlainName[];
const requestedActions = { ...choosingActions, ...panelActions };
type RequestedName = keyof typeof requestedActions;

type DataOf<Of> = Of extends Action<infer Data> ? Data : never;
/** What each action answers when it is done. */
export type ActionData = { [Name in PlainName]: DataOf<(typeof plainActions)[Name]> } & {
  [Name in RequestedName]: DataOf<ReturnType<(typeof requestedActions)[Name]>>;
};

/** What the panel alone asks, and is answered. */
type PanelData = {
  overview: Overview;
  followJury: FollowData;
  select: null;
  previewFiche: PreviewData;
  previewPeople: PeoplePreview;
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
  action: z.enum(plainNames),
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
  const { confirm = [], reason }: Answered = request;
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

type Answered = { action: string; confirm?: string[] | undefined; reason?: string | undefined };

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
    default:
      return runAction<unknown>(
        ports,
        request.action,
        isPlain(request) ? plainActions[request.action] : actionOn(request),
      );
  }
}

function isPlain(request: CallRequest): request is z.infer<typeof MenuAction> {
  return isPlainName(request.action);
}

function isPlainName(name: string): name is PlainName {
  return name in plainActions;
}

/** By name, the request of each action that takes one. */
type Requests = { [Name in RequestedName]: Extract<CallRequest, { action: Name }> };

function actionOn<Name extends RequestedName>(
  request: { [N in Name]: Requests[N] & { action: N } }[Name],
): Action<unknown> {
  const actions: { [N in RequestedName]: (request: Requests[N]) => Action<unknown> } = requestedActions;
  return actions[request.action](request);
}

/** Runs an action; a refusal of Google's comes back as a Problem, any other error is a bug and is thrown. */
export function perform(ports: Ports, name: ActionName): Answer<unknown> {
  return refusable(ports, () =>
    runAction<unknown>(ports, name, isPlainName(name) ? plainActions[name] : choosingActions[name]()),
  );
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
