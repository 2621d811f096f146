// The session's form: what differs from the tab « Session » is kept until it is saved.

import type { TargetedInputEvent } from 'preact';
import type { FormField } from '../actions/save-session.ts';
import type { GridMode, SessionKind } from '../model/session.ts';
import { busyText, doneText } from '../text/panel.ts';
import { sessionText as text } from '../text/panel-preparing.ts';
import { edited, isConflict, shown, without } from './edits.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { whyNotAction } from './why-not.ts';

export function SessionForm() {
  const overview = useOverview();
  const { drafts, setDraft, act } = usePanel();
  const edits = drafts.session;
  const { form } = overview;
  const isFixed = whyNotAction('saveSession', overview);
  const changed = Object.keys(edits) as FormField[];
  const value = (field: FormField) => shown(edits, field, form[field]);
  const set = (field: FormField, next: string) => setDraft('session', (all) => edited(all, field, form[field], next));
  const save = async (event: Event) => {
    event.preventDefault();
    const fields = changed.map((field) => {
      const { was = '', value: next = '' } = edits[field] ?? {};
      // what somebody else has typed since is shown beside the field: saving now is the person's choice
      return { field, was: isConflict(edits, field, form[field]) ? form[field] : was, value: next };
    });
    const answer = await act({ action: 'saveSession', fields }, { label: busyText.saving, done: () => doneText.done });
    if (answer) setDraft('session', (all) => without(all, changed));
  };
  const input = (field: FormField, label: string, isDay = false) => {
    const onInput = (event: TargetedInputEvent<HTMLInputElement>) => set(field, event.currentTarget.value);
    const stands = isConflict(edits, field, form[field]) && (
      <span class="conflict">{text.conflict(label, form[field])}</span>
    );
    return isDay ? (
      <label>
        {label}
        <input type="date" value={value(field)} onInput={onInput} />
        {stands}
      </label>
    ) : (
      <label>
        {label}
        <input type="text" value={value(field)} maxLength={200} onInput={onInput} />
        {stands}
      </label>
    );
  };
  const choices = <Code extends string>(field: FormField, legend: string, all: Record<Code, [string, string]>) => (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.entries(all) as [Code, [string, string]][]).map(([code, [name, more]]) => (
        <label key={code} class="choice">
          <input type="radio" name={field} checked={value(field) === code} onChange={() => set(field, code)} />
          <span>
            {name}, <span class="help">{more}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
  return (
    <form onSubmit={save}>
      <h2>{text.form}</h2>
      {isFixed && <p class="why-not">{overview.state === 'closed' ? isFixed : text.fixed}</p>}
      <fieldset class="bare" disabled={isFixed !== null}>
        {choices<SessionKind>('kind', text.kind, text.kinds)}
        {input('number', text.number)}
        {input('centre', text.centre)}
        {input('place', text.place)}
        <div class="days">
          {input('firstDay', text.firstDay, true)}
          {input('lastDay', text.lastDay, true)}
        </div>
        {choices<GridMode>('mode', text.mode, text.modes)}
        <label class="choice">
          <input
            type="checkbox"
            checked={value('byModality') === 'yes'}
            onChange={(event) => set('byModality', event.currentTarget.checked ? 'yes' : 'no')}
          />
          <span>{text.byModality}</span>
        </label>
        {changed.length > 0 && <p class="unsaved">{text.unsaved}</p>}
        <ReasonedButton
          label={text.save}
          whyNot={changed.length || isFixed ? null : text.nothingChanged}
          isMain
          isSubmit
        />
      </fieldset>
    </form>
  );
}
