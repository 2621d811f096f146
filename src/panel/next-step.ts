// The one main button of each phase, and why an action is not available yet: read from the workbook's state alone.

import type { Overview } from '../actions/overview.ts';
import type { SaidProblem } from '../actions/said-problem.ts';
import type { GridMode } from '../model/session.ts';
import { type Phase, phaseOf, type SessionAction, stateAfter } from '../model/states.ts';
import { actionText, counted, stepText } from '../text/panel.ts';
import { juryStepText } from '../text/panel-jury.ts';
import { hasOwnFiles } from './jury-state.ts';
import type { View } from './panel-state.ts';

/** The commands of the menu that a button of the panel starts. */
type Command = 'prepare' | 'generate' | 'openDeliberation' | 'fillDeliberation' | 'fillResults' | 'backToExamDay';
export type Does = { run: Command } | { go: View };
/** `whyNot`: null when it can be done now. */
export type Step = { label: string; why: string; does: Does; whyNot: string | null };

const { later } = stepText;

/** Cells given and expected, all raters together. */
export function progressOf({ coverage }: Overview): { given: number; expected: number; missing: number } {
  const given = coverage.raters.reduce((sum, one) => sum + one.given, 0);
  const expected = coverage.raters.reduce((sum, one) => sum + one.expected, 0);
  return { given, expected, missing: expected - given };
}

export function mainStep(phase: Phase, overview: Overview, problems: readonly SaidProblem[]): Step {
  if (phase === 'prepare') return prepareStep(overview, problems);
  const count = overview.jury.conflicts.length;
  if (count && phase === phaseOf(overview.state) && overview.state !== 'closed')
    return step(juryStepText.choose, juryStepText.choose.why(count), { go: 'jury' });
  return phase === 'examDay' ? examDayStep(overview, problems) : concludeStep(overview);
}

function step(text: { label: string }, why: string, does: Does, whyNot: string | null = null): Step {
  return { label: text.label, why, does, whyNot };
}

function prepareStep(overview: Overview, problems: readonly SaidProblem[]): Step {
  const { prepare, fillSession, generate } = stepText;
  if (!overview.isPrepared) return step(prepare, prepare.why, { run: 'prepare' });
  const missing = missingIn(overview);
  const { candidates, jurors, state } = overview;
  if (missing.length && state === 'preparation') return step(fillSession, fillSession.why(missing), { go: 'session' });
  const people = `${counted.candidates(candidates.length)}, ${counted.jurors(jurors.length)}`;
  const count = problems.filter(({ level }) => level !== 'info').length;
  const why = generate.why(people, count ? generate.points(counted.points(count)) : '');
  return step(generate, why, { run: 'generate' }, whyNotRun('generate', overview));
}

function missingIn({ form, candidates, jurors }: Overview): string[] {
  const { missing } = stepText.fillSession;
  return [
    ...(form.number ? [] : [missing.number]),
    ...(form.firstDay && form.lastDay ? [] : [missing.days]),
    ...(candidates.length ? [] : [missing.candidates]),
    ...(jurors.length ? [] : [missing.jurors]),
  ];
}

function examDayStep(overview: Overview, problems: readonly SaidProblem[]): Step {
  const { update, paper, complete, coverage, nobody } = stepText;
  const phase = phaseOf(overview.state);
  const { form } = overview;
  if (phase === 'prepare') {
    const whyNot = whyNotGo('paper', overview);
    return canSend(overview)
      ? step(juryStepText.send, '', { go: 'jury' }, whyNot)
      : step(paper, '', { go: 'paper' }, whyNot);
  }
  if (phase === 'conclude') return step(coverage, coverage.why, { go: 'coverage' });
  if (problems.some(({ code }) => code === 'grids-outdated')) return step(update, update.why, { run: 'generate' });
  const { given, expected, missing } = progressOf(overview);
  if (expected === 0) return step(nobody, nobody.why, { go: 'session' });
  if (missing === 0) return step(complete, complete.why, { run: 'openDeliberation' });
  return juryStep(overview) ?? step(paper, paper.why(given, expected, form.mode as GridMode), { go: 'paper' });
}

function canSend(overview: Overview): boolean {
  return hasOwnFiles(overview) && overview.jury.jurors.some(({ isPresent, hasAddress }) => isPresent && hasAddress);
}

/** Grids that are to be sent, or that are out and not handed in; null when what is missing is on paper. */
function juryStep(overview: Overview): Step | null {
  const { send, follow } = juryStepText;
  const { jurors, asOf } = overview.jury;
  if (!canSend(overview)) return null;
  if (!jurors.some(({ isSent }) => isSent)) return step(send, send.why(overview.form.mode as GridMode), { go: 'jury' });
  const waiting = jurors.filter(({ reminder }) => reminder !== '').map(({ number }) => number);
  const { given, expected } = progressOf(overview);
  return waiting.length ? step(follow, follow.why(given, expected, waiting, asOf), { go: 'jury' }) : null;
}

function concludeStep(overview: Overview): Step {
  const { open, refill, deliberate, results, pdf, papers } = stepText;
  const { state, deliberation, outcomes } = overview;
  if (phaseOf(state) !== 'conclude') {
    const { expected, missing } = progressOf(overview);
    return step(
      open,
      expected ? open.why(missing) : open.nothing,
      { run: 'openDeliberation' },
      whyNotRun('openDeliberation', overview),
    );
  }
  if (state === 'closed') return step(papers, papers.why, { go: 'closing' });
  if (!deliberation) return step(refill, refill.why, { run: 'fillDeliberation' });
  const pending = outcomes.filter(({ isPending }) => isPending).length;
  if (pending) return step(deliberate, deliberate.why(pending), { go: 'deliberation' });
  return overview.results === 'current'
    ? step(pdf, pdf.why, { go: 'results' })
    : step(results, results.why, { run: 'fillResults' });
}

/** The other actions of a phase, in the order of a session. */
export function otherSteps(phase: Phase, overview: Overview): Step[] {
  const go = (view: View & keyof typeof actionText): Step =>
    step({ label: actionText[view] }, '', { go: view }, whyNotGo(view, overview));
  const run = (name: Command, label: string): Step => step({ label }, '', { run: name }, whyNotRun(name, overview));
  if (phase === 'prepare') return [go('certification'), go('session'), run('generate', actionText.generate)];
  if (phase === 'examDay') {
    const update = run('generate', stepText.update.label);
    const isFirst = overview.isPrepared && overview.state === 'preparation';
    return [go('jury'), go('paper'), go('coverage'), isFirst ? { ...update, whyNot: later.generateFirst } : update];
  }
  return [
    run('openDeliberation', actionText.open),
    go('deliberation'),
    run('fillDeliberation', actionText.refill),
    go('results'),
    go('closing'),
    go('archive'),
    run('backToExamDay', actionText.backToExamDay),
  ];
}

/** In plain words, null when the state allows it. */
export function whyNotRun(name: SessionAction, overview: Overview): string | null {
  const { isPrepared, state, candidates } = overview;
  if (!isPrepared && name !== 'prepare') return later.prepareFirst;
  if (stateAfter(name, state)) return name === 'generate' && !candidates.length ? later.candidatesFirst : null;
  if (state === 'closed') return later.closed;
  if (name === 'backToExamDay' && phaseOf(state) === 'examDay') return later.alreadyThere;
  if (name === 'openDeliberation' && state === 'deliberation') return later.opened;
  if (name === 'reopen' || name === 'purge') return later.closeFirst;
  if (state === 'preparation') return later.generateFirst;
  return phaseOf(state) === 'examDay' && name !== 'prepare' && name !== 'importFiche' ? later.openFirst : later.notNow;
}

function whyNotGo(view: View, overview: Overview): string | null {
  const { isPrepared, state, grids } = overview;
  if (view === 'certification') return null;
  if (!isPrepared) return later.prepareFirst;
  if (view === 'session' || view === 'jury' || view === 'archive') return null;
  if (state === 'preparation' || grids.length === 0) return later.generateFirst;
  if (view === 'paper' && state === 'closed') return later.closed;
  const isConcluding = phaseOf(state) === 'conclude';
  if ((view === 'deliberation' || view === 'results' || view === 'closing') && !isConcluding) return later.openFirst;
  return null;
}
