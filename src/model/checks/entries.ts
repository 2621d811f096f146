// What was typed and counts for nothing: values that are no level, and entries of somebody outside the panel.

import { assessedBlock, assessedInterview } from '../assessed.ts';
import type { Certification } from '../certification.ts';
import { type Entry, NOTE } from '../entry.ts';
import { gridRaters, ratersOf } from '../panel.ts';
import { nowhere, type Place, type Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import { levelOf, type Scale } from '../scale.ts';
import type { Candidate, Session } from '../session.ts';

export type LocateEntry = (entry: Entry) => Place;

/** The cells whose value is no level of their grid's scale: shown, counted as empty. Entries that have no place are not looked at. */
export function checkLevels(
  certification: Certification,
  session: Session,
  entries: Iterable<Entry>,
  locate: LocateEntry = () => nowhere,
): Problem[] {
  const scaleOf = scalesByItem(certification, session);
  const candidates = byKey(session.candidates);
  const jurors = byKey(session.jurors);
  const raters = gridRaters(session);
  const problems: Problem[] = [];
  for (const entry of entries) {
    const scale = scaleOf.get(entry.item);
    const candidate = candidates.get(entry.candidate);
    if (!scale || !candidate || entry.column === NOTE || !raters.includes(entry.rater)) continue;
    if (levelOf(entry.value, scale)) continue;
    const { item, column, value } = entry;
    const cell = { candidate: candidate.number, item, juror: jurors.get(entry.rater)?.number ?? null, column };
    const labels = scale.map((level) => level.label);
    problems.push(sessionProblem('rating-not-a-level', locate(entry), { ...cell, value, labels }));
  }
  return problems;
}

/** One problem for each candidate and each juror whose entries count for nothing, where the first of them stands. */
export function checkRaters(
  session: Session,
  entries: Iterable<Entry>,
  locate: LocateEntry = () => nowhere,
): Problem[] {
  if (session.mode === 'joint') return [];
  const jurors = byKey(session.jurors);
  const raters = new Map(session.candidates.map((one) => [one.key, ratersOf(one, session)]));
  const outside = new Map<string, { first: Entry; count: number }>();
  for (const entry of entries) {
    if (!jurors.has(entry.rater) || raters.get(entry.candidate)?.includes(entry.rater) !== false) continue;
    const pair = `${entry.candidate}|${entry.rater}`;
    const known = outside.get(pair);
    if (known) known.count += 1;
    else outside.set(pair, { first: entry, count: 1 });
  }
  const candidates = byKey(session.candidates);
  return [...outside.values()].flatMap(({ first, count }): Problem[] => {
    const candidate = candidates.get(first.candidate);
    const juror = jurors.get(first.rater);
    if (!candidate || !juror) return [];
    const isAbsent = isOnPanel(candidate, juror.key) && juror.attendance === 'absent';
    const data = { candidate: candidate.number, juror: juror.number, isAbsent, count };
    return [sessionProblem('entries-outside-panel', locate(first), data)];
  });
}

function scalesByItem(certification: Certification, session: Session): Map<string, Scale> {
  const grids = [
    ...certification.blocks.map((block) => assessedBlock(certification, session, block)),
    assessedInterview(certification),
  ];
  return new Map(grids.flatMap((grid) => grid.competences.map(({ key }) => [key, grid.scale] as const)));
}

function byKey<T extends { key: string }>(people: readonly T[]): Map<string, T> {
  return new Map(people.map((person) => [person.key, person]));
}

function isOnPanel(candidate: Candidate, juror: string): boolean {
  return candidate.panel.includes(juror);
}
