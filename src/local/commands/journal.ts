// The steps of a run as they go: told on the terminal when they begin, with what each had to say kept for the end.

import type { InputProblem } from '../inputs/input-problem.ts';
import type { StepProblems } from './problem-lines.ts';

export type Journal = {
  steps: readonly StepProblems[];
  begin: (step: string) => void;
  /** Of the step that was begun last. */
  add: (problems: readonly InputProblem[]) => void;
};

export function newJournal(tell: (step: string) => void): Journal {
  const steps: { step: string; problems: InputProblem[] }[] = [];
  return {
    steps,
    begin(step) {
      steps.push({ step, problems: [] });
      tell(step);
    },
    add: (problems) => void steps.at(-1)?.problems.push(...problems),
  };
}
