// What the session's state and the jurors' files allow, in plain words where they do not.

import type { JurorFollow } from '../actions/follow.ts';
import type { Overview } from '../actions/overview.ts';
import { phaseOf, type SessionAction, stateAfter } from '../model/states.ts';
import { stepText } from '../text/panel.ts';
import { lockingText } from '../text/panel-jury.ts';

const { whyNot } = lockingText;
const needFiles: readonly SessionAction[] = ['lockGrids', 'withdrawAccess'];

/** Whether each juror, or all together, fill a workbook that is sent to them. */
export function hasOwnFiles({ form }: Overview): boolean {
  return form.mode !== 'joint';
}

/** null when the state allows it. */
export function whyNotJury(action: SessionAction, { state }: Overview): string | null {
  if (stateAfter(action, state)) return null;
  if (state === 'closed') return whyNot.closed;
  if (phaseOf(state) === 'conclude') return whyNot.deliberation;
  return needFiles.includes(action) || state === 'ready' ? whyNot.prepare : stepText.later.generateFirst;
}

/** Of these jurors' files; null when there is something to freeze. */
export function whyNotLock(overview: Overview, jurors: readonly JurorFollow[]): string | null {
  const files = jurors.filter(({ isSent }) => isSent);
  if (files.length === 0) return jurors.length > 1 ? whyNot.nothingSent : whyNot.notSent;
  const stop = whyNotJury('lockGrids', overview);
  if (stop) return stop;
  return files.every(({ isFrozen }) => isFrozen) ? (jurors.length > 1 ? whyNot.allFrozen : whyNot.frozen) : null;
}

export function whyNotUnlock(overview: Overview, jurors: readonly JurorFollow[]): string | null {
  if (!jurors.some(({ isFrozen }) => isFrozen)) return jurors.length > 1 ? whyNot.noneFrozen : whyNot.notFrozen;
  return whyNotJury('unlockGrids', overview);
}

export function whyNotWithdraw(overview: Overview, jurors: readonly JurorFollow[]): string | null {
  if (!jurors.some(({ hasFile }) => hasFile)) return jurors.length > 1 ? whyNot.nothingSent : whyNot.notSent;
  const stop = whyNotJury('withdrawAccess', overview);
  if (stop) return stop;
  if (jurors.some(({ isShared }) => isShared)) return null;
  return jurors.some(({ isSent }) => isSent) ? whyNot.withdrawn : whyNot.notSent;
}

export function labelOf({ jurors }: Overview, key: string): string {
  return jurors.find((one) => one.key === key)?.label ?? key;
}
