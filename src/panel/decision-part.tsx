// One block, or the final interview, of one candidate: what the grids say, then what the jury decides.

import type { ItemCoverage } from '../model/coverage.ts';
import type { Reading } from '../model/reading.ts';
import { blockDecisionLabel, interviewDecisionLabel } from '../text/decisions.ts';
import { readingLabel } from '../text/labels.ts';
import { counted } from '../text/panel.ts';
import { coverageText, deliberationText as text } from '../text/panel-deciding.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { raterLabel, saidBy } from './coverage-figures.ts';
import { edited, insisted, isConflict, shown, without } from './edits.ts';
import { FINAL_INTERVIEW_ITEM } from './items.ts';
import { useOverview, usePanel } from './panel-state.ts';

type PartGiven = { candidate: string; part: ItemCoverage; isOff: boolean };

export function DecisionPart({ candidate, part, isOff }: PartGiven) {
  const overview = useOverview();
  const { item, reading } = part;
  if (reading === null) return null;
  const isInterview = item === FINAL_INTERVIEW_ITEM;
  const interviewWords: Partial<Record<Reading, string>> = isInterview ? text.interview : {};
  const readingWords = interviewWords[reading] ?? readingLabel[reading];
  const title = isInterview ? coverageText.interview : item;
  const name = overview.certification.blocks.find(({ key }) => key === item)?.title ?? '';
  const line = overview.deliberation?.lines[`${candidate}|${item}`];
  return (
    <section class="part" aria-labelledby={`decide-${item}`}>
      <h3 id={`decide-${item}`}>
        {title} <span class="where">{name}</span>
      </h3>
      <p>
        {text.grids} : <strong>{readingWords}</strong>
        {part.findings.length > 0 && !isInterview && (
          <>
            <br />
            {text.assessed(
              counted.of(part.coverage.covered, part.coverage.total),
              counted.of(part.attainment.acquired, part.attainment.total),
            )}
          </>
        )}
      </p>
      <Discussed candidate={candidate} part={part} />
      {reading !== 'held' &&
        (line ? (
          <DecisionFields candidate={candidate} item={item} title={title} isOff={isOff} />
        ) : (
          <p class="why-not">{text.lineMissing}</p>
        ))}
    </section>
  );
}

function Discussed({ candidate, part }: { candidate: string; part: ItemCoverage }) {
  const overview = useOverview();
  const raters = overview.coverage.candidates.find(({ key }) => key === candidate)?.raters ?? [];
  if (part.about.length === 0) return null;
  return (
    <ul class="found">
      {part.about.map(({ item, finding, missing }) => (
        <li key={item}>
          <span>{item}</span>
          {finding === 'notCovered' ? (
            <span class="said">
              {text.notCovered(missing.map((rater) => raterLabel(overview, rater)).join(' ; ') || coverageText.nobody)}
            </span>
          ) : (
            saidBy(overview, candidate, item, raters).map((words) => (
              <span key={words} class="said">
                {words}
              </span>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}

type FieldsGiven = { candidate: string; item: string; title: string; isOff: boolean };
type Field = 'decision' | 'reason' | 'observation';

function DecisionFields({ candidate, item, title, isOff }: FieldsGiven) {
  const overview = useOverview();
  const { drafts, setDraft } = usePanel();
  const line = overview.deliberation?.lines[`${candidate}|${item}`];
  if (!line) return null;
  const edits = drafts.decisions;
  const keyOf = (field: Field) => `${candidate}|${item}|${field}`;
  const value = (field: Field) => shown(edits, keyOf(field), line[field]);
  const set = (field: Field, next: string) =>
    setDraft('decisions', (all) => edited(all, keyOf(field), line[field], next));
  // the button goes away
  const clear = (button: Element) => {
    button.closest('fieldset')?.querySelector('input')?.focus();
    set('decision', '');
  };
  const labels: Record<string, string> = item === FINAL_INTERVIEW_ITEM ? interviewDecisionLabel : blockDecisionLabel;
  const decision = value('decision');
  const isDue = line.asks.includes(decision);
  const conflict = (field: Field, say: (value: string) => string) =>
    isConflict(edits, keyOf(field), line[field]) && (
      <ConflictChoice
        stands={say(line[field])}
        mine={say(value(field))}
        keep={() => setDraft('decisions', (all) => without(all, [keyOf(field)]))}
        insist={() => setDraft('decisions', (all) => insisted(all, keyOf(field), line[field]))}
      />
    );
  // once it stands apart it stays there, even emptied, until another candidate is shown
  const isReasonShown = isDue || line.reason !== '' || edits[keyOf('reason')] !== undefined;
  const reason = (
    <>
      <label class={isDue && !value('reason').trim() ? 'due' : ''}>
        {isDue ? text.reasonDue : text.reason} <span class="heard">{title}</span>
        <textarea
          rows={2}
          value={value('reason')}
          aria-required={isDue}
          onInput={(event) => set('reason', event.currentTarget.value)}
        />
      </label>
      {conflict('reason', (words) => words)}
    </>
  );
  return (
    <fieldset class="bare" disabled={isOff}>
      <fieldset>
        <legend>
          {text.decision} <span class="heard">{title}</span>
        </legend>
        {Object.entries(labels).map(([code, label]) => (
          <label key={code} class="choice">
            <input
              type="radio"
              name={keyOf('decision')}
              checked={decision === code}
              onChange={() => set('decision', code)}
            />
            <span>{label}</span>
          </label>
        ))}
        {line.typed && !line.decision && !decision && <p class="conflict">{text.typed(line.typed)}</p>}
        {decision && (
          <button type="button" class="link" onClick={(event) => clear(event.currentTarget)}>
            {text.clear} <span class="heard">{title}</span>
          </button>
        )}
        {conflict('decision', (code) => labels[code] ?? '')}
      </fieldset>
      {isReasonShown && reason}
      <details open={value('observation') !== ''}>
        <summary>
          {isReasonShown ? text.observation : text.more} <span class="heard">{title}</span>
        </summary>
        {!isReasonShown && reason}
        <label>
          {text.observation} <span class="heard">{title}</span>
          <textarea
            rows={2}
            value={value('observation')}
            onInput={(event) => set('observation', event.currentTarget.value)}
          />
        </label>
        {conflict('observation', (words) => words)}
      </details>
    </fieldset>
  );
}
