// « Envoyer les grilles aux jurés »: each juror's workbook is made or brought up to date, then shared with Google's invitation.

import * as z from 'zod/mini';
import { checkSession } from '../model/checks/session.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { deleteRowRequests } from '../requests/value-requests.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { type Collection, noCollection } from './bring-together.ts';
import { collectFiles } from './collecting.ts';
import { copiedQuestion, isOurs, parcelsOf, registryRequests } from './juror-files.ts';
import { locateIn } from './locate.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, type Plan, type Refusal, refuse } from './run.ts';
import { type Sent, sendFiles } from './sending.ts';
import type { Workbook } from './workbook.ts';

/** `jurors`: numbers, all when left out; `deadline`: an ISO day or moment, the last day when left out; `message`: added to the invitation. */
export const Send = z.object({
  action: z.literal('send'),
  jurors: z.optional(z.array(z.int())),
  deadline: z.optional(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/))),
  message: z.optional(z.string().check(z.maxLength(2000))),
  confirm: z.optional(z.array(z.string())),
});
export type Send = z.infer<typeof Send>;

/** Numbers of the jurors whom Google has invited now; how many workbooks were made or updated. */
export type SendData = { invited: number[]; updated: number };

export function send({ jurors, deadline, message = '' }: Send): Action<SendData> {
  return (context) => {
    const { workbook } = context;
    const { certification, session } = workbook;
    const stop = whyNothing(context);
    if (stop) return stop;
    const errors = checkSession(certification, session, locateIn(workbook)).filter(({ level }) => level === 'error');
    if (errors.length)
      return refuse({ code: 'sharing-stopped', level: 'error', where: nowhere, errors: errors.length }, ...errors);
    const until = deadline ?? (workbook.fields?.deadline || session.lastDay);
    const chosen = withAddress(session.jurors).filter(({ number }) => !jurors || jurors.includes(number));
    const before = filesOfAnotherMode(context);
    const sent = sendFiles(
      { ...context, workbook: before.workbook },
      { jurors: chosen, deadline: until, message, isTest: false },
    );
    const plan = planOf(context, sent, historyText.sent(sent.invited.length), until, onPaper(session.jurors));
    return {
      ...plan,
      requests: [...before.requests, ...plan.requests],
      expected: before.expected,
      session: { ...before.session, ...plan.session },
      problems: [...before.problems, ...plan.problems],
    };
  };
}

/** Each juror had a file of their own and now all share one, or the reverse: the old ones are frozen and collected a last time. */
function filesOfAnotherMode(context: Context): Collection {
  const { registry, session } = context.workbook;
  const isOther = [...registry.values()].some(({ isCommon }) => isCommon !== (session.mode === 'open'));
  return isOther ? collectFiles(context, { freezeFirst: true, isLast: true }) : noCollection(context.workbook);
}

/** What keeps any file from being made, a copy that nobody vouches for too. */
export function whyNothing(context: Context): Refusal | null {
  const { session } = context.workbook;
  if (session.mode === 'joint') return refuse({ code: 'jury-is-joint', level: 'error', where: nowhere });
  if (parcelsOf(session).length === 0) return refuse({ code: 'no-juror-address', level: 'error', where: nowhere });
  return isOurs(context) ? null : refuse(copiedQuestion);
}

export function withAddress(jurors: readonly Juror[]): Juror[] {
  return jurors.filter(({ email }) => email !== '');
}

export function planOf(context: Context, sent: Sent, what: string, deadline: string, more: Problem[]): Plan<SendData> {
  return {
    requests: [...registryRequests(context.workbook, sent.changes), ...forgetRequests(context.workbook, sent)],
    session: { book: context.ports.book.id, deadline },
    what,
    keys: sent.changes.map(({ key }) => key).join(' '),
    problems: [...sent.problems, ...more],
    data: { invited: sent.invited.map(({ number }) => number), updated: sent.updated },
  };
}

/** An empty cell of a new file is no erasure: nothing of it was ever collected. */
function forgetRequests({ collected }: Workbook, { forgotten }: Sent): BookRequest[] {
  const lines = [...collected].filter(([key]) => forgotten.includes(key.split('|')[2] ?? ''));
  return deleteRowRequests(
    sheetIds.collected,
    lines.map(([, { row }]) => row),
  );
}

function onPaper(jurors: readonly Juror[]): Problem[] {
  const numbers = jurors
    .filter(({ email, attendance }) => !email && attendance === 'present')
    .map(({ number }) => number);
  return numbers.length ? [{ code: 'jurors-on-paper', level: 'info', where: nowhere, jurors: numbers }] : [];
}
