// Replacing a juror is three calls: what is done is kept, so that a retry goes on from where it stopped and nothing is done twice.

import { useRef, useState } from 'preact/hooks';
import type { Overview } from '../actions/overview.ts';
import type { SaidProblem } from '../actions/said-problem.ts';
import { busyText } from '../text/panel.ts';
import { replacingText as text } from '../text/panel-jury.ts';
import { isNews } from './news.ts';
import { useOverview, usePanel } from './panel-state.ts';

export type Newcomer = { lastName: string; firstName: string; email: string; quality: string; company: string };
export type StepName = 'replace' | 'generate' | 'send';

/** `left`: steps not done yet; `before`: the jurors' keys at the beginning; `number`: the newcomer's, once known; `said`: by the steps done. */
export type Replacement = {
  leaver: number;
  newcomer: Newcomer;
  steps: StepName[];
  left: StepName[];
  before: string[];
  number: number | null;
  said: SaidProblem[];
  isRetry: boolean;
  isStopped: boolean;
};

/** The juror has no access yet, whatever else was done. */
const unsent = new Set(['sharing-refused', 'owner-needed', 'file-unreadable']);

/** `written`: the newcomer stands in the workbook, whatever comes of the rest. */
export function useReplacement(written: () => void) {
  const overview = useOverview();
  const { act } = usePanel();
  const [replacement, show] = useState<Replacement | null>(null);
  const latest = useRef<Replacement | null>(null);

  const keep = (next: Replacement | null) => {
    latest.current = next;
    show(next);
  };

  /** True once every step is done. */
  const goOn = async (): Promise<boolean> => {
    if (latest.current) keep({ ...latest.current, isStopped: false });
    for (let now = latest.current; now; now = latest.current) {
      const [step] = now.left;
      if (!step) {
        keep(null);
        return true;
      }
      const change = await takers[step](now);
      if (!change) {
        keep({ ...now, isRetry: true, isStopped: true });
        return false;
      }
      if (step === 'replace') written();
      keep({ ...now, ...change, left: now.left.slice(1), isRetry: false, isStopped: false });
    }
    return false;
  };
  const again = () => void goOn();

  /** Said at the end, with what the steps before had to say. */
  const ending = ({ left, leaver, number, newcomer, said }: Replacement) => {
    const name = [newcomer.firstName, newcomer.lastName].filter(Boolean).join(' ');
    const words = text.finished(leaver, number ?? 0, name);
    return { done: () => (left.length > 1 ? null : words), besides: said, again };
  };

  type Change = Partial<Replacement>;
  const takers: Record<StepName, (now: Replacement) => Promise<Change | null>> = {
    replace: async (now) => {
      if (now.isRetry) {
        const seen = await act(
          { action: 'overview' },
          { label: busyText.reading, done: () => null, isRead: true, again },
        );
        if (!seen) return null;
        const number = newcomerIn(seen.data, now);
        if (number !== null) return { number };
      }
      const { leaver, newcomer } = now;
      const answer = await act(
        { action: 'replaceJuror', juror: leaver, ...newcomer },
        { label: text.steps.replace, done: () => null, again },
      );
      return answer && { number: answer.data.number, said: answer.problems.filter(isNews) };
    },
    generate: async (now) => {
      const answer = await act({ action: 'generate' }, { label: text.steps.generate, ...ending(now) });
      return answer && { said: [...now.said, ...answer.problems.filter(isNews)] };
    },
    send: async (now) => {
      const words = ending(now);
      const isIn = (problems: readonly SaidProblem[]) => problems.some(({ code }) => unsent.has(code));
      const answer = await act(
        { action: 'send', jurors: [now.number ?? 0] },
        {
          label: text.steps.send,
          ...words,
          done: (_, problems) => (isIn(problems) ? { notDone: text.notSent } : words.done()),
        },
      );
      if (!answer) return null;
      return isIn(answer.problems) ? null : {};
    },
  };

  const start = (leaver: number, newcomer: Newcomer, steps: StepName[]): Promise<boolean> => {
    const tried = latest.current;
    const before = tried?.before ?? overview.jurors.map(({ key }) => key);
    const begun = { leaver, newcomer, steps, left: steps, before, number: null, said: [] };
    keep({ ...begun, isRetry: tried !== null, isStopped: false });
    return goOn();
  };

  return { replacement, start, goOn, leave: () => keep(null) };
}

/** The write whose answer was lost may have been done: the predecessor is gone and the newcomer is there. */
function newcomerIn({ jurors }: Overview, { leaver, newcomer, before }: Replacement): number | null {
  const isGone = jurors.some(({ number, isPresent }) => number === leaver && !isPresent);
  const found = jurors.find(({ key, label }) => !before.includes(key) && label.endsWith(newcomer.lastName.trim()));
  return isGone && found ? found.number : null;
}
