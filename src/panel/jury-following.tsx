// « Suivi »: how far each juror is, as of the last reading of their files, and what can be done for each.

import type { CollectData } from '../actions/collect.ts';
import type { JurorFollow } from '../actions/follow.ts';
import { stateAfter } from '../model/states.ts';
import { collectingText, followingText, lockingText } from '../text/panel-jury.ts';
import { Bar } from './bar.tsx';
import { LockButtons } from './jury-locking.tsx';
import { Reminder } from './jury-reminder.tsx';
import { labelOf, whyNotJury } from './jury-state.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { CellLink } from './tab-link.tsx';

export function FollowPart({ onCollected }: { onCollected: () => void }) {
  const overview = useOverview();
  const { jurors, asOf, until, conflicts } = overview.jury;
  const isSent = jurors.some((one) => one.isSent);
  const hasFile = jurors.some((one) => one.hasFile);
  return (
    <section>
      <h2>{followingText.title}</h2>
      {hasFile && <Collect isMain={isSent && conflicts.length === 0} onCollected={onCollected} />}
      {hasFile && (
        <p>
          {isSent && until && (
            <>
              {followingText.until(until)}
              <br />
            </>
          )}
          {asOf}
        </p>
      )}
      <ul class="jurors">
        {jurors.map((juror) => (
          <JurorCard key={juror.key} juror={juror} />
        ))}
      </ul>
    </section>
  );
}

function Collect({ isMain, onCollected }: { isMain: boolean; onCollected: () => void }) {
  const overview = useOverview();
  const { act } = usePanel();
  const whyNot = whyNotJury('collect', overview);
  const isOpen = overview.jury.jurors.some(({ hasFile, isFrozen }) => hasFile && !isFrozen);
  const done = ({ taken, read, unread, conflicts }: CollectData) =>
    collectingText.done(taken, read, unread, conflicts.length);
  const collect = async () => {
    const answer = await act({ action: 'collect' }, { label: collectingText.label, done });
    if (answer?.data.conflicts.length) onCollected();
  };
  return (
    <>
      {isOpen && <p class="help">{collectingText.help}</p>}
      <ReasonedButton
        label={collectingText.label}
        whyNot={whyNot}
        isMain={isMain && whyNot === null && overview.state !== 'deliberation'}
        onPress={collect}
      />
    </>
  );
}

function JurorCard({ juror }: { juror: JurorFollow }) {
  const overview = useOverview();
  const { go } = usePanel();
  const { key, where, isPresent, isLate, isSent, given, expected, madeBy, reminder, status } = juror;
  const label = labelOf(overview, key);
  const isMadeByAnother = madeBy !== '' && madeBy.toLowerCase() !== overview.person.toLowerCase();
  const isOut = isSent || juror.isShared;
  const canType = stateAfter('saveEntries', overview.state) !== null && given < expected;
  return (
    <li class={isPresent ? '' : 'absent'}>
      <h3>
        {where.kind === 'tab' ? (
          <CellLink where={where} label={followingText.seeLine(label)}>
            {label}
          </CellLink>
        ) : (
          label
        )}
      </h3>
      <p class="juror-status">
        {isPresent ? juror.statusText : followingText.absent}
        {isLate && <strong> · {followingText.late}</strong>}
      </p>
      {isPresent && expected > 0 && (isSent || given > 0) && (
        <Bar label={followingText.given} done={given} total={expected} />
      )}
      {isPresent && overview.grids.length > 0 && expected === 0 && <p class="help">{followingText.noCandidate}</p>}
      {isMadeByAnother && <p class="help">{followingText.madeBy(madeBy)}</p>}
      {isPresent && status === 'paper' && canType && (
        <button type="button" class="link" onClick={() => go('paper', key)}>
          {followingText.type} <span class="heard">{label}</span>
        </button>
      )}
      {reminder && <Reminder text={reminder} label={label} />}
      {isOut && juror.isCommon && <LockButtons jurors={[juror]} />}
      {isOut && !juror.isCommon && (
        <details>
          <summary>
            {lockingText.one} <span class="heard">{label}</span>
          </summary>
          <LockButtons jurors={[juror]} />
        </details>
      )}
    </li>
  );
}
