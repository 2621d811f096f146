// « Saisir une grille papier »: one rater, one candidate, then the next; keys rather than lists.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '../actions/overview.ts';
import { busyText, counted } from '../text/panel.ts';
import { paperText as text } from '../text/panel-deciding.ts';
import { CandidateChoice } from './candidate-choice.tsx';
import { candidateLabelOf, raterLabel } from './coverage-figures.ts';
import { type Edits, edited, insisted, isConflict, prefixed, saved, shown, under, without } from './edits.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { focusLineOf, moveFrom } from './paper-focus.ts';
import { PaperPart } from './paper-part.tsx';
import { candidatesOf, firstUnfinished, isUnfinished, partsOf, progressOn, standing } from './paper-sheet.ts';
import { SaveBar, type SheetEnd } from './save-bar.tsx';
import { whyNotAction } from './why-not.ts';

/** `isReached`: by saving the one before, so that the keys go on there. */
type At = { rater: string; candidate: string; isReached: boolean };

export function PaperView() {
  const overview = useOverview();
  const { raters, person } = overview;
  const { aim, drafts } = usePanel();
  const [at, setAt] = useState(() => startOf(overview, drafts.entries, aim));
  const { rater } = at;
  const candidates = candidatesOf(overview, rater);
  const candidate = candidates.find(({ key }) => key === at.candidate) ?? candidates[0];
  const goTo = (key: string, isReached: boolean, of = rater) => setAt({ rater: of, candidate: key, isReached });
  const changeRater = (key: string) => goTo(firstUnfinished(overview, key), false, key);
  return (
    <Page title={text.title}>
      <label>
        {text.rater}
        <select value={rater} onChange={(event) => changeRater(event.currentTarget.value)}>
          {raters.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {candidate ? (
        <>
          <CandidateChoice
            candidates={candidates.map(({ key, label }) => {
              const edits = under(drafts.entries, `${rater}|${key}|`);
              const { given, expected } = progressOn(overview, rater, key, edits);
              return { key, label, says: counted.of(given, expected), unsaved: Object.keys(edits).length };
            })}
            chosen={candidate.key}
            choose={(key) => goTo(key, false)}
          />
          <PaperSheet
            key={`${rater}|${candidate.key}`}
            rater={rater}
            candidate={candidate.key}
            isReached={at.isReached && candidate.key === at.candidate}
            goTo={(key, of) => goTo(key, true, of)}
          />
          <p class="help">{text.by(person)}</p>
        </>
      ) : (
        <p>{text.nobody}</p>
      )}
    </Page>
  );
}

/** What was left unsaved there, else the rater's first unfinished candidate. `aim`: a rater, or `rater|candidate`. */
function startOf(overview: Overview, entries: Edits, aim: string | null): At {
  const isRater = (key: string | undefined) => overview.raters.some((one) => one.key === key);
  const typed = Object.keys(entries).map((key) => key.split('|'));
  const [aimed, candidate] = aim?.split('|') ?? [];
  const rater = [aimed, typed[0]?.[0]].find(isRater) ?? overview.raters[0]?.key ?? '';
  const left = candidate ?? typed.find(([of]) => of === rater)?.[1];
  return { rater, candidate: left ?? firstUnfinished(overview, rater), isReached: false };
}

type Sheet = {
  rater: string;
  candidate: string;
  isReached: boolean;
  goTo: (candidate: string, rater?: string) => void;
};

function PaperSheet({ rater, candidate, isReached, goTo }: Sheet) {
  const overview = useOverview();
  const { drafts, setDraft, act, busy } = usePanel();
  const [byModality, setByModality] = useState(false);
  const [ends, setEnds] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const prefix = `${rater}|${candidate}|`;
  const edits = under(drafts.entries, prefix);
  const stands = (cell: string) => standing(overview, rater, candidate, cell);
  const value = (cell: string) => shown(edits, cell, stands(cell));
  const set = (cell: string, next: string) =>
    setDraft('entries', (all) => edited(all, prefix + cell, stands(cell), next));
  const changed = Object.keys(edits);
  const hasConflict = changed.some((cell) => isConflict(edits, cell, stands(cell)));
  const all = candidatesOf(overview, rater);
  const next = all[all.findIndex(({ key }) => key === candidate) + 1];
  const label = candidateLabelOf(overview, candidate);
  const parts = partsOf(overview, rater, candidate, byModality);
  const hasModalities = parts.some(({ grid }) => grid.columns.length > 1);
  const { given, expected } = progressOn(overview, rater, candidate, edits);
  const isOff = whyNotAction('saveEntries', overview);

  // somebody who types goes on typing: a new sheet opens on its first line, before the next key
  useLayoutEffect(() => {
    if (isReached) focusLineOf(form.current, 0);
  }, [isReached]);

  const save = async () => {
    if (busy !== null || hasConflict || isOff) return;
    if (changed.length) {
      const entries = Object.entries(edits).map(([cell, edit]) => {
        const [item = '', column = ''] = cell.split('|');
        return { item, column, ...edit };
      });
      const asked = { action: 'saveEntries', rater, candidate, entries } as const;
      const answer = await act(asked, { label: busyText.saving, done: () => text.saved(label) });
      if (!answer) return;
      setDraft('entries', (drafted) => saved(drafted, prefixed(edits, prefix)));
    }
    if (next) goTo(next.key);
    else setEnds(ends + 1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    // the keys are a shortcut of the button at the end
    <form ref={form} aria-label={label} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <p class="given">{text.given(given, expected)}</p>
      <details class="keys">
        <summary>{text.helpTitle}</summary>
        <p class="help">{text.help}</p>
      </details>
      {hasModalities && (
        <label class="choice">
          <input
            type="checkbox"
            checked={byModality}
            onChange={(event) => setByModality(event.currentTarget.checked)}
          />
          <span>{text.byModality}</span>
        </label>
      )}
      <fieldset class="bare" disabled={isOff !== null}>
        {parts.map((part) => (
          <PaperPart
            key={part.grid.item}
            part={part}
            isWaiting={busy !== null}
            value={value}
            set={set}
            stands={(cell) => (isConflict(edits, cell, stands(cell)) ? stands(cell) : null)}
            keep={(cell) => setDraft('entries', (drafted) => without(drafted, [prefix + cell]))}
            insist={(cell) => setDraft('entries', (drafted) => insisted(drafted, prefix + cell, stands(cell)))}
            move={(line, by) => moveFrom(form.current, line, by)}
          />
        ))}
      </fieldset>
      <SaveBar
        name={label}
        more={overview.raters.length > 1 ? raterLabel(overview, rater) : ''}
        unsaved={changed.length}
        whyNot={isOff ?? (hasConflict ? text.conflictsFirst : null)}
        save={{ label: next ? text.saveNext : text.saveLast, onPress: save }}
        end={next || changed.length > 0 ? null : endOf(overview, rater, goTo)}
        ends={ends}
      />
    </form>
  );
}

/** Another candidate of this rater that is not finished, else another rater who has one. */
function endOf(overview: Overview, rater: string, goTo: Sheet['goTo']): SheetEnd {
  const rest = candidatesOf(overview, rater).filter(({ key }) => isUnfinished(overview, rater, key));
  const [first] = rest;
  if (first) {
    const go = { label: text.goTo(first.label), onPress: () => goTo(first.key) };
    return { says: text.last(rest.length), go };
  }
  const says = text.complete(raterLabel(overview, rater));
  const other = overview.raters.find(({ key: of }) =>
    candidatesOf(overview, of).some(({ key }) => isUnfinished(overview, of, key)),
  );
  if (!other) return { says, go: null };
  const onPress = () => goTo(firstUnfinished(overview, other.key), other.key);
  return { says, go: { label: text.nextRater(other.label), onPress } };
}
