// « Tester l'accès des jurés », some days before: the cover alone is shared, and the juror ticks « J'ai pu ouvrir ce fichier ».

import * as z from 'zod/mini';
import { checkEmails, checkNumbers, checkTeam } from '../model/checks/people.ts';
import { nowhere } from '../model/problem.ts';
import { historyText } from '../text/history.ts';
import { locateIn } from './locate.ts';
import { type Action, refuse } from './run.ts';
import { whyNothing, withAddress } from './send.ts';
import { type SendData, sendFiles } from './sending.ts';

/** `jurors`: numbers, all when left out; `message`: added to the invitation. */
export const TestAccess = z.object({
  action: z.literal('testAccess'),
  jurors: z.optional(z.array(z.int())),
  message: z.optional(z.string().check(z.maxLength(2000))),
  confirm: z.optional(z.array(z.string())),
});
export type TestAccess = z.infer<typeof TestAccess>;

export function testAccess({ jurors, message = '' }: Partial<TestAccess> = {}): Action<SendData> {
  return (context) => {
    const { workbook } = context;
    const { session } = workbook;
    const stop = whyNothing(context);
    if (stop) return stop;
    const checks = [checkNumbers, checkEmails, checkTeam].flatMap((check) => check(session, locateIn(workbook)));
    const errors = checks.filter(({ level }) => level === 'error');
    if (errors.length)
      return refuse({ code: 'sharing-stopped', level: 'error', where: nowhere, errors: errors.length }, ...errors);
    const chosen = withAddress(session.jurors).filter(({ number }) => !jurors || jurors.includes(number));
    const plan = sendFiles(context, { jurors: chosen, deadline: '', message, isTest: true }, historyText.tested);
    return 'refused' in plan
      ? plan
      : { ...plan, session: { ...plan.session, deadline: workbook.fields?.deadline ?? '' } };
  };
}
