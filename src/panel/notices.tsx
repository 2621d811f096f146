// What the panel says besides its views: what is under way, how it ended, a question, and lists of what to check.

import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SaidProblem } from '../actions/said-problem.ts';
import { busyText, doneText, panelText } from '../text/panel.ts';
import { typesetText } from '../text/typeset.ts';
import { type Message, type Question, usePanel } from './panel-state.ts';

const LONG_SECONDS = 20;
const SHOWN = 5;

/** A bar that moves, or stands still for whoever prefers so; the words are in the live region. */
export function Busy({ label }: { label: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="busy">
      <div class="busy-bar" aria-hidden="true" />
      <p aria-hidden="true">{busyText.since(label, seconds)}</p>
      {seconds >= LONG_SECONDS && <p>{busyText.long}</p>}
    </div>
  );
}

export function MessageBox({ message }: { message: Message }) {
  const { dismiss, busy, overview } = usePanel();
  const { tone, title, text, lines = [], told, retry } = message;
  const isError = tone === 'error';
  const isBrief = !isError && lines.length === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // what went wrong is never left above what is on screen
  useEffect(() => {
    if (isError) heading.current?.focus();
  }, [isError]);
  return (
    <section
      class={`message ${tone}${isBrief ? ' brief' : ''}`}
      role={isError ? 'alert' : undefined}
      aria-label={title}
    >
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {text && <p>{text}</p>}
      {lines.length > 0 && <Problems problems={lines} isPlain={isError} />}
      {told && <p class="told">{told}</p>}
      <div class="buttons">
        {retry && (
          <button type="button" onClick={retry} disabled={busy !== null}>
            {doneText.retry}
          </button>
        )}
        {/* without it nothing would be left on the page before the first reading */}
        {overview && (
          <button type="button" class="plain" onClick={dismiss}>
            {panelText.close}
          </button>
        )}
      </div>
    </section>
  );
}

/** Yes or no, a reason in words, or a word to type. */
export function QuestionBox({ question }: { question: Question }) {
  const { asked, answer } = question;
  const { wantsReason, message, points, code } = asked;
  const [reason, setReason] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // whoever asked goes on from where they were
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => setTimeout(() => before instanceof HTMLElement && before.focus());
  }, []);
  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      // while letters are composed it belongs to the keyboard
      if (event.key === 'Escape' && !event.isComposing) answer(null);
    };
    document.addEventListener('keydown', giveUp);
    return () => document.removeEventListener('keydown', giveUp);
  }, [answer]);
  const onInput = (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setReason(event.currentTarget.value);
  const send = (event: Event) => {
    event.preventDefault();
    answer(reason.trim());
  };
  return (
    <form class="message question" aria-labelledby="question" aria-describedby="question-text" onSubmit={send}>
      <h2 id="question" tabIndex={-1} ref={heading}>
        {panelText.question}
      </h2>
      <p id="question-text" class="lines">
        {typesetText(message)}
      </p>
      {points.length > 0 && <Problems problems={points} />}
      {wantsReason && (
        <>
          <label for="question-answer">{panelText.yourAnswer}</label>
          {code === 'reason-needed' ? (
            <textarea id="question-answer" rows={2} value={reason} onInput={onInput} />
          ) : (
            <input id="question-answer" type="text" value={reason} autocomplete="off" onInput={onInput} />
          )}
        </>
      )}
      <div class="buttons">
        <button type="submit" disabled={wantsReason && !reason.trim()}>
          {wantsReason ? panelText.goOn : panelText.yes}
        </button>
        <button type="button" onClick={() => answer(null)}>
          {panelText.no}
        </button>
      </div>
    </form>
  );
}

const rank = { error: 0, warning: 1, info: 2 };

/** The most serious first, the first few shown; a place in the workbook is a button that goes there. `isPlain`: why an action was not done, without « à corriger ». */
export function Problems({ problems, isPlain = false }: { problems: readonly SaidProblem[]; isPlain?: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const sorted = [...problems].sort((a, b) => rank[a.level] - rank[b.level]);
  const listed = isWhole ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <ul class="problems">
        {listed.map((problem, i) => (
          // the list is drawn again as a whole
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in every word
          <ProblemLine key={i} problem={problem} isPlain={isPlain} />
        ))}
      </ul>
      {listed.length < sorted.length && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {panelText.showAll(sorted.length)}
        </button>
      )}
    </>
  );
}

function ProblemLine({ problem, isPlain }: { problem: SaidProblem; isPlain: boolean }) {
  const { level, where, message, place } = problem;
  return (
    <li class={level}>
      {!(isPlain && place.kind === 'nowhere') && <strong>{panelText.levels[level]} </strong>}
      <span class="lines">{typesetText(message)}</span>{' '}
      {place.kind === 'tab' ? <PlaceLink problem={problem} /> : where && <span class="where">{where}</span>}
    </li>
  );
}

function PlaceLink({ problem: { where, place } }: { problem: SaidProblem }) {
  const { select, question } = usePanel();
  // nothing else begins while the panel waits for an answer
  if (question) return <span class="where">{where}</span>;
  return (
    <button type="button" class="link" onClick={() => select(place)} title={panelText.seeCell}>
      {where}
    </button>
  );
}

/** A view's page: the way back, its title, which takes the focus when the view opens. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  const { go } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <button type="button" class="plain back" onClick={() => go('home')}>
        <span aria-hidden="true">‹ </span>
        {panelText.back}
      </button>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </>
  );
}

/** The heading of what was just read: it takes the focus, so that what appeared is seen and heard. */
export function FoundHeading({ id, children }: { id: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 id={id} tabIndex={-1} ref={heading}>
      {children}
    </h3>
  );
}
