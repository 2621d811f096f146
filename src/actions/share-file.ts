// Sharing a workbook that stands in the registry with the jurors whose it is: once each, with Google's invitation and our message.

import { nowhere } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { isSameEmail } from '../model/words.ts';
import { isoToSerial, serialToIso } from '../tabs/dates.ts';
import type { RegistryLine } from '../tabs/jury-registry.ts';
import { deadlineText, invitationText } from '../text/jury-files.ts';
import { commonProtections } from './fill-file.ts';
import { type ChangeRegistry, isMine, ownerNeeded } from './juror-files.ts';
import type { ReadyFile } from './parcel-file.ts';
import type { ListedFile } from './ports.ts';
import { type Context, editorsOf } from './run.ts';
import type { Sending, Sent } from './sending.ts';
import { endAccess } from './withdraw-access.ts';

/** Access ends this long after the last day, where Google accepts an end. */
const DAYS_AFTER = 30;

/** Google's errors other than refusals to share are thrown. */
export function shareFile(
  context: Context,
  sending: Sending,
  file: ReadyFile,
  listed: readonly ListedFile[],
  change: ChangeRegistry,
  sent: Sent,
): void {
  const { registry } = context.workbook;
  const { parcel, id, madeBy, shared, layouts, read } = file;
  for (const juror of parcel.jurors) {
    const line = registry.get(juror.key);
    const own = line?.file === id ? line : undefined;
    const isChosen = sending.jurors.includes(juror);
    if (own && !isChosen) continue;
    if (own && formerAddress(context, juror, own)) endFormer(context, juror, listed, sent);
    const isKnown = own !== undefined && own.sharedOn !== '' && isSameEmail(own.address, juror.email);
    const isShared = isKnown || shared?.[juror.email.toLowerCase()] !== undefined;
    const canOpen = isShared || (isChosen && invite(context, sending, id, juror, madeBy, sent));
    const isSentNow = !sending.isTest && isChosen && canOpen && !own?.sentOn;
    if (isShared && isSentNow) sent.already.push(juror);
    change(juror.key, {
      ...(canOpen && !isKnown ? { sharedOn: context.now, address: juror.email } : {}),
      ...(isSentNow ? { sentOn: context.now } : {}),
    });
  }
  // Google drops an editor who has no access yet: shared first, protected after
  if (parcel.isCommon && layouts && isMine(context, madeBy))
    context.ports.files.write(id, commonProtections(layouts, parcel, read, editorsOf(context)));
}

/** The address that a common file was shared with, when it is no longer the juror's nor another one's; else ''. */
function formerAddress({ workbook }: Context, juror: Juror, { isCommon, address }: RegistryLine): string {
  const isSomebodys = workbook.session.jurors.some(({ email }) => isSameEmail(email, address));
  return !isCommon || isSomebodys || juror.email === '' ? '' : address;
}

function endFormer(context: Context, juror: Juror, listed: readonly ListedFile[], { problems }: Sent): void {
  const kept = endAccess(context, juror, listed);
  problems.push(
    kept ?? { code: 'juror-address-changed', level: 'info', where: nowhere, juror: juror.number, isCommon: true },
  );
}

/** Whether the juror can open the file from now on. */
function invite(context: Context, sending: Sending, id: string, juror: Juror, madeBy: string, sent: Sent): boolean {
  const { ports, workbook } = context;
  const stop = ownerNeeded(context, juror.number, madeBy, 'share');
  if (stop) {
    sent.problems.push(stop);
    return false;
  }
  const message = invitationText(workbook.session, deadlineText(sending.deadline), sending.isTest, sending.message);
  try {
    ports.files.share(id, juror.email, message, accessEnd(context));
    sent.invited.push(juror);
    return true;
  } catch (error) {
    const kind = ports.sharingRefusalOf(error);
    if (kind === null) throw error;
    sent.problems.push({ code: 'sharing-refused', level: 'warning', where: nowhere, juror: juror.number, kind });
    return kind === 'mail-not-sent';
  }
}

function accessEnd({ workbook, now }: Context): string | null {
  const { lastDay } = workbook.session;
  if (!lastDay) return null;
  const end = serialToIso(isoToSerial(lastDay) + DAYS_AFTER);
  return end > now.slice(0, 10) ? `${end}T00:00:00Z` : null;
}
