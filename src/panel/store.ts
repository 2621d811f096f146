// The panel's one store: calls go through it one at a time, and after a write the workbook is read again.

import type { CallAnswer, CallRequest, SaidQuestion } from '../actions/calls.ts';
import { busyText, doneText, failureText } from '../text/panel.ts';
import { call } from './call.ts';
import { failureMessage, Refused } from './failures.ts';
import { isNews } from './news.ts';
import type { Answered, Commands, Data, Manner, Message, Panel, PanelState, Reply, Said } from './panel-state.ts';

/** A refusal of Google's, or another action under way: asking again is safe. */
const retried = new Set(['google-refused', 'busy']);
const FRESH_MS = 10_000;

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
  const readings = { last: 0, at: 0 };

  function set(change: Partial<PanelState>): void {
    const messageRank = state.messageRank + (change.message ? 1 : 0);
    state = { ...state, ...change, messageRank };
    for (const listener of listeners) listener();
  }

  /** @throws Refused or CallFailure */
  async function read(): Promise<void> {
    readings.last += 1;
    const own = readings.last;
    const answer = await call({ action: 'overview' });
    // a later reading knows better
    if (own !== readings.last) return;
    if (!answer.ok) throw new Refused(answer.problems);
    readings.at = Date.now();
    set({ overview: answer.data, problems: answer.problems });
    const { person } = answer.data;
    if (openedBy && person && person.toLowerCase() !== openedBy.toLowerCase())
      set({ message: { tone: 'error', title: doneText.notDone, text: failureText.otherAccount(openedBy, person) } });
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
    again: () => void,
  ): Promise<Answered<Data<Request>>> {
    const { label, done, isRead = false, besides = [] } = manner;
    set({ message: null });
    const answer = await send(request, label);
    if (!answer) {
      set({ message: { tone: 'done', title: doneText.declined } });
      return null;
    }
    const { problems } = answer;
    if (!answer.ok) {
      const isSafe = problems.some(({ code }) => retried.has(code));
      if (!isRead && !isSafe) await read();
      const retry = isSafe ? { retry: again } : {};
      set({ message: { tone: 'error', title: notDoneTitle(manner), lines: problems, ...retry } });
      return null;
    }
    const said = done ? done(answer.data, problems) : doneText.done;
    const lines = isRead ? [] : [...besides, ...problems.filter(isNews)];
    if (!isRead) await read().catch((error) => set({ message: unread(error) }));
    const isTold = said !== null || lines.length > 0;
    if (isTold && !state.message) set({ message: { ...messageOf(said ?? doneText.done), lines } });
    return { data: answer.data, problems };
  }

  /** Written, but what the panel shows is older. */
  const unread = (error: unknown) => ({ ...failureMessage(error, refresh), title: doneText.doneUnread });

  async function refresh(): Promise<void> {
    set({ message: null });
    await alone(busyText.reading, read).catch((error) => set({ message: failureMessage(error, refresh) }));
  }

  const commands: Commands = {
    go: (view, aim) => set({ view, aim: aim ?? null, message: null }),
    dismiss: () => set({ message: null }),
    setDraft: (name, change) => set({ drafts: { ...state.drafts, [name]: change(state.drafts[name]) } }),
    act: (request, manner) => {
      const again = manner.again ?? (() => void commands.act(request, manner));
      return alone(manner.label, () => perform(request, manner, again)).catch((error) => {
        set({ message: { ...failureMessage(error, again), title: notDoneTitle(manner) } });
        return null;
      });
    },
    refresh,
    follow: () => {
      const isStale = Date.now() - readings.at > FRESH_MS;
      if (document.visibilityState === 'visible' && isStale && state.busy === null) read().catch(() => {});
    },
    select: (place) => {
      if (place.kind !== 'tab') return;
      const { sheetId, row, column } = place;
      const where = { sheetId, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
      void commands.act({ action: 'select', ...where }, { label: busyText.selecting, done: () => null, isRead: true });
    },
  };

  return {
    panel: () => ({ ...state, ...commands }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      // people type in the tabs, then come back to the panel
      window.addEventListener('focus', commands.follow);
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

/** Of several requests, the one that was not done. */
function notDoneTitle({ label, again }: Pick<Manner<unknown>, 'label' | 'again'>): string {
  return again ? doneText.stepNotDone(label) : doneText.notDone;
}
