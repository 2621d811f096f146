// « Envoyer les grilles aux jurés »: each juror's workbook is made or brought up to date, then shared with Google's invitation.

import * as z from 'zod/mini';
import { checkSession } from '../model/checks/session.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { readDate } from '../tabs/dates.ts';
import { historyText } from '../text/history.ts';
import { chosenJurors, copiedQuestion, isOurs, parcelsOf } from './juror-files.ts';
import { locateIn } from './locate.ts';
import { type Action, type Context, type Refusal, refuse } from './run.ts';
import { type SendData, sendFiles } from './sending.ts';

/** `jurors`: numbers, all whose access was not withdrawn when left out; `deadline`: an ISO day or moment, the last day when left out; `message`: added to the invitation. */
export const Send = z.object({
  action: z.literal('send'),
  jurors: z.optional(z.array(z.int())),
  deadline: z.optional(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/))),
  message: z.optional(z.string().check(z.maxLength(2000))),
  confirm: z.optional(z.array(z.string())),
});
export type Send = z.infer<typeof Send>;

/** To whom and until when is asked at the menu when left out. */
export function send(request?: Send): Action<SendData> {
  return (context) => {
    const { workbook } = context;
    const { certification, session, fields } = workbook;
    const stop = whyNothing(context);
    if (stop) return stop;
    const errors = checkSession(certification, session, locateIn(workbook)).filter(({ level }) => level === 'error');
    if (errors.length)
      return refuse({ code: 'sharing-stopped', level: 'error', where: nowhere, errors: errors.length }, ...errors);
    const asked = request ?? askedSending(context);
    if ('code' in asked) return refuse(asked);
    const { deadline = fields?.deadline || session.lastDay, message = '' } = asked;
    const withdrawn = asked.jurors ? [] : withAddress(session.jurors).filter((one) => isWithdrawn(context, one));
    const jurors = withAddress(session.jurors).filter(
      (one) => !withdrawn.includes(one) && (asked.jurors?.includes(one.number) ?? true),
    );
    const plan = sendFiles(context, { jurors, deadline, message, isTest: false }, historyText.sent);
    if ('refused' in plan) return plan;
    const onPaper = session.jurors.filter(({ email, attendance }) => !email && attendance === 'present');
    return {
      ...plan,
      problems: [...plan.problems, ...named('withdrawn-left-out', withdrawn), ...named('jurors-on-paper', onPaper)],
    };
  };
}

function askedSending(context: Context): Pick<Send, 'jurors' | 'deadline' | 'message'> | Problem {
  const { ports, workbook } = context;
  const { fields, session } = workbook;
  const among = withAddress(session.jurors);
  const jurors = chosenJurors(context, among, undefined);
  if (!Array.isArray(jurors)) return jurors;
  const chosen = jurors.length === among.length ? {} : { jurors: jurors.map(({ number }) => number) };
  if (fields?.deadline) return chosen;
  const question: Problem = { code: 'which-deadline', level: 'warning', where: nowhere, lastDay: session.lastDay };
  const answer = ports.askReason(question)?.trim();
  if (answer === undefined) return question;
  const deadline = readDeadline(answer);
  if (deadline === null) return { code: 'deadline-unreadable', level: 'error', where: nowhere, value: answer };
  return deadline ? { ...chosen, deadline } : chosen;
}

/** « 9/12/2026 », « 9/12/2026 18:00 », « 9/12/2026 à 18h » as an ISO day or moment; null when it is none. */
function readDeadline(text: string): string | null {
  const [, day = '', hours, minutes = '00'] = /^(\S*)(?:\s+(?:à\s+)?(\d{1,2})\s*[:h]\s*(\d{2})?)?$/i.exec(text) ?? [];
  const date = text === '' ? '' : readDate(day) || null;
  if (!date || hours === undefined) return date;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${date}T${hours.padStart(2, '0')}:${minutes}` : null;
}

/** What keeps any file from being made, a copy that nobody vouches for too. */
export function whyNothing(context: Context): Refusal | null {
  const { session } = context.workbook;
  if (session.mode === 'joint') return refuse({ code: 'jury-is-joint', level: 'error', where: nowhere });
  if (parcelsOf(session).length === 0) return refuse({ code: 'no-juror-address', level: 'error', where: nowhere });
  return isOurs(context) ? null : refuse(copiedQuestion);
}

export function withAddress(jurors: readonly Juror[]): Juror[] {
  return jurors.filter(({ email, attendance }) => email !== '' && attendance === 'present');
}

function isWithdrawn({ workbook }: Context, { key }: Juror): boolean {
  const line = workbook.registry.get(key);
  return line !== undefined && line.sentOn !== '' && line.sharedOn === '';
}

function named(code: 'withdrawn-left-out' | 'jurors-on-paper', jurors: readonly Juror[]): Problem[] {
  if (jurors.length === 0) return [];
  return [{ code, level: 'info', where: nowhere, jurors: jurors.map(({ number }) => number) }];
}
