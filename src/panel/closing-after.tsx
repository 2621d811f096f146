// A closed session: by whom, its fingerprint, and reopening it with a reason.

import { actionLabel } from '../text/menu.ts';
import { doneBy, doneText } from '../text/panel.ts';
import { closingText as text } from '../text/panel-closing.ts';
import { whyNotRun } from './next-step.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';

const GROUP = 4;

export function ClosingAfter() {
  const overview = useOverview();
  const { act } = usePanel();
  const { closed, isLocked, fingerprint } = overview.closing;
  const done = () => doneBy.reopen ?? doneText.done;
  return (
    <>
      <section>
        <h2>{text.closed}</h2>
        {closed && <p>{text.closedBy(closed.at, closed.by)}</p>}
        <p>{text.frozen}</p>
        {fingerprint && (
          <>
            <h3>{text.fingerprint}</h3>
            <p class="fingerprint">{groupsOf(fingerprint).join(' ')}</p>
            <p class="help">{text.fingerprintHelp}</p>
          </>
        )}
      </section>
      <section>
        <h2>{text.reopening}</h2>
        <p>{text.reopenHelp}</p>
        <ReasonedButton
          label={text.reopen}
          whyNot={isLocked ? text.mayReopen(closed?.by ?? '') : whyNotRun('reopen', overview)}
          onPress={() => act({ action: 'reopen' }, { label: actionLabel.reopen, done })}
        />
      </section>
    </>
  );
}

function groupsOf(fingerprint: string): string[] {
  return fingerprint.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
}
