// « Saisir une grille papier »: one rater, one candidate, then the next; keys rather than lists.

import { useEffect, useRef, useState } from 'preact/hooks';
import { busyText, counted } from '../text/panel.ts';
import { paperText as text } from '../text/panel-deciding.ts';
import { edited, insisted, isConflict, shown, under, without } from './edits.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { PaperPart } from './paper-part.tsx';
import { candidatesOf, partsOf, progressOn, standing } from './paper-sheet.ts';
import { whyNotAction } from './why-not.ts';

export function PaperView() {
  const overview = useOverview();
  const { raters, person } = overview;
  const { aim } = usePanel();
  const [rater, setRater] = useState(() => (raters.find(({ key }) => key === aim) ?? raters[0])?.key ?? '');
  const candidates = candidatesOf(overview, rater);
  const [chosen, setChosen] = useState('');
  const [isNext, setNext] = useState(false);
  const choose = (key: string, isFollowing: boolean) => {
    setChosen(key);
    setNext(isFollowing);
  };
  const isUnfinished = ({ key }: { key: string }) => {
    const { given, expected } = progressOn(overview, rater, key, {});
    return given < expected;
  };
  const [first] = useState(() => candidates.find(isUnfinished)?.key ?? '');
  const candidate = candidates.find(({ key }) => key === (chosen || first)) ?? candidates[0];
  return (
    <Page title={text.title}>
      <label>
        {text.rater}
        <select value={rater} onChange={(event) => setRater(event.currentTarget.value)}>
          {raters.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {candidate ? (
        <>
          <CandidateChoice rater={rater} chosen={candidate.key} choose={(key) => choose(key, false)} />
          <PaperSheet
            key={`${rater}|${candidate.key}`}
            rater={rater}
            candidate={candidate.key}
            isNext={isNext}
            goTo={(key) => choose(key, true)}
          />
          <p class="help">{text.by(person)}</p>
        </>
      ) : (
        <p>{text.nobody}</p>
      )}
    </Page>
  );
}

type Choice = { rater: string; chosen: string; choose: (key: string) => void };

function CandidateChoice({ rater, chosen, choose }: Choice) {
  const overview = useOverview();
  const { drafts } = usePanel();
  return (
    <label>
      {text.candidate}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {candidatesOf(overview, rater).map(({ key, label }) => {
          const { given, expected } = progressOn(overview, rater, key, under(drafts.entries, `${rater}|${key}|`));
          return (
            <option key={key} value={key}>
              {label} — {counted.of(given, expected)}
            </option>
          );
        })}
      </select>
    </label>
  );
}

type Sheet = { rater: string; candidate: string; isNext: boolean; goTo: (key: string) => void };

function PaperSheet({ rater, candidate, isNext, goTo }: Sheet) {
  const overview = useOverview();
  const { drafts, setDraft, act, busy } = usePanel();
  const [byModality, setByModality] = useState(false);
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
  const here = all.findIndex(({ key }) => key === candidate);
  const next = all[here + 1];
  const label = all[here]?.label ?? '';
  const parts = partsOf(overview, rater, candidate, byModality);
  const hasModalities = parts.some(({ grid }) => grid.columns.length > 1);
  const { given, expected } = progressOn(overview, rater, candidate, edits);
  const isOff = whyNotAction('saveEntries', overview);

  // somebody who types goes on typing: a new sheet opens on its first line
  useEffect(() => {
    if (isNext) focusLine(form.current, 0);
  }, [isNext]);

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
      setDraft('entries', (drafted) =>
        without(
          drafted,
          changed.map((cell) => prefix + cell),
        ),
      );
    }
    if (next) goTo(next.key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    // the keys are a shortcut of the button at the end
    <form ref={form} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
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
            value={value}
            set={set}
            stands={(cell) => (isConflict(edits, cell, stands(cell)) ? stands(cell) : null)}
            keep={(cell) => setDraft('entries', (drafted) => without(drafted, [prefix + cell]))}
            insist={(cell) => setDraft('entries', (drafted) => insisted(drafted, prefix + cell, stands(cell)))}
            move={(line, by) => moveFrom(form.current, line, by)}
          />
        ))}
      </fieldset>
      <div class="save-bar">
        {isOff && <p class="why-not">{isOff}</p>}
        {hasConflict && <p class="conflict">{text.conflictsFirst}</p>}
        {changed.length > 0 && <p class="unsaved">{text.unsaved(changed.length)}</p>}
        <button type="button" class="action" disabled={busy !== null || hasConflict || isOff !== null} onClick={save}>
          {next ? text.saveNext : text.saveLast}
        </button>
      </div>
    </form>
  );
}

/** Lines are fieldsets marked so; the focus goes to the chosen level, or to the first. */
function focusLine(form: HTMLFormElement | null, rank: number): void {
  const line = form?.querySelectorAll<HTMLFieldSetElement>('fieldset.line')[rank];
  const radio =
    line?.querySelector<HTMLInputElement>('input:checked') ?? line?.querySelector<HTMLInputElement>('input');
  radio?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'center' });
}

function moveFrom(form: HTMLFormElement | null, line: Element, by: number): void {
  const lines = [...(form?.querySelectorAll('fieldset.line') ?? [])];
  const to = lines.indexOf(line) + by;
  if (to >= lines.length) form?.querySelector<HTMLButtonElement>('.save-bar button')?.focus();
  else focusLine(form, Math.max(0, to));
}
