// What a member of the team types in « Session », « Candidats » and « Jury » for a session of the command line.

import type { CandidateInput, JurorInput, SessionInput } from '../inputs/session-schema.ts';
import type { KeyedText } from './typing.ts';
import { attendanceWord, kindWord, meaningWord, modeWord, yesNoWord } from './words.ts';

/** Levels that the tab has lines for: those of the usual scale that a session does without are cleared. */
const scaleLines = 6;
/** How « none » is typed where an empty cell means « all »: a separator alone, and a word that names no juror. */
const noBlock = '/';
const noJuror = 'aucun';

/** `team`: the addresses to type, one a line. */
export function sessionTexts(session: SessionInput, team: readonly string[]): KeyedText[] {
  const value = (row: string, text: string): KeyedText => ({ row, column: 'value', text });
  const { kind, number, centre, place, firstDay, lastDay, deliberationDay, mode, byModality, scale, incidents } =
    session;
  const levels = Array.from({ length: Math.max(scaleLines, scale.length) }, (_, index) => scale[index]);
  return [
    value('kind', kindWord[kind]),
    value('number', number),
    value('centre', centre),
    value('place', place),
    value('firstDay', frenchDay(firstDay)),
    value('lastDay', frenchDay(lastDay)),
    ...(deliberationDay ? [value('deliberationDay', frenchDay(deliberationDay))] : []),
    value('mode', modeWord[mode]),
    value('byModality', byModality ? yesNoWord.yes : yesNoWord.no),
    ...levels.flatMap((level, index): KeyedText[] => {
      const row = `scale.${index + 1}`;
      return [value(row, level?.label ?? ''), { row, column: 'second', text: level ? meaningWord[level.meaning] : '' }];
    }),
    ...team.map((address, index) => value(`team.${index + 1}`, address)),
    ...incidents.flatMap(({ time, what, who }, index): KeyedText[] => {
      const row = `incident.${index + 1}`;
      return [value(row, time), { row, column: 'second', text: what }, { row, column: 'third', text: who }];
    }),
  ];
}

/** By column key. */
export function jurorTexts(juror: JurorInput): Record<string, string> {
  const { number, habilitatedUntil, attendance, ...texts } = juror;
  return {
    number: String(number),
    ...texts,
    habilitatedUntil: frenchDay(habilitatedUntil),
    attendance: attendanceWord[attendance],
  };
}

/** By column key. `blocks`: those that the certification has. */
export function candidateTexts(candidate: CandidateInput, blocks: readonly string[]): Record<string, string> {
  const { number, blocks: presented, held, panel, attendance, ecf, ...texts } = candidate;
  const isUsual = blocks.every((block) => held.includes(block) || presented.includes(block));
  return {
    number: String(number),
    ...texts,
    blocks: presented.join(', ') || (isUsual ? '' : noBlock),
    held: held.join(', '),
    panel: panel.join(', ') || noJuror,
    attendance: attendanceWord[attendance],
    ...Object.fromEntries(Object.entries(ecf).map(([block, text]) => [`ecf.${block}`, text])),
  };
}

/** `07/12/2026` of `2026-12-07`, empty as it is. */
function frenchDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}
