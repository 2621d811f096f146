// Freezing a juror's file: it is read from now on, and written by nobody.

import type { Problem } from '../model/problem.ts';
import { type ChangeRegistry, fileProblem, ownerNeeded, type SentFile } from './juror-files.ts';
import type { Context } from './run.ts';

/** Only by the person who made it: the others are told who. */
export function freezeFile(
  context: Context,
  file: SentFile,
  reason: string,
  change: ChangeRegistry,
  problems: Problem[],
): void {
  const stop = ownerNeeded(context, file.number, file.jurors[0]?.line.madeBy ?? '', 'freeze');
  if (stop) {
    problems.push(stop);
    return;
  }
  try {
    context.ports.files.freeze(file.id, reason);
    for (const { juror } of file.jurors) change(juror.key, { frozenOn: context.now });
  } catch (error) {
    problems.push(fileProblem(context, file.number, error, 'freeze'));
  }
}
