// « Retirer les accès »: jurors can no longer open their file. Only whoever made a file can; the others are told who.

import * as z from 'zod/mini';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { historyText } from '../text/history.ts';
import {
  chosenJurors,
  copiedQuestion,
  fileProblem,
  isOurs,
  juryAsRead,
  ownerNeeded,
  registryChanges,
  registryRequests,
  strayProblems,
} from './juror-files.ts';
import type { ListedFile } from './ports.ts';
import { type Action, type Context, editorsOf, refuse } from './run.ts';

/** `jurors`: their numbers. */
export const WithdrawAccess = z.object({
  action: z.literal('withdrawAccess'),
  jurors: z.array(z.int()),
  confirm: z.optional(z.array(z.string())),
});
export type WithdrawAccess = z.infer<typeof WithdrawAccess>;

export type WithdrawData = { withdrawn: number[] };

/** Asked at the menu when left out. What was typed stays in the files, and can still be collected. */
export function withdrawAccess(request?: Pick<WithdrawAccess, 'jurors'>): Action<WithdrawData> {
  return (context) => {
    const { ports, workbook, state } = context;
    const { registry, session } = workbook;
    const sharing = session.jurors.filter(({ key }) => registry.get(key)?.sharedOn);
    if (sharing.length === 0) return refuse({ code: 'nothing-shared', level: 'error', where: nowhere });
    if (!isOurs(context)) return refuse(copiedQuestion);
    const chosen = chosenJurors(context, sharing, request?.jurors);
    if (!Array.isArray(chosen)) return refuse(chosen);
    const listed = ports.files.list();
    const { change, all } = registryChanges();
    const left = chosen.flatMap((juror) => {
      const kept = endAccess(context, juror, listed);
      if (kept) return [kept];
      change(juror.key, { sharedOn: '' });
      return [];
    });
    const known = [...registry.values()].map(({ file }) => file);
    const keys = all().map(({ key }) => key);
    const withdrawn = chosen.filter(({ key }) => keys.includes(key)).map(({ number }) => number);
    return {
      // once closed, « Jury » is locked for whoever did not close
      requests: state === 'closed' ? [] : registryRequests(workbook, all()),
      expected: state === 'closed' ? [] : juryAsRead(workbook),
      what: historyText.withdrawn(withdrawn.length),
      keys: keys.join(' '),
      problems: [...left, ...strayProblems(context, listed, known)],
      data: { withdrawn },
    };
  };
}

/** Null once the juror can no longer open the file they have; else what keeps them there. */
export function endAccess(context: Context, { key, number }: Juror, listed: readonly ListedFile[]): Problem | null {
  const { ports, workbook } = context;
  const line = workbook.registry.get(key);
  if (!line) return null;
  const stop = ownerNeeded(context, number, line.madeBy, 'withdraw');
  if (stop) return stop;
  const address = line.address.toLowerCase();
  try {
    const known = listed.find(({ id }) => id === line.file)?.shared;
    const shared = known?.[address] === undefined ? ports.files.sharedWith(line.file) : known;
    const permission = shared[address];
    if (permission !== undefined) {
      ports.files.unshare(line.file, permission);
      return null;
    }
    const mates = [...workbook.registry.values()].filter(({ file }) => file === line.file);
    const expected = [...editorsOf(context), ...mates.map((one) => one.address.toLowerCase())];
    const others = Object.keys(shared).filter((one) => !expected.includes(one));
    if (others.length === 0) return null;
    return { code: 'access-not-found', level: 'warning', where: nowhere, juror: number, address: line.address, others };
  } catch (error) {
    return fileProblem(context, number, error, 'withdraw');
  }
}
