// The panel's one store: calls go through it one at a time, and after a write the workbook is read again.

import type { CallAnswer, CallRequest, SaidQuestion } from '../actions/calls.ts';
import { busyText, doneText, failureText } from '../text/panel.ts';
import { call } from './call.ts';
import { failureMessage, isUnsure, Refused } from './failures.ts';
import { isNews } from './news.ts';
import type { Answered, Commands, Data, Manner, Message, Panel, PanelState, Reply, Said } from './panel-state.ts';

/** A refusal of Google's, or another action under way: asking again is safe. */
const retried = new Set(['google-refused', 'busy']);
/** The pointer comes and goes: what was read so lately is not read again for it. */
const FRESH_MS = 3_000;
const FOLLOW_MS = 20_000;

/** What an action came to that was not done. */
type Failed = { failed: Message; isSafe: boolean };

export type Store = {
  panel: () => Panel;
  /** Told of every change; gives the function that ends it. */
  listen: (listener: () => void) => () => void;
  start: () => void;
};

/** `openedBy`: the address of whoever opened the panel; '' when it is not known. */
export function createStore(openedBy: string): Store {
  let state: PanelState = {
    overview: null,
    problems: [],
    view: 'home',
    aim: null,
    busy: null,
    message: null,
    messageRank: 0,
    question: null,
    drafts: { session: {}, entries: {}, decisions: {}, forms: {} },
  };
  const listeners = new Set<() => void>();
  const readings = { last: 0, at: 0, underWay: 0 };
  /** Who failed and offers to be tried again. */
  let waiting: ((isAsked: boolean) => void) | null = null;

  function put(change: Partial<PanelState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function set(change: Partial<PanelState>): void {
    if ('message' in change) answerWaiting(false);
    put({ ...change, messageRank: state.messageRank + (change.message ? 1 : 0) });
  }

  function answerWaiting(isAsked: boolean): void {
    waiting?.(isAsked);
    waiting = null;
  }

  /** True once the person asks for it again; false once the message is gone, or another has taken its place. */
  function offerRetry(message: Message): Promise<boolean> {
    return new Promise((resolve) => {
      set({ message: { ...message, retry: () => answerWaiting(true) } });
      waiting = resolve;
    });
  }

  /** What is typed since would not be in what is sent again. */
  function withdrawRetry(): void {
    if (!waiting || !state.message) return;
    answerWaiting(false);
    const { retry: _, ...message } = state.message;
    // the same words, not said anew: the focus stays where it is
    put({ message });
  }

  /** @throws Refused or CallFailure */
  async function read(): Promise<void> {
    readings.last += 1;
    const own = readings.last;
    readings.underWay += 1;
    const answer = await call({ action: 'overview' }).finally(() => {
      readings.underWay -= 1;
    });
    // a later reading knows better
    if (own !== readings.last) return;
    if (!answer.ok) throw new Refused(answer.problems);
    readings.at = Date.now();
    const before = state.overview?.person;
    set({ overview: answer.data, problems: answer.problems });
    const { person } = answer.data;
    const isOther = openedBy && person && person.toLowerCase() !== openedBy.toLowerCase();
    // said once: nobody is drawn back to it by a reading that they did not ask for
    if (isOther && (state.busy !== null || person !== before))
      set({ message: { tone: 'error', title: doneText.notDone, text: failureText.otherAccount(openedBy, person) } });
  }

  /** The person is in a field: nothing changes under their hands. */
  function isTyping(): boolean {
    return document.hasFocus() && document.activeElement?.matches('input, textarea, select') === true;
  }

  /** Reads again without a word, one reading at a time. */
  function follow(): void {
    const isFree = state.overview !== null && state.busy === null && state.question === null;
    if (document.visibilityState === 'visible' && isFree && readings.underWay === 0) read().catch(() => {});
  }

  function followUnasked(): void {
    if (!isTyping() && Date.now() - readings.at > FRESH_MS) follow();
  }

  /** One thing at a time: whatever is asked meanwhile is not done. */
  async function alone<Result>(label: string, work: () => Promise<Result>): Promise<Result | null> {
    if (state.busy !== null || state.question) return null;
    set({ busy: label });
    try {
      return await work();
    } finally {
      set({ busy: null });
    }
  }

  function ask(question: SaidQuestion): Promise<Reply> {
    return new Promise((resolve) => {
      const answer = (reply: Reply) => {
        set({ question: null });
        resolve(reply);
      };
      set({ question: { asked: question, answer }, busy: null });
    });
  }

  /** What the add-on asks is asked of the person, then sent again with the answer; null: the person gave up. */
  async function send<Request extends CallRequest>(
    request: Request,
    label: string,
  ): Promise<CallAnswer<Data<Request>> | null> {
    let answered: { confirm: string[]; reason?: string } = { confirm: [] };
    for (;;) {
      const answer = await call(answered.confirm.length || answered.reason ? { ...request, ...answered } : request);
      const question = answer.ok ? undefined : answer.question;
      if (!question || answered.confirm.includes(question.id)) return answer;
      const reply = await ask(question);
      if (reply === null) return null;
      answered = question.wantsReason
        ? { ...answered, reason: reply }
        : { ...answered, confirm: [...answered.confirm, question.id] };
      set({ busy: label });
    }
  }

  async function perform<Request extends CallRequest>(
    request: Request,
    manner: Manner<Data<Request>>,
  ): Promise<Answered<Data<Request>> | Failed> {
    const { label, done, isRead = false, besides = [] } = manner;
    set({ message: null });
    // one that began before a write does not know of it
    if (!isRead) readings.last += 1;
    const answer = await send(request, label);
    if (!answer) {
      set({ message: { tone: 'done', title: doneText.declined } });
      return null;
    }
    const { problems } = answer;
    if (!answer.ok) {
      const isSafe = problems.some(({ code }) => retried.has(code));
      // the answer is known, whatever becomes of the reading
      if (!isRead && !isSafe) await read().catch(() => {});
      const title = notDoneTitle(manner, !isRead && problems.some(({ refusal }) => refusal === 'timeout'));
      return { failed: { tone: 'error', title, lines: problems }, isSafe };
    }
    const said = done ? done(answer.data, problems) : doneText.done;
    const lines = isRead ? [] : [...besides, ...problems.filter(isNews)];
    if (!isRead) await read().catch((error) => set({ message: unread(error) }));
    const isTold = said !== null || lines.length > 0;
    if (isTold && !state.message) set({ message: { ...messageOf(said ?? doneText.done), lines } });
    return { data: answer.data, problems };
  }

  /** Until it is done, or is asked no more. */
  async function act<Request extends CallRequest>(
    request: Request,
    manner: Manner<Data<Request>>,
  ): Promise<Answered<Data<Request>>> {
    const { label, isRead = false, again } = manner;
    for (;;) {
      const came = await alone(label, () => perform(request, manner)).catch((error): Failed => {
        const title = notDoneTitle(manner, !isRead && isUnsure(error));
        return { failed: { ...failureMessage(error, isRead ? 'read' : 'write'), title }, isSafe: true };
      });
      if (!came || !('failed' in came)) return came;
      const { failed, isSafe } = came;
      if (isSafe && !again) {
        if (!(await offerRetry(failed))) return null;
      } else {
        set({ message: isSafe && again ? { ...failed, retry: again } : failed });
        return null;
      }
    }
  }

  /** Written, but what the panel shows is older. */
  const unread = (error: unknown): Message => ({
    ...failureMessage(error, 'reread'),
    title: doneText.doneUnread,
    retry: refresh,
  });

  async function refresh(): Promise<void> {
    set({ message: null });
    await alone(busyText.reading, read).catch((error) =>
      set({ message: { ...failureMessage(error, 'read'), title: doneText.unread, retry: refresh } }),
    );
  }

  const commands: Commands = {
    go: (view, aim) => set({ view, aim: aim ?? null, message: null }),
    dismiss: () => set({ message: null }),
    setDraft: (name, change) => {
      withdrawRetry();
      put({ drafts: { ...state.drafts, [name]: change(state.drafts[name]) } });
    },
    act,
    refresh,
    select: (place) => {
      if (place.kind !== 'tab') return;
      const { sheetId, row, column } = place;
      const where = { sheetId, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
      void act({ action: 'select', ...where }, { label: busyText.selecting, done: () => null, isRead: true });
    },
  };

  return {
    panel: () => ({ ...state, ...commands }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      // people type in the tabs, then come back to the panel, and colleagues type in the same workbook
      window.addEventListener('focus', follow);
      document.documentElement.addEventListener('pointerenter', followUnasked);
      setInterval(followUnasked, FOLLOW_MS);
      window.addEventListener('beforeunload', (event) => {
        if (Object.values(state.drafts).some((edits) => Object.keys(edits).length > 0)) event.preventDefault();
      });
      void refresh();
    },
  };
}

function messageOf(said: Said): Message {
  return typeof said === 'string' ? { tone: 'done', title: said } : { tone: 'error', title: said.notDone };
}

/** Of several requests, the one that was not done. `isUnsure`: it may have been. */
function notDoneTitle({ label, again }: Pick<Manner<unknown>, 'label' | 'again'>, isUnsure: boolean): string {
  if (isUnsure) return again ? doneText.stepUnknown(label) : doneText.unknown;
  return again ? doneText.stepNotDone(label) : doneText.notDone;
}
