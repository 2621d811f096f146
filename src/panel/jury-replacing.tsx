// « Remplacer un juré »: one form and one button, then what is done and what is not, and how to go on.

import { useEffect, useRef } from 'preact/hooks';
import { replacingText as text } from '../text/panel-jury.ts';
import { JuryPart } from './jury-part.tsx';
import { hasOwnFiles, whyNotJury } from './jury-state.ts';
import { useOverview } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { type Newcomer, type Replacement, type StepName, useReplacement } from './replacement.ts';
import { useTyped } from './typed.ts';

type Form = Newcomer & { leaver: string };
const empty: Form = { leaver: '', lastName: '', firstName: '', email: '', quality: '', company: '' };

export function ReplacePart() {
  const overview = useOverview();
  const { typed: form, type, clear, isFound } = useTyped('replacement', empty);
  const { replacement, start, goOn, leave } = useReplacement(clear);
  const place = useRef<HTMLDivElement>(null);
  const ended = (isDone: boolean) => {
    if (!isDone) return;
    clear();
    const details = place.current?.closest('details');
    details?.querySelector('summary')?.focus();
    if (details) details.open = false;
  };
  const stop = () => {
    leave();
    ended(true);
  };
  // refused at once, nothing is done: what was typed is there to be corrected
  const isBegun =
    replacement !== null && !(replacement.isStopped && replacement.left.length === replacement.steps.length);
  return (
    <JuryPart title={text.title} isOpen={isFound} whyNot={isBegun ? null : whyNotJury('replaceJuror', overview)}>
      <div ref={place}>
        {isBegun ? (
          <Progress replacement={replacement} goOn={async () => ended(await goOn())} leave={stop} />
        ) : (
          <ReplaceForm
            form={form}
            change={type}
            start={async (steps) => {
              const { leaver, ...newcomer } = form;
              ended(await start(Number(leaver), newcomer, steps));
            }}
          />
        )}
      </div>
    </JuryPart>
  );
}

type FormGiven = {
  form: Form;
  change: (field: keyof Form, value: string) => void;
  start: (steps: StepName[]) => void;
};

function ReplaceForm({ form, change, start }: FormGiven) {
  const overview = useOverview();
  const { jurors, jury } = overview;
  const present = jurors.filter(({ isPresent }) => isPresent);
  // before anything is sent, the newcomer's grid goes with the others
  const isSending = hasOwnFiles(overview) && form.email.trim() !== '' && jury.jurors.some(({ isSent }) => isSent);
  // somebody else may have replaced them meanwhile
  const leaver = present.some(({ number }) => String(number) === form.leaver) ? form.leaver : '';
  const isComplete = leaver !== '' && form.lastName.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (isComplete) start(isSending ? ['replace', 'generate', 'send'] : ['replace', 'generate']);
  };
  const field = (name: keyof Newcomer) => (
    <label>
      {text[name]}
      <input
        type="text"
        inputMode={name === 'email' ? 'email' : undefined}
        spellcheck={false}
        maxLength={200}
        value={form[name]}
        onInput={(event) => change(name, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form onSubmit={submit}>
      <p class="help">{hasOwnFiles(overview) ? text.help : text.helpJoint}</p>
      <label>
        {text.leaver}
        <select value={leaver} onChange={(event) => change('leaver', event.currentTarget.value)}>
          <option value="">{text.choose}</option>
          {present.map(({ key, number, label }) => (
            <option key={key} value={String(number)}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{text.who}</legend>
        {field('lastName')}
        {field('firstName')}
        {field('email')}
        {field('quality')}
        {field('company')}
      </fieldset>
      <ReasonedButton
        label={isSending ? text.submit.send : text.submit.update}
        whyNot={isComplete ? null : text.missing}
        isSubmit
      />
    </form>
  );
}

type ProgressGiven = { replacement: Replacement; goOn: () => void; leave: () => void };

function Progress({ replacement, goOn, leave }: ProgressGiven) {
  const { steps, left, isStopped } = replacement;
  const heading = useRef<HTMLHeadingElement>(null);
  // what stops it is told by a message, which takes the focus
  useEffect(() => heading.current?.focus(), []);
  const stateOf = (step: StepName) => {
    if (!left.includes(step)) return 'done';
    return isStopped && step === left[0] ? 'failed' : 'later';
  };
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {isStopped ? text.stopped : text.going}
      </h3>
      <ol class="chain">
        {steps.map((step) => (
          <li key={step} class={stateOf(step)}>
            {text.steps[step]} : <strong>{text.stepState[stateOf(step)]}</strong>
          </li>
        ))}
      </ol>
      {isStopped && (
        <>
          <p>{text.stoppedHelp}</p>
          <ReasonedButton label={text.goOn} onPress={goOn} />
          <ReasonedButton label={text.leave} onPress={leave} />
        </>
      )}
    </>
  );
}
