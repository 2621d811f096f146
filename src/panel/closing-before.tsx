// Before a session is closed: what stops it, what stays open, and what closing does.

import type { ClosingOverview } from '../actions/closing-overview.ts';
import { actionLabel } from '../text/menu.ts';
import { doneBy, doneText } from '../text/panel.ts';
import { closingText as text } from '../text/panel-closing.ts';
import { undecidedOf } from './closing-open.ts';
import { whyNotRun } from './next-step.ts';
import { Problems } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';

export function ClosingBefore({ before }: { before: NonNullable<ClosingOverview['before']> }) {
  const overview = useOverview();
  const { act } = usePanel();
  const { stops, open } = before;
  const whyNot = whyNotRun('close', overview) ?? (stops.length ? text.stopped : null);
  const done = () => doneBy.close ?? doneText.done;
  return (
    <section>
      <h2>{text.before}</h2>
      {stops.length === 0 && open.length === 0 && <p>{text.nothing}</p>}
      <Stops stops={stops} />
      {open.length > 0 && (
        <>
          <h3>{text.open(open.length)}</h3>
          <p class="help">{text.openHelp}</p>
          <Problems problems={open} />
        </>
      )}
      {text.does.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ReasonedButton
        label={text.close}
        isMain={whyNot === null}
        whyNot={whyNot}
        onPress={() => act({ action: 'close' }, { label: actionLabel.close, done })}
      />
    </section>
  );
}

function Stops({ stops }: { stops: NonNullable<ClosingOverview['before']>['stops'] }) {
  const overview = useOverview();
  const { go } = usePanel();
  if (stops.length === 0) return null;
  const undecided = undecidedOf(overview);
  // who waits is listed one by one instead
  const others = stops.filter(({ code }) => code !== 'outcomes-pending');
  return (
    <>
      <h3>{text.stops(undecided.length + others.length)}</h3>
      <ul class="found">
        {undecided.map(({ candidate, label, items }) => (
          <li key={candidate}>
            <strong>{label}</strong>
            <span class="said">{text.undecided(items)}</span>
            <button
              type="button"
              class="link"
              aria-label={text.decideFor(label)}
              onClick={() => go('deliberation', candidate)}
            >
              {text.decide}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && <Problems problems={others} />}
      {others.some(({ code }) => code === 'collect-conflict') && (
        <p>
          <button type="button" class="link" onClick={() => go('jury')}>
            {text.choose}
          </button>
        </p>
      )}
    </>
  );
}
