// Candidates or jurors: who is there, and others added by pasting lines, looked at before they are written.

import { useState } from 'preact/hooks';
import type { PeoplePreview } from '../actions/add-people.ts';
import type { SaidProblem } from '../actions/said-problem.ts';
import { busyText, counted, doneText } from '../text/panel.ts';
import { peopleText as text } from '../text/panel-preparing.ts';
import { candidatesTabText, juryTabText } from '../text/session-tab.ts';
import { FoundHeading, Problems } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { TabLink } from './tab-link.tsx';
import { type Typed, useTyped } from './typed.ts';
import { whyNotAction } from './why-not.ts';

type Who = 'candidates' | 'jurors';
const SHOWN = 30;

export function PeopleSection({ who, sheetId }: { who: Who; sheetId: number }) {
  const overview = useOverview();
  const people = overview[who];
  const lines = useTyped(who, { text: '' });
  const whyNot = whyNotAction('addPeople', overview);
  const isAbsent = (one: (typeof people)[number]) =>
    'attendance' in one ? one.attendance !== 'present' : !one.isPresent;
  return (
    <section>
      <h2>
        {text[who]} <span class="count">({people.length})</span>
      </h2>
      {people.length === 0 ? (
        <p>{text.none[who]}</p>
      ) : (
        <details key="list">
          <summary>{counted[who](people.length)}</summary>
          <ul class="people">
            {people.map((one) => (
              <li key={one.key}>
                {one.label}
                {isAbsent(one) && ` (${text.absent})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <TabLink sheetId={sheetId} />
      </p>
      {whyNot ? (
        <p class="why-not">{whyNot}</p>
      ) : (
        <details key="add" open={lines.isFound}>
          <summary>{text.add[who]}</summary>
          <PastePeople who={who} lines={lines} />
        </details>
      )}
    </section>
  );
}

type Reading = { preview: PeoplePreview; problems: SaidProblem[] };

function PastePeople({ who, lines: { typed, type, clear } }: { who: Who; lines: Typed<{ text: string }> }) {
  const { act, busy } = usePanel();
  const lines = typed.text;
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (event: Event) => {
    event.preventDefault();
    const asked = { action: 'previewPeople', who, text: lines } as const;
    const answer = await act(asked, { label: text.previewing, done: () => null, isRead: true });
    if (answer) setReading({ preview: answer.data, problems: answer.problems });
  };
  const write = async () => {
    const asked = { action: 'addPeople', who, text: lines } as const;
    const answer = await act(asked, { label: busyText.saving, done: ({ added }) => doneText.added(added) });
    if (!answer) return;
    clear();
    setReading(null);
  };
  return (
    <>
      <form onSubmit={read}>
        <p class="help" id={`${who}-help`}>
          {text.help[who]}
        </p>
        <label>
          {text.label[who]}
          <textarea
            rows={5}
            wrap="off"
            value={lines}
            spellcheck={false}
            aria-describedby={`${who}-help`}
            onInput={(event) => {
              type('text', event.currentTarget.value);
              setReading(null);
            }}
          />
        </label>
        <ReasonedButton
          label={text.preview}
          whyNot={lines.trim() ? null : text.pasteFirst}
          isMain={reading === null}
          isSubmit
        />
      </form>
      {reading && <Preview who={who} reading={reading} isBusy={busy !== null} write={write} />}
    </>
  );
}

function Preview({ who, reading, isBusy, write }: { who: Who; reading: Reading; isBusy: boolean; write: () => void }) {
  const { people, columns, leftOut } = reading.preview;
  const titles: Record<string, string> = {
    ...(who === 'candidates' ? candidatesTabText.columns : juryTabText.columns),
    fullName: text.fullName,
  };
  return (
    <section class="preview" aria-labelledby={`${who}-read`}>
      <FoundHeading id={`${who}-read`}>{text.read}</FoundHeading>
      {columns.length > 0 && <p class="help">{text.columns(columns.map((key) => titles[key] ?? key))}</p>}
      <ol class="people">
        {people.slice(0, SHOWN).map(({ line, number, lastName, firstName, more }) => (
          <li key={line}>
            {number} — {lastName} {firstName}
            {more && <span class="where detail">{more}</span>}
          </li>
        ))}
      </ol>
      {people.length > SHOWN && <p>{text.more(people.length - SHOWN)}</p>}
      {leftOut > 0 && <p class="unsaved">{text.leftOut(leftOut)}</p>}
      {reading.problems.length > 0 && <Problems problems={reading.problems} />}
      {people.length > 0 ? (
        <button type="button" class="action" disabled={isBusy} onClick={write}>
          {text.write[who](people.length)}
        </button>
      ) : (
        <p>{text.nobody}</p>
      )}
    </section>
  );
}
