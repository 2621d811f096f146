// « Où en est-on ? »: the three phases, the one now under way open with its main button, the other actions below.

import { useEffect, useRef } from 'preact/hooks';
import { type Phase, phaseOf } from '../model/states.ts';
import { actionLabel } from '../text/menu.ts';
import { counted, doneBy, doneText, panelText, phaseTitle } from '../text/panel.ts';
import { type Does, mainStep, otherSteps, type Step } from './next-step.ts';
import { Problems } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { Unsaved } from './unsaved.tsx';

const phases: Phase[] = ['prepare', 'examDay', 'conclude'];

export function HomeView() {
  const overview = useOverview();
  const { problems } = usePanel();
  const now = phaseOf(overview.state);
  const toCheck = problems.filter(({ level }) => level !== 'info');
  return (
    <>
      <h1 class="heard">{panelText.where}</h1>
      <Unsaved />
      <ol class="phases">
        {phases.map((phase, i) => (
          <PhaseCard
            key={phase}
            phase={phase}
            rank={i + 1}
            isNow={phase === now}
            isDone={i < phases.indexOf(now) || overview.state === 'closed'}
          />
        ))}
      </ol>
      {overview.isPrepared && toCheck.length > 0 && (
        <details class="checks">
          <summary>
            <h2>{counted.points(toCheck.length)}</h2>
          </summary>
          <Problems problems={toCheck} />
        </details>
      )}
    </>
  );
}

type Card = { phase: Phase; rank: number; isNow: boolean; isDone: boolean };

function PhaseCard({ phase, rank, isNow, isDone }: Card) {
  const overview = useOverview();
  const { problems } = usePanel();
  const main = mainStep(phase, overview, problems);
  // the jury's page holds more than its next step
  const same = (one: Step) =>
    JSON.stringify(one.does) === JSON.stringify(main.does) && !('go' in one.does && one.does.go === 'jury');
  const others = otherSteps(phase, overview).filter((one) => !same(one));
  const { done, now, later } = panelText.phaseState;
  // opened or closed by the person until the session moves to another phase
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current) details.current.open = isNow;
  }, [isNow]);
  return (
    <li class={isNow ? 'phase now' : 'phase'} aria-current={isNow ? 'step' : undefined}>
      <details ref={details}>
        <summary>
          <span class="rank" aria-hidden="true">
            {rank}
          </span>
          <h2>{phaseTitle[phase]}</h2>
          <span class="phase-state">{isDone ? done : isNow ? now : later}</span>
        </summary>
        {isNow && main.why && <p>{main.why}</p>}
        <StepButton step={main} isMain={isNow} />
        {others.map((one) => (
          <StepButton key={one.label} step={one} />
        ))}
      </details>
    </li>
  );
}

/** One that is not available stays readable and says why; it does nothing. */
function StepButton({ step, isMain = false }: { step: Step; isMain?: boolean }) {
  const { act, go } = usePanel();
  const { label, does, whyNot } = step;
  const start = (what: Does) => {
    if ('go' in what) go(what.go);
    else
      void act({ action: what.run }, { label: actionLabel[what.run], done: () => doneBy[what.run] ?? doneText.done });
  };
  return <ReasonedButton label={label} whyNot={whyNot} isMain={isMain} onPress={() => start(does)} />;
}
