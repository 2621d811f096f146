// « Délibération »: candidate after candidate, what the grids say and what the jury decides; nothing is chosen beforehand.

import { useState } from 'preact/hooks';
import { actionText, busyText } from '../text/panel.ts';
import { paperText, deliberationText as text } from '../text/panel-deciding.ts';
import { candidateLabelOf } from './coverage-figures.ts';
import { DecisionPart } from './decision-part.tsx';
import { decisionsToSave } from './decisions-to-save.ts';
import { under, without } from './edits.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { PaperLinks } from './paper-links.tsx';
import { whyNotAction } from './why-not.ts';

export function DeliberationView() {
  const overview = useOverview();
  const { act, busy, aim } = usePanel();
  const { candidates, outcomes, isDeliberationCurrent, state } = overview;
  const firstPending = outcomes.find(({ isPending }) => isPending)?.candidate ?? candidates[0]?.key ?? '';
  const [chosen, setChosen] = useState(aim ?? firstPending);
  const rank = Math.max(
    0,
    candidates.findIndex(({ key }) => key === chosen),
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
      <label>
        {paperText.candidate}
        <select value={candidate?.key ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
          {candidates.map(({ key, label }) => (
            <option key={key} value={key}>
              {label} — {outcomes.find((one) => one.candidate === key)?.text ?? ''}
            </option>
          ))}
        </select>
      </label>
      {candidate && (
        <CandidateDecisions
          key={candidate.key}
          candidate={candidate.key}
          next={candidates[rank + 1]?.key ?? null}
          choose={setChosen}
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

type Decided = { candidate: string; next: string | null; choose: (key: string) => void };

function CandidateDecisions({ candidate, next, choose }: Decided) {
  const overview = useOverview();
  const { drafts, setDraft, act, busy } = usePanel();
  const covered = overview.coverage.candidates.find(({ key }) => key === candidate);
  const outcome = overview.outcomes.find((one) => one.candidate === candidate);
  const edits = under(drafts.decisions, `${candidate}|`);
  const changed = Object.keys(edits);
  const isOff = whyNotAction('saveDecisions', overview);
  const save = async () => {
    if (changed.length) {
      const asked = { action: 'saveDecisions', candidate, decisions: decisionsToSave(edits) } as const;
      const name = candidateLabelOf(overview, candidate);
      const answer = await act(asked, { label: busyText.saving, done: () => paperText.saved(name) });
      if (!answer) return;
      setDraft('decisions', (all) =>
        without(
          all,
          changed.map((key) => `${candidate}|${key}`),
        ),
      );
    }
    if (next) choose(next);
  };
  if (!covered) return null;
  const parts = [...covered.blocks, ...(covered.finalInterview ? [covered.finalInterview] : [])];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {parts.map((part) => (
        <DecisionPart key={part.item} candidate={candidate} part={part} isOff={isOff !== null} />
      ))}
      {outcome && (
        <p class="outcome">
          {text.outcome} : <strong>{outcome.text}</strong>
        </p>
      )}
      <div class="save-bar">
        {isOff && <p class="why-not">{isOff}</p>}
        {changed.length > 0 && <p class="unsaved">{paperText.unsaved(changed.length)}</p>}
        <button type="button" class="action" disabled={busy !== null || isOff !== null} onClick={save}>
          {next ? text.saveNext : text.save}
        </button>
      </div>
    </form>
  );
}
