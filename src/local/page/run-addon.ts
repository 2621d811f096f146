// Runs the add-on for the acting person. Its questions wait for no one: an unanswered one gives the run up, puts the workbook
// back as it was, asks the person, and runs again from the start with the answer.

import type { ButtonName, DeskAnswer, Shown } from '../services/desk.ts';
import type { Workspace } from './workspace.ts';

export type Question = { kind: 'alert' | 'prompt'; title: string; prompt: string; buttons: string };
/** A dialog or the panel. */
export type PageShown = Exclude<Shown, { prompt: string }>;
export type Voice = {
  /** A message with OK alone. */
  tell: (question: Question) => Promise<void>;
  ask: (question: Question) => Promise<DeskAnswer>;
  show: (shown: PageShown) => void;
};

class Unanswered extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super('a question waits for its answer');
    this.question = question;
  }
}

/** @throws what the bundle threw; the workbook is then as Google would leave it: with what was written before. */
export async function runFromMenu(workspace: Workspace, functionName: string, voice: Voice): Promise<void> {
  const answers: DeskAnswer[] = [];
  let told = 0;
  for (;;) {
    const attempt = tryOnce(workspace, functionName, answers);
    for (const shown of attempt.shown.slice(told)) {
      told += 1;
      if (!('prompt' in shown)) voice.show(shown);
      else if (shown.buttons === 'OK') await voice.tell(shown);
    }
    if (!attempt.question) return;
    answers.push(await voice.ask(attempt.question));
  }
}

/** What the panel asks: it is answered at once, and a question that only a person can answer is closed unanswered. */
export function runFromPanel(
  workspace: Workspace,
  functionName: string,
  args: unknown[],
): { result: unknown; shown: Shown[] } {
  const document = workspace.document();
  const before = document.shown.length;
  const stop = answering(workspace, (question) => (question.buttons === 'OK' ? 'OK' : 'CLOSE'));
  try {
    const result = document.run({ function: functionName, action: actionOf(args) ?? functionName }, ...args);
    return { result, shown: document.shown.slice(before) };
  } finally {
    stop();
  }
}

function actionOf([request]: unknown[]): string | undefined {
  const { action } = (request ?? {}) as { action?: unknown };
  return typeof action === 'string' ? action : undefined;
}

type Attempt = { shown: Shown[]; question?: Question };

function tryOnce(workspace: Workspace, functionName: string, answers: readonly DeskAnswer[]): Attempt {
  const document = workspace.document();
  const workbook = workspace.workbook();
  const { book } = workbook;
  const before = document.shown.length;
  const given = answers.slice();
  const stop = answering(workspace, (question) => {
    if (question.buttons === 'OK') return 'OK';
    const answer = given.shift();
    if (answer === undefined) throw new Unanswered(question);
    return answer;
  });
  const shown = () => document.shown.splice(before);
  try {
    document.run(functionName);
    return { shown: shown() };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    workbook.book = book;
    return { shown: shown(), question: error.question };
  } finally {
    stop();
  }
}

/** The desk is given its answer when the question comes. */
function answering({ host, document }: Workspace, answer: (question: Question) => DeskAnswer | ButtonName): () => void {
  const { answers } = document();
  return host.onCall(({ call, args }) => {
    const kind = /^SpreadsheetApp\.getUi\(\)\.(alert|prompt)$/.exec(call)?.[1];
    if (kind) answers.push(answer({ ...(args[0] as Question), kind: kind as Question['kind'] }));
  });
}
