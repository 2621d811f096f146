// A session whose jurors have workbooks of their own: what the team asks of the add-on, and each juror at their file.

import type { CallAnswer, CallData } from '../../src/actions/calls.ts';
import type { SessionInput } from '../../src/local/inputs/session-schema.ts';
import { type Day, deskOf, done, secretary, tab } from './day.ts';
import { generated } from './small-session.ts';

export const cover = 4001;
export const collected = 8002;
export const mate = 'adjointe@example.org';

export const addressOf = (number: number) => `jure-${number}@example.com`;

export type JuryDay = ReturnType<typeof juryOf>;

export function blindDay(changes: Partial<SessionInput> = {}): JuryDay {
  return juryOf(generated({ mode: 'blind', ...changes }));
}

export function juryOf(day: Day) {
  const { host, id } = day;
  /** The add-on as somebody of the team, in the session workbook. */
  const askAs = (person: string) => {
    const doc = host.open(id, person);
    return <Name extends keyof CallData>(action: Name, more: object = {}): CallAnswer<CallData[Name]> =>
      doc.run({ function: 'call', action }, { action, ...more });
  };
  const fileOf = (number: number): string => {
    const files = host.files(addressOf(number));
    if (files.length !== 1 || !files[0]) throw new Error(`juror ${number} has ${files.length} files`);
    return files[0].id;
  };
  return {
    ...day,
    ask: askAs(secretary),
    askAs,
    fileOf,
    /** At their own file, as the only person who acts there. */
    juror: (number: number) => {
      const desk = deskOf(host.open(fileOf(number), addressOf(number)));
      return {
        ...desk,
        tick: (column: 'opened' | 'declared' | 'finished') => desk.type(cover, `J${number}`, column, 'VRAI'),
        rate: (candidate: string, item: string, column: string, text: string) =>
          desk.type(gridOf(item), `${candidate}|${item}`, `J${number}|${column}`, text),
      };
    },
    sessionValue: (candidate: string, item: string, juror: number, column: string) =>
      day.value(gridOf(item), `${candidate}|${item}`, `J${juror}|${column}`),
    registry: (number: number, column: string) => day.value(1003, `J${number}`, column),
    /** Calls of the last run, by file: `session`, `folder`, or a file's id. */
    callsOf: (run: () => unknown) => {
      const from = host.calls.length;
      run();
      const calls = host.calls.slice(from).filter(({ file }) => file !== '');
      const files = [...new Set(calls.map(({ file }) => file))];
      return Object.fromEntries(
        files.map((file) => [
          file,
          calls.filter((one) => one.file === file).map(({ call }) => call.replace(/^.*?\./, '')),
        ]),
      );
    },
  };
}

/** `BC03-1` is on the tab 3003, `EF` on 3900. */
export function gridOf(item: string): number {
  return item === 'EF' ? 3900 : 3000 + Number(item.slice(2, 4));
}

/** The add-on in a copy of the session workbook, as the secretary. */
export function copyOf(day: JuryDay) {
  const copy = day.host.restore({ ...day.host.snapshot(day.id), id: 'copie' });
  const doc = day.host.open(copy, secretary);
  return <Name extends keyof CallData>(action: Name, more: object = {}): CallAnswer<CallData[Name]> =>
    doc.run({ function: 'call', action }, { action, ...more });
}

export function sent(changes: Partial<SessionInput> = {}): JuryDay {
  const day = blindDay(changes);
  done(day.ask('send'));
  return day;
}

/** Everything obtained but by candidate 3, who is absent. */
export function decideAll(day: JuryDay): void {
  for (const row of day.rows(tab.deliberation).filter((key) => /^C\d+\|(BC\d+|EF)$/.test(key))) {
    const isAbsent = row.startsWith('C03');
    if (isAbsent && row.endsWith('EF')) continue;
    const decision = row.endsWith('EF') ? 'Satisfaisant' : isAbsent ? 'Non présenté' : 'Obtenu';
    day.type(tab.deliberation, row, 'decision', decision);
    day.type(tab.deliberation, row, 'reason', 'Constaté à l’entretien');
  }
}
