// Freezing, opening again and withdrawing access, for one juror or for all.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { JurorFollow } from '../actions/follow.ts';
import type { WithdrawData } from '../actions/withdraw-access.ts';
import { actionLabel } from '../text/menu.ts';
import { lockingText as text } from '../text/panel-jury.ts';
import { JuryPart } from './jury-part.tsx';
import { labelOf, whyNotLock, whyNotUnlock, whyNotWithdraw } from './jury-state.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';

export function LockPart() {
  const { jury } = useOverview();
  const files = jury.jurors.filter(({ hasFile }) => hasFile);
  return (
    <JuryPart title={text.title} whyNot={files.length ? null : text.whyNot.nothingSent}>
      <p class="help">{text.lockHelp}</p>
      <LockButtons jurors={files} isAll />
    </JuryPart>
  );
}

/** A common file is frozen for all its jurors at once. */
export function LockButtons({ jurors, isAll = false }: { jurors: readonly JurorFollow[]; isAll?: boolean }) {
  const overview = useOverview();
  const { act } = usePanel();
  const isCommon = jurors.some((one) => one.isCommon);
  const numbers = (is: (juror: JurorFollow) => boolean) => jurors.filter(is).map(({ number }) => number);
  const about = isAll ? '' : jurors.map(({ key }) => labelOf(overview, key)).join(', ');
  const lock = () =>
    act(
      { action: 'lockGrids', jurors: numbers(({ isSent, isFrozen }) => isSent && !isFrozen) },
      {
        label: actionLabel.lockGrids,
        done: ({ jurors: done }) => (done.length ? text.locked(done) : { notDone: text.notLocked }),
      },
    );
  const unlock = () =>
    act(
      { action: 'unlockGrids', jurors: numbers(({ isFrozen }) => isFrozen) },
      {
        label: actionLabel.unlockGrids,
        done: ({ jurors: done }) => (done.length ? text.unlocked(done) : { notDone: text.notUnlocked }),
      },
    );
  return (
    <>
      {(isAll || !isCommon) && (
        <>
          <ReasonedButton
            label={isAll ? (isCommon ? text.lockCommon : text.lockAll) : text.lock}
            about={about}
            whyNot={whyNotLock(overview, jurors)}
            onPress={lock}
          />
          <ReasonedButton
            label={isAll ? (isCommon ? text.unlockCommon : text.unlockAll) : text.unlock}
            about={about}
            whyNot={whyNotUnlock(overview, jurors)}
            onPress={unlock}
          />
        </>
      )}
      <Withdraw jurors={jurors} isAll={isAll} about={about} />
    </>
  );
}

type WithdrawGiven = { jurors: readonly JurorFollow[]; isAll: boolean; about: string };

/** Asked once more: the juror sees it at once. */
function Withdraw({ jurors, isAll, about }: WithdrawGiven) {
  const overview = useOverview();
  const { act } = usePanel();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const numbers = jurors.filter(({ isShared }) => isShared).map(({ number }) => number);
  const label = isAll ? text.withdrawAll : text.withdraw;
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const answered = () => {
    setAsking(false);
    // the button comes back where the question was
    setTimeout(() => first.current?.querySelector('button')?.focus());
  };
  const withdraw = async () => {
    const asked = { action: 'withdrawAccess', jurors: numbers } as const;
    const done = ({ withdrawn }: WithdrawData) =>
      withdrawn.length ? text.withdrawn(withdrawn) : { notDone: text.notWithdrawn };
    await act(asked, { label: actionLabel.withdrawAccess, done });
    answered();
  };
  if (!isAsking)
    return (
      <div ref={first}>
        <ReasonedButton
          label={label}
          about={about}
          whyNot={whyNotWithdraw(overview, jurors)}
          onPress={() => setAsking(true)}
        />
      </div>
    );
  return (
    <div class="notice" ref={first}>
      <p tabIndex={-1} ref={question}>
        {text.withdrawSure(numbers)}
      </p>
      <ReasonedButton label={label} about={about} onPress={withdraw} />
      <ReasonedButton label={text.cancel} about={about} onPress={answered} />
    </div>
  );
}
