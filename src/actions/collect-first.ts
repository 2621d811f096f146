// Before the deliberation and before the results, the jurors' workbooks are collected in the same run.

import { nowhere, type Problem } from '../model/problem.ts';
import { collectFiles } from './collecting.ts';
import { isCopy } from './juror-files.ts';
import { type Action, type Context, type ExpectedKeys, type Plan, type Refusal, refuse } from './run.ts';

/** `opensDeliberation`: the files are frozen first, and whoever has not handed in is told: nobody is waited for. */
export function collectingFirst<Data>(action: Action<Data>, opensDeliberation = false): Action<Data> {
  return (context) => {
    if (context.workbook.registry.size === 0) return action(context);
    if (isCopy(context)) return telling(filesLeftAlone, action(context));
    const question = opensDeliberation ? notHandedIn(context) : null;
    if (question && !context.ports.ask(question)) return refuse(question);
    const collection = collectFiles(context, { freezeFirst: opensDeliberation });
    const plan = action({ ...context, workbook: collection.workbook });
    if ('refused' in plan) return plan;
    return {
      ...plan,
      requests: [...collection.requests, ...plan.requests],
      expected: oncePerTab([...collection.expected, ...(plan.expected ?? [])]),
      session: { ...collection.session, ...plan.session },
      keys: [plan.keys, collection.keys].filter(Boolean).join(' '),
      problems: [...collection.problems, ...plan.problems],
    };
  };
}

/** A copy is detached from the files until a person says otherwise. */
export const filesLeftAlone: Problem = { code: 'files-left-alone', level: 'info', where: nowhere };

function telling<Data>(problem: Problem, plan: Plan<Data> | Refusal): Plan<Data> | Refusal {
  return 'refused' in plan ? plan : { ...plan, problems: [problem, ...plan.problems] };
}

function notHandedIn({ workbook }: Context): Problem | null {
  const { session, registry } = workbook;
  const jurors = session.jurors.filter(({ key, attendance }) => {
    const line = registry.get(key);
    return attendance === 'present' && line && line.sentOn && line.sharedOn && !line.handedIn && !line.frozenOn;
  });
  if (jurors.length === 0) return null;
  return { code: 'grids-not-handed-in', level: 'warning', where: nowhere, jurors: jurors.map(({ number }) => number) };
}

/** The first of each tab. */
export function oncePerTab(expected: readonly ExpectedKeys[]): ExpectedKeys[] {
  return [...new Map([...expected].reverse().map((one) => [one.sheetId, one])).values()].reverse();
}
