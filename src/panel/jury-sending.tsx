// « Envoyer les grilles » and « Tester l'accès »: to whom, until when, with which words.

import { useId } from 'preact/hooks';
import type { SendData } from '../actions/sending.ts';
import { sendingText, testingText } from '../text/panel-jury.ts';
import { isWithdrawn, JurorChoice, useJurorChoice } from './jury-choice.tsx';
import { JuryPart } from './jury-part.tsx';
import { hasOwnFiles, whyNotJury } from './jury-state.ts';
import { type Said, useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { type Typed, useTyped } from './typed.ts';

/** The call takes no more. */
const MOST_TEXT = 2000;

type SendFields = { day: string; time: string; message: string };

export function SendPart() {
  const overview = useOverview();
  const { jurors, deadline } = overview.jury;
  const usual = deadline || overview.form.lastDay;
  const fields = useTyped<SendFields>('send', { day: usual.slice(0, 10), time: usual.slice(11, 16), message: '' });
  const isFirst = !jurors.some(({ isSent }) => isSent);
  const whyNot = whyNotJury('send', overview);
  return (
    <JuryPart title={sendingText.title} isOpen={fields.isFound || (isFirst && whyNot === null)} whyNot={whyNot}>
      {jurors.some(({ isPresent, hasAddress }) => isPresent && hasAddress) ? (
        <SendForm isFirst={isFirst} fields={fields} />
      ) : (
        <p>{sendingText.noAddress}</p>
      )}
    </JuryPart>
  );
}

function SendForm({ isFirst, fields }: { isFirst: boolean; fields: Typed<SendFields> }) {
  const overview = useOverview();
  const { act } = usePanel();
  const { jury, form } = overview;
  const reached = jury.jurors.filter(({ isPresent, hasAddress }) => isPresent && hasAddress);
  const onPaper = jury.jurors.filter(({ isPresent, hasAddress }) => isPresent && !hasAddress);
  // an access that was withdrawn is not given back by mistake
  const { chosen, toggle, restore } = useJurorChoice(reached, isWithdrawn);
  const { typed, type, clear } = fields;
  const { day, time, message } = typed;
  const submit = async (event: Event) => {
    event.preventDefault();
    const summary = (event.currentTarget as Element).closest('details')?.querySelector('summary');
    const deadline = day && time ? `${day}T${time}` : day;
    const before = jury.jurors.filter(({ isShared }) => isShared).map(({ number }) => number);
    const asked = { action: 'send', jurors: chosen, deadline, message: message.trim() } as const;
    const done = (data: SendData) => sentText(data, chosen, before);
    const answer = await act(asked, { label: sendingText.doing, done });
    if (!answer) return;
    clear();
    restore();
    summary?.focus();
  };
  return (
    <form onSubmit={submit}>
      <p class="help">{form.mode === 'open' ? sendingText.helpCommon : sendingText.help}</p>
      <JurorChoice legend={sendingText.to} jurors={reached} chosen={chosen} toggle={toggle} />
      {onPaper.length > 0 && <p class="help">{sendingText.onPaper(onPaper.map(({ number }) => number))}</p>}
      <div class="days">
        <label>
          {sendingText.day}
          <input type="date" value={day} onInput={(event) => type('day', event.currentTarget.value)} />
        </label>
        <label>
          {sendingText.time}
          <input
            type="time"
            value={time}
            disabled={!day}
            onInput={(event) => type('time', event.currentTarget.value)}
          />
        </label>
      </div>
      <MessageField message={message} set={(next) => type('message', next)} />
      <ReasonedButton
        label={sendingText.submit(chosen.length)}
        whyNot={chosen.length ? null : sendingText.chooseOne}
        isMain={isFirst}
        isSubmit
      />
    </form>
  );
}

/** What came of it: `before`: those who could already open their file. */
function sentText({ invited, updated }: SendData, chosen: readonly number[], before: readonly number[]): Said {
  const missing = chosen.filter((number) => !invited.includes(number) && !before.includes(number));
  if (missing.length) return { notDone: invited.length ? sendingText.partly(invited, missing) : sendingText.nothing };
  if (invited.length) return sendingText.invited(invited);
  return updated ? sendingText.updated : { notDone: sendingText.nothing };
}

export function TestPart() {
  const overview = useOverview();
  const { jurors } = overview.jury;
  const fields = useTyped('test', { message: '' });
  const reached = jurors.filter(({ isPresent, hasAddress }) => isPresent && hasAddress);
  if (!hasOwnFiles(overview) || reached.length === 0 || jurors.some(({ isSent }) => isSent)) return null;
  return (
    <JuryPart title={testingText.title} isOpen={fields.isFound} whyNot={whyNotJury('testAccess', overview)}>
      <TestForm fields={fields} />
    </JuryPart>
  );
}

function TestForm({ fields: { typed, type, clear } }: { fields: Typed<{ message: string }> }) {
  const { jury } = useOverview();
  const { act } = usePanel();
  const reached = jury.jurors.filter(({ isPresent, hasAddress, isShared }) => isPresent && hasAddress && !isShared);
  const { chosen, toggle } = useJurorChoice(reached);
  const { message } = typed;
  const submit = async (event: Event) => {
    event.preventDefault();
    const summary = (event.currentTarget as Element).closest('details')?.querySelector('summary');
    const asked = { action: 'testAccess', jurors: chosen, message: message.trim() } as const;
    const done = (data: SendData) => sentText(data, chosen, []);
    if (!(await act(asked, { label: testingText.doing, done }))) return;
    clear();
    summary?.focus();
  };
  if (reached.length === 0) return <p>{testingText.everybody}</p>;
  return (
    <form onSubmit={submit}>
      <p class="help">{testingText.help}</p>
      <JurorChoice legend={sendingText.to} jurors={reached} chosen={chosen} toggle={toggle} />
      <MessageField message={message} set={(next) => type('message', next)} />
      <ReasonedButton
        label={testingText.submit(chosen.length)}
        whyNot={chosen.length ? null : sendingText.chooseOne}
        isSubmit
      />
    </form>
  );
}

function MessageField({ message, set }: { message: string; set: (message: string) => void }) {
  const id = useId();
  return (
    <label>
      {sendingText.message}
      <textarea
        rows={2}
        maxLength={MOST_TEXT}
        value={message}
        aria-describedby={id}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <span class="help" id={id}>
        {sendingText.messageHelp}
      </span>
    </label>
  );
}
