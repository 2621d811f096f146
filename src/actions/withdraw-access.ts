// « Retirer les accès »: jurors can no longer open their file. Only whoever made a file can; the others are told who.

import * as z from 'zod/mini';
import { nowhere, type Problem } from '../model/problem.ts';
import { historyText } from '../text/history.ts';
import { chosenJurors, fileProblem, ownerNeeded, type RegistryChange, registryRequests } from './juror-files.ts';
import { type Action, refuse } from './run.ts';

/** `jurors`: their numbers. */
export const WithdrawAccess = z.object({ action: z.literal('withdrawAccess'), jurors: z.array(z.int()) });
export type WithdrawAccess = z.infer<typeof WithdrawAccess>;

export type WithdrawData = { withdrawn: number[] };

/** Asked at the menu when left out. What was typed stays in the files, and can still be collected. */
export function withdrawAccess(request?: WithdrawAccess): Action<WithdrawData> {
  return (context) => {
    const { ports, workbook } = context;
    const { registry, session } = workbook;
    const sharing = session.jurors.filter(({ key }) => registry.get(key)?.sharedOn);
    if (sharing.length === 0) return refuse({ code: 'nothing-sent', level: 'error', where: nowhere });
    const chosen = chosenJurors(context, sharing, request?.jurors);
    if (!Array.isArray(chosen)) return refuse(chosen);
    const problems: Problem[] = [];
    const changes: RegistryChange[] = [];
    const listed = ports.files.list();
    for (const { key, number } of chosen) {
      const line = registry.get(key);
      if (!line) continue;
      const stop = ownerNeeded(context, number, line.madeBy, 'withdraw');
      if (stop) {
        problems.push(stop);
        continue;
      }
      try {
        const permission = listed.find(({ id }) => id === line.file)?.shared[line.address.toLowerCase()];
        if (permission !== undefined) ports.files.unshare(line.file, permission);
        changes.push({ key, cells: { sharedOn: '' } });
      } catch (error) {
        problems.push(fileProblem(context, number, error));
      }
    }
    const withdrawn = chosen
      .filter(({ key }) => changes.some((change) => change.key === key))
      .map(({ number }) => number);
    return {
      requests: registryRequests(workbook, changes),
      what: historyText.withdrawn(withdrawn.length),
      keys: changes.map(({ key }) => key).join(' '),
      problems,
      data: { withdrawn },
    };
  };
}
