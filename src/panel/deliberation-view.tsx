// « Délibération »: candidate after candidate, what the grids say and what the jury decides; nothing is chosen beforehand.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '../actions/overview.ts';
import { actionText, busyText } from '../text/panel.ts';
import { paperText, deliberationText as text } from '../text/panel-deciding.ts';
import { CandidateChoice } from './candidate-choice.tsx';
import { candidateLabelOf } from './coverage-figures.ts';
import { DecisionPart } from './decision-part.tsx';
import { decisionsToSave } from './decisions-to-save.ts';
import { prefixed, saved, under } from './edits.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { PaperLinks } from './paper-links.tsx';
import { SaveBar, type SheetEnd } from './save-bar.tsx';
import { whyNotAction } from './why-not.ts';

export function DeliberationView() {
  const overview = useOverview();
  const { act, busy, aim, drafts } = usePanel();
  const { candidates, outcomes, isDeliberationCurrent, state } = overview;
  const firstPending = outcomes.find(({ isPending }) => isPending)?.candidate ?? candidates[0]?.key ?? '';
  const [at, setAt] = useState({ candidate: aim ?? firstPending, isReached: false });
  const rank = Math.max(
    0,
    candidates.findIndex(({ key }) => key === at.candidate),
  );
  const candidate = candidates[rank];
  const pending = outcomes.filter(({ isPending }) => isPending).length;
  return (
    <Page title={text.title}>
      <p class="help">{text.help}</p>
      {!isDeliberationCurrent && state === 'deliberation' && (
        <div class="notice">
          <p>{text.stale}</p>
          <button
            type="button"
            disabled={busy !== null}
            onClick={() => act({ action: 'fillDeliberation' }, { label: actionText.refill })}
          >
            {actionText.refill}
          </button>
        </div>
      )}
      <p class="given">{text.decided(candidates.length - pending, candidates.length)}</p>
      <CandidateChoice
        candidates={candidates.map(({ key, label }) => ({
          key,
          label,
          says: outcomes.find((one) => one.candidate === key)?.text ?? '',
          unsaved: Object.keys(under(drafts.decisions, `${key}|`)).length,
        }))}
        chosen={candidate?.key ?? ''}
        choose={(key) => setAt({ candidate: key, isReached: false })}
      />
      {candidate && (
        <CandidateDecisions
          key={candidate.key}
          candidate={candidate.key}
          next={candidates[rank + 1]?.key ?? null}
          isReached={at.isReached && candidate.key === at.candidate}
          goTo={(key) => setAt({ candidate: key, isReached: true })}
        />
      )}
      {overview.deliberation && (
        <PaperLinks
          action="exportDeliberation"
          label={text.pdf}
          help={text.pdfHelp}
          whyNot={whyNotAction('exportDeliberation', overview)}
        />
      )}
    </Page>
  );
}

/** `isReached`: by saving the one before. */
type Decided = { candidate: string; next: string | null; isReached: boolean; goTo: (key: string) => void };

function CandidateDecisions({ candidate, next, isReached, goTo }: Decided) {
  const overview = useOverview();
  const { drafts, setDraft, act, go } = usePanel();
  const [ends, setEnds] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // nobody decides of somebody whose name they have not seen
  useLayoutEffect(() => {
    if (!isReached) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isReached]);
  const name = candidateLabelOf(overview, candidate);
  const covered = overview.coverage.candidates.find(({ key }) => key === candidate);
  const outcome = overview.outcomes.find((one) => one.candidate === candidate);
  const edits = under(drafts.decisions, `${candidate}|`);
  const changed = Object.keys(edits);
  const isOff = whyNotAction('saveDecisions', overview);
  const save = async () => {
    if (changed.length) {
      const asked = { action: 'saveDecisions', candidate, decisions: decisionsToSave(edits) } as const;
      const answer = await act(asked, { label: busyText.saving, done: () => paperText.saved(name) });
      if (!answer) return;
      setDraft('decisions', (all) => saved(all, prefixed(edits, `${candidate}|`)));
    }
    if (next) goTo(next);
    else setEnds(ends + 1);
  };
  if (!covered) return null;
  const parts = [...covered.blocks, ...(covered.finalInterview ? [covered.finalInterview] : [])];
  return (
    <form aria-labelledby="whose" onSubmit={(event) => event.preventDefault()}>
      <h2 id="whose" tabIndex={-1} ref={heading}>
        {name}
      </h2>
      {parts.map((part) => (
        <DecisionPart key={part.item} candidate={candidate} part={part} isOff={isOff !== null} />
      ))}
      {outcome && (
        <p class="outcome">
          {text.outcome} : <strong>{outcome.text}</strong>
        </p>
      )}
      <SaveBar
        name={name}
        unsaved={changed.length}
        whyNot={isOff}
        save={{ label: next ? text.saveNext : text.save, onPress: save }}
        end={next || changed.length > 0 ? null : endOf(overview, goTo, () => go('results'))}
        ends={ends}
      />
    </form>
  );
}

/** Somebody who waits for a decision, else the results. */
function endOf(overview: Overview, goTo: Decided['goTo'], results: () => void): SheetEnd {
  const pending = overview.outcomes.filter(({ isPending }) => isPending);
  const [first] = pending;
  if (!first) return { says: text.complete, go: { label: actionText.results, onPress: results } };
  const { candidate } = first;
  const go = { label: paperText.goTo(candidateLabelOf(overview, candidate)), onPress: () => goTo(candidate) };
  return { says: text.last(pending.length), go };
}
