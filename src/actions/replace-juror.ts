// « Remplacer un juré », on the day: a new line in « Jury », the same panels, a file of their own to be sent. The predecessor is
// marked absent: what they entered stays in their columns and counts for nothing.

import * as z from 'zod/mini';
import { nextKey } from '../model/keys.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { isEmail } from '../model/words.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { writeLastKeys } from '../tabs/session-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { fileText } from '../text/jury-files.ts';
import { jurorAttendanceLabel } from '../text/labels.ts';
import { writeLines } from './add-people.ts';
import { freezeFile } from './freeze-file.ts';
import {
  copiedQuestion,
  isOurs,
  juryAsRead,
  namesOf,
  type RegistryChange,
  registryChanges,
  registryRequests,
  sentFiles,
} from './juror-files.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, refuse } from './run.ts';
import { cellGone } from './typed-cells.ts';
import { endAccess } from './withdraw-access.ts';

const text = z.string().check(z.maxLength(200));
/** `juror`: the number of the one who leaves; an empty `email`: on paper. */
export const ReplaceJuror = z.object({
  action: z.literal('replaceJuror'),
  juror: z.int(),
  lastName: text,
  firstName: text,
  email: text,
  quality: z.optional(text),
  company: z.optional(text),
  confirm: z.optional(z.array(z.string())),
});
export type ReplaceJuror = z.infer<typeof ReplaceJuror>;

/** The newcomer's number; then the grids are brought up to date, and sent. */
export type ReplaceData = { number: number };

/** Asked on one line at the menu when left out. */
export function replaceJuror(request?: ReplaceJuror): Action<ReplaceData> {
  return (context) => {
    const { workbook } = context;
    const { session, lastKeys } = workbook;
    const form = request ?? askedForm(context);
    if (!form)
      return refuse({ code: 'replacement-form', level: 'warning', where: nowhere, jurors: namesOf(session.jurors) });
    const left = session.jurors.find(({ number, attendance }) => number === form.juror && attendance === 'present');
    const missing = !left
      ? 'juror'
      : !form.lastName.trim()
        ? 'name'
        : form.email && !isEmail(form.email)
          ? 'email'
          : null;
    if (!left || missing)
      return refuse({ code: 'replacement-unreadable', level: 'error', where: nowhere, missing: missing ?? 'juror' });
    const table = workbook.tables.get(sheetIds.jury);
    if (!table) return refuse(cellGone());
    if (!isOurs(context)) return refuse(copiedQuestion);
    const number = Math.max(...session.jurors.map((one) => one.number)) + 1;
    const used = [...session.jurors.map(({ key }) => key), `J${lastKeys.J ?? 0}`];
    const key = nextKey('J', used);
    const { lastName, firstName, email, quality = '', company = '' } = form;
    const problems: Problem[] = [];
    return {
      requests: [
        ...absentRequests(context, left),
        ...panelRequests(context, left, number),
        ...writeLines(table, [{ '#keys': key, number, lastName, firstName, email, quality, company }]),
        ...registryRequests(workbook, leftFile(context, left, problems)),
      ],
      expected: juryAsRead(workbook),
      session: { keys: writeLastKeys({ ...lastKeys, J: Number(key.slice(1)) }) },
      what: historyText.replaced,
      keys: `${left.key} ${key}`,
      problems,
      data: { number },
    };
  };
}

/** Nothing changes in the predecessor's own file any more; the common one stays open for the others, and closes for them. */
function leftFile(context: Context, left: Juror, problems: Problem[]): RegistryChange[] {
  const file = sentFiles(context.workbook).find(({ jurors }) => jurors.some(({ juror }) => juror.key === left.key));
  if (!file) return [];
  const { change, all } = registryChanges();
  if (file.isCommon) {
    const kept = endAccess(context, left, context.ports.files.list());
    if (kept) problems.push(kept);
    else change(left.key, { sharedOn: '' });
  } else if (!file.jurors[0]?.line.frozenOn) freezeFile(context, file, fileText.frozen, change, problems);
  return all();
}

function absentRequests({ workbook }: Context, left: Juror): BookRequest[] {
  const place = workbook.rowOfPerson.get(left.key);
  const at = place?.table.columns.get('attendance');
  if (!place || at === undefined) return [];
  return valueRequests(sheetIds.jury, { top: place.row, left: at, values: [[jurorAttendanceLabel.absent]] });
}

/** Where panels are typed, the newcomer's number takes the place of the other's; an empty cell is the whole jury already. */
function panelRequests({ workbook }: Context, left: Juror, number: number): BookRequest[] {
  return workbook.session.candidates.flatMap(({ key, panel }) => {
    const place = workbook.rowOfPerson.get(key);
    const at = place?.table.columns.get('panel');
    if (!place || at === undefined || plainText(place.table, place.row, 'panel') === '' || !panel.includes(left.key))
      return [];
    const numbers = panel.map((juror) => (juror === left.key ? number : numberOf(workbook.session.jurors, juror)));
    return valueRequests(sheetIds.candidates, { top: place.row, left: at, values: [[numbers.join(', ')]] });
  });
}

function numberOf(jurors: readonly Juror[], key: string): number {
  return jurors.find((juror) => juror.key === key)?.number ?? 0;
}

/** « 2 ; Durand ; Anne ; anne.durand@exemple.fr ; encadrante technique » */
function askedForm({ ports, workbook }: Context): ReplaceJuror | null {
  const jurors = namesOf(workbook.session.jurors.filter(({ attendance }) => attendance === 'present'));
  const answer = ports.askReason({ code: 'replacement-form', level: 'warning', where: nowhere, jurors })?.trim();
  if (!answer) return null;
  const [juror = '', lastName = '', firstName = '', email = '', quality = ''] = answer
    .split(';')
    .map((part) => part.trim());
  return { action: 'replaceJuror', juror: Number(juror) || 0, lastName, firstName, email, quality };
}
