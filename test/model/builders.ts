// A small certification and a session of two candidates and two jurors, to be changed by each test.

import type { Block, Certification, Modality } from '../../src/model/certification.ts';
import type { Entry } from '../../src/model/entry.ts';
import { scalePresets } from '../../src/model/scale.ts';
import type { Candidate, Juror, Session } from '../../src/model/session.ts';

export function modality(code: string, minutes: number, blocks: string[] = []): Modality {
  return { code, name: `Épreuve ${code}`, minutes, steps: [], blocks };
}

export function block(key: string, competences: number, modalities: Modality[]): Block {
  return {
    code: `RNCP1${key}`,
    key,
    title: `Bloc ${key}`,
    competences: Array.from({ length: competences }, (_, rank) => ({
      key: `${key}-${rank + 1}`,
      title: `Compétence ${rank + 1}`,
      criteria: [],
    })),
    modalities,
    totalMinutes: modalities.reduce((sum, one) => sum + one.minutes, 0),
  };
}

/** BC01 (2 competences, QPP alone), BC02 (1, MSP alone), BC03 (3, MSP and ET), and the final interview. */
export function certification(changes: Partial<Certification> = {}): Certification {
  return {
    number: 'RNCP1',
    title: 'Encadrant',
    level: 4,
    certifier: 'Ministère',
    registeredUntil: '2029-11-08',
    nsf: [],
    formacodes: [],
    rome: [],
    accessRoutes: [
      { name: 'Après un parcours de formation continue', open: true, inferred: true, jury: 'jury' },
      { name: 'Par candidature individuelle', open: false, inferred: true, jury: '' },
      { name: 'Par expérience', open: true, inferred: true, jury: 'jury' },
    ],
    blocks: [
      block('BC01', 2, [modality('EPR', 45)]),
      block('BC02', 1, [modality('PP', 45)]),
      block('BC03', 3, [modality('MSP', 45), modality('ET', 45)]),
    ],
    modalities: [
      modality('MSP', 45, ['BC02', 'BC03']),
      modality('ET', 45, ['BC03']),
      modality('QPP', 45, ['BC01']),
      modality('EF', 30),
    ],
    totalMinutes: 165,
    replaces: [],
    statistics: [],
    ...changes,
  };
}

export function juror(number: number, changes: Partial<Juror> = {}): Juror {
  return {
    key: `J${number}`,
    number,
    lastName: `Juré${number}`,
    firstName: 'Paule',
    email: `jure${number}@exemple.fr`,
    quality: '',
    company: '',
    habilitatedUntil: '2029-01-01',
    attendance: 'present',
    ...changes,
  };
}

/** Presents the three blocks before the jurors 1 and 2. */
export function candidate(number: number, changes: Partial<Candidate> = {}): Candidate {
  return {
    key: `C0${number}`,
    number,
    ceresId: '',
    lastName: `Candidat${number}`,
    firstName: 'Alix',
    email: '',
    accessRoute: 'formation continue',
    company: '',
    trainer: '',
    arrangement: '',
    blocks: ['BC01', 'BC02', 'BC03'],
    held: [],
    panel: ['J1', 'J2'],
    attendance: 'present',
    dossier: '',
    ecf: {},
    ...changes,
  };
}

export function session(changes: Partial<Session> = {}): Session {
  return {
    kind: 'title',
    number: '2026-041',
    centre: 'Centre',
    place: 'Rennes',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    deliberationDay: '',
    mode: 'blind',
    byModality: true,
    scale: scalePresets.acquisition,
    team: ['equipe@exemple.fr'],
    retention: { grids: '', results: '' },
    incidents: [],
    state: 'running',
    jurors: [juror(1), juror(2)],
    candidates: [candidate(1), candidate(2)],
    ...changes,
  };
}

/** `entry('C01|BC03-1|J1|MSP', 'Acquise')` */
export function entry(key: string, value: string): Entry {
  const [who = '', item = '', rater = '', column = ''] = key.split('|');
  return { candidate: who, item, rater, column, value };
}
