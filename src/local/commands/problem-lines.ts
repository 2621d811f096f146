// What is wrong or worth knowing, step by step, as a person reads it on a terminal: each thing once, the gravest first to stay.

import type { InputProblem } from '../inputs/input-problem.ts';

export type StepProblems = { step: string; problems: readonly InputProblem[] };

const labels: Record<InputProblem['level'], string> = { error: 'Erreur', warning: 'Attention', info: 'À savoir' };
const gravity = Object.keys(labels);
const shownPlaces = 3;

/** One sentence of one step, with everywhere it holds. */
type Sentence = { step: string; level: InputProblem['level']; message: string; places: string[] };

/** A heading a step, then its sentences; `limit`: how many sentences at most. */
export function problemLines(steps: readonly StepProblems[], limit = 30): string[] {
  const sentences = collect(steps);
  const byGravity = sentences.toSorted((one, other) => gravity.indexOf(one.level) - gravity.indexOf(other.level));
  const kept = new Set(byGravity.slice(0, limit));
  const names = [...new Set(steps.map(({ step }) => step))];
  const lines = names.flatMap((name) => {
    const own = sentences.filter((sentence) => sentence.step === name && kept.has(sentence));
    return own.length > 0 ? [`${name} :`, ...own.map(lineOf)] : [];
  });
  const more = sentences.length - kept.size;
  return more > 0 ? [...lines, `Et ${more} ${more > 1 ? 'autres remarques' : 'autre remarque'}.`] : lines;
}

/** The same problem met again at a later step is told once. */
function collect(steps: readonly StepProblems[]): Sentence[] {
  const told = new Set<string>();
  const sentences = new Map<string, Sentence>();
  for (const { step, problems } of steps) {
    for (const { level, where, message } of problems) {
      const whole = `${level}|${where}|${message}`;
      if (told.has(whole)) continue;
      told.add(whole);
      const key = `${step}|${level}|${message}`;
      const sentence = sentences.get(key) ?? { step, level, message, places: [] };
      if (where !== '') sentence.places.push(where);
      sentences.set(key, sentence);
    }
  }
  return [...sentences.values()];
}

function lineOf({ level, message, places }: Sentence): string {
  const more = places.length - shownPlaces;
  const where = [...places.slice(0, shownPlaces), ...(more > 0 ? [`et ${more} de plus`] : [])].join(' ; ');
  return `  ${labels[level]} — ${where === '' ? '' : `${where} : `}${message}`;
}
