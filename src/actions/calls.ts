// The one function that the panel and the command line call: what they ask, and what they are answered. Plain JSON both ways.

import * as z from 'zod/mini';
import { readFiche } from '../fiche/read-fiche.ts';
import type { Certification } from '../model/certification.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { placeText, sentenceOf } from '../text/say.ts';
import { backToExamDay } from './back-to-exam-day.ts';
import { type CoverageData, coverage } from './coverage.ts';
import { type DeliberationData, fillDeliberation, openDeliberation } from './deliberation.ts';
import { type GenerateData, generate } from './generate.ts';
import { type ImportData, importFiche } from './import-fiche.ts';
import type { Ports } from './ports.ts';
import { type PrepareData, prepare } from './prepare.ts';
import { type ExportData, exportPdf, fillResults, type ResultsData } from './results.ts';
import { type Action, type Answer, runAction } from './run.ts';

/** Every action on the session workbook, by its name. */
export const actions = {
  prepare,
  importFiche,
  generate,
  coverage,
  openDeliberation,
  fillDeliberation,
  fillResults,
  exportPdf,
  backToExamDay,
} satisfies Record<string, Action<unknown>>;

export type ActionName = keyof typeof actions;
export const actionNames = Object.keys(actions) as ActionName[];

/** What each action answers when it is done. */
export type ActionData = {
  prepare: PrepareData;
  importFiche: ImportData;
  generate: GenerateData;
  coverage: CoverageData;
  openDeliberation: DeliberationData;
  fillDeliberation: DeliberationData;
  fillResults: ResultsData;
  exportPdf: ExportData;
  backToExamDay: null;
};

/** `confirm`: the questions already answered yes, by their code; `reason`: in words, where the action asks for one. */
export const CallRequest = z.union([
  z.object({ action: z.literal('previewFiche'), text: z.string() }),
  z.object({
    action: z.enum(actionNames as [ActionName, ...ActionName[]]),
    confirm: z.optional(z.array(z.string())),
    reason: z.optional(z.string()),
  }),
]);
export type CallRequest = z.infer<typeof CallRequest>;

/** A Problem with its words. */
export type SaidProblem = {
  code: Problem['code'];
  level: Problem['level'];
  where: string;
  message: string;
  place: Place;
};

export type CallAnswer<Data> =
  | { ok: true; problems: SaidProblem[]; data: Data }
  | { ok: false; problems: SaidProblem[] };
export type PreviewData = { certification: Certification | null };

export function sayProblem(problem: Problem): SaidProblem {
  const { code, level, where } = problem;
  return { code, level, where: placeText(where), message: sentenceOf(problem), place: where };
}

/** Answers `{ ok, problems, data }`; throws on a request that is none. */
export function answerCall(ports: Ports, raw: unknown): CallAnswer<unknown> {
  const request = CallRequest.parse(raw);
  if (request.action === 'previewFiche') {
    const { certification, problems } = readFiche(request.text);
    return { ok: true, problems: problems.map(sayProblem), data: { certification } };
  }
  const { action, confirm = [], reason } = request;
  const answering: Ports = {
    ...ports,
    ask: ({ code }) => confirm.includes(code),
    askReason: () => reason ?? null,
  };
  return said(perform(answering, action));
}

/** Runs an action; a refusal of Google's comes back as a Problem, any other error is a bug and is thrown. */
export function perform(ports: Ports, name: ActionName): Answer<unknown> {
  try {
    return runAction<unknown>(ports, name, actions[name]);
  } catch (error) {
    const refusal = ports.refusalOf(error);
    if (!refusal) throw error;
    return { ok: false, problems: [{ code: 'google-refused', level: 'error', where: nowhere, ...refusal }] };
  }
}

function said(answer: Answer<unknown>): CallAnswer<unknown> {
  return { ...answer, problems: answer.problems.map(sayProblem) };
}
