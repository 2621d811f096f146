// Sessions in the states that the panel shows, made through the panel's own calls in the local host.

import type { CallAnswer, CallData, CallRequest } from '../../src/actions/calls.ts';
import type { OpenDocument } from '../../src/local/document.ts';
import type * as HostModule from '../../src/local/host.ts';
import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { deskOf } from '../journeys/day.ts';
import { cover, gridOf } from '../journeys/jury.ts';

const { createHost }: typeof HostModule = await import(new URL('../../dist/local/host.mjs', import.meta.url).href);

export const secretary = 'secretariat@example.org';

export const candidateLines = [
  'N°\tNom\tPrénom\tE-mail\tVoie d’accès\tFormateur\tJurés',
  '1\tCastagné-Delorme\tNolwenn\tnolwenn.castagne@example.org\tFormation continue\tH. Bastide\t1, 2',
  '2\tBenmoulay\tIdriss\tidriss.b@example.org\tVAE\t\t1, 2',
  '3\t<img src=x onerror=alert(1)>\tRégis\t\tApprentissage\tH. Bastide\t2, 3',
  '4\t=HYPERLINK("x")\tZofia\t\tFormation continue\t\t2, 3',
].join('\n');

export const jurorLines = [
  'Nom;Prénom;Mail;Qualité;Habilité jusqu’au',
  'Durand;Émilie;e.durand@example.org;Cheffe d’équipe;31/12/2027',
  'Morel;Karim;k.morel@example.org;Encadrant technique;31/12/2027',
  'Le Goff;Anne;;Directrice;31/12/2027',
].join('\n');

type Mode = 'joint' | 'open' | 'blind';
type Data<Request extends CallRequest> = CallData[Request['action']];

export type Day = {
  doc: OpenDocument;
  host: ReturnType<typeof createHost>;
  id: string;
  /** @throws Error with what the add-on said when it would not. */
  call: <Request extends CallRequest>(request: Request) => Data<Request>;
  answer: <Request extends CallRequest>(request: Request) => CallAnswer<Data<Request>>;
};

export function newDay(saved?: WorkbookSnapshot): Day {
  const clock = Date.UTC(2026, 11, 7, 8, 30);
  const host = createHost({ now: () => clock });
  const id = saved ? host.restore(saved) : host.newSpreadsheet({ title: 'Session', owner: secretary });
  return dayOf(host, id, secretary);
}

const saved = new Map<string, WorkbookSnapshot>();

/** Made once for the whole file of tests, then put back as it was. */
function savedDay(name: string, make: () => Day): Day {
  const before = saved.get(name);
  if (before) return newDay(before);
  const day = make();
  saved.set(name, day.host.snapshot(day.id));
  return day;
}

/** The same workbook as another person sees it. */
export function dayOf(host: Day['host'], id: string, person: string): Day {
  const doc = host.open(id, person);
  const answer: Day['answer'] = (request) => doc.run({ function: 'call', action: request.action }, request);
  const call: Day['call'] = (request) => {
    const answered = answer(request);
    if (!answered.ok) throw new Error(answered.problems.map(({ message }) => message).join('\n'));
    return answered.data;
  };
  return { doc, host, id, call, answer };
}

export function preparedDay(): Day {
  const day = newDay();
  day.call({ action: 'prepare' });
  return day;
}

/** Four candidates, three jurors, two on each panel, grids by juror. */
export function filledDay(mode: Mode = 'open'): Day {
  return savedDay(`filled ${mode}`, () => fill(preparedDay(), mode));
}

function fill(day: Day, mode: Mode): Day {
  day.call({
    action: 'saveSession',
    fields: [
      { field: 'number', was: '', value: '2026-041' },
      { field: 'firstDay', was: '', value: '2026-12-07' },
      { field: 'lastDay', was: '', value: '2026-12-09' },
      ...(mode === 'joint' ? [] : [{ field: 'mode' as const, was: 'joint', value: mode }]),
    ],
  });
  day.call({ action: 'addPeople', who: 'jurors', text: jurorLines });
  day.call({ action: 'addPeople', who: 'candidates', text: candidateLines });
  return day;
}

export function generatedDay(mode: Mode = 'open'): Day {
  return savedDay(`generated ${mode}`, () => {
    const day = filledDay(mode);
    day.call({ action: 'generate' });
    return day;
  });
}

/** Everything acquired, but for what `exceptions` says, by `rater|candidate|item|column`. */
export function ratedDay(exceptions: Record<string, string> = {}): Day {
  return savedDay(`rated ${JSON.stringify(exceptions)}`, () => rate(generatedDay(), exceptions));
}

function rate(day: Day, exceptions: Record<string, string>): Day {
  const { grids, coverage } = day.call({ action: 'overview' });
  for (const { key: candidate, raters } of coverage.candidates) {
    for (const rater of raters) {
      const entries = grids.flatMap(({ competences, levels, rows, item }) =>
        competences
          .filter(({ key }) => item !== 'DOS' && rows[`${candidate}|${key}`] !== undefined)
          .map(({ key }) => {
            const usual = levels[0]?.label ?? '';
            return { item: key, column: '*', was: '', value: exceptions[`${rater}|${candidate}|${key}|*`] ?? usual };
          })
          .filter(({ value }) => value !== ''),
      );
      day.call({ action: 'saveEntries', rater, candidate, entries });
    }
  }
  return day;
}

export const jurorAddress = { 1: 'e.durand@example.org', 2: 'k.morel@example.org' } as const;

/** Each juror has a workbook of their own; the third is on paper. */
export function sentDay(mode: Mode = 'blind'): Day {
  const day = generatedDay(mode);
  day.call({ action: 'send', deadline: '2026-12-09T18:00' });
  return day;
}

/** A juror at their own file, as the only person who acts there. */
export function jurorOf({ host }: Day, number: keyof typeof jurorAddress) {
  const address = jurorAddress[number];
  const file = host.files(address)[0];
  if (!file) throw new Error(`juror ${number} has no file`);
  const desk = deskOf(host.open(file.id, address));
  return {
    tick: (column: 'opened' | 'finished') => desk.type(cover, `J${number}`, column, 'VRAI'),
    rate: (candidate: string, item: string, text: string) =>
      desk.type(gridOf(item), `${candidate}|${item}`, `J${number}|*`, text),
    value: (candidate: string, item: string) => desk.value(gridOf(item), `${candidate}|${item}`, `J${number}|*`),
  };
}
