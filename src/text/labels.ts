// The trade's words for each code of the model: exhaustive, so that a new case does not compile without its word.

import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import type { Meaning } from '../model/scale.ts';
import type { Attendance, GridMode, SessionKind, SessionState } from '../model/session.ts';
import { isSameText } from '../model/words.ts';

export const kindLabel: Record<SessionKind, string> = { title: 'Session titre', blocks: 'Session CCP' };

export const modeLabel: Record<GridMode, string> = {
  joint: 'Ensemble, sur une grille commune, ou sur papier (le plus simple)',
  blind: 'Chaque juré sur sa grille, sans voir les autres',
  open: 'Chaque juré dans ses colonnes, tous se voient',
};

export const attendanceLabel: Record<Attendance, string> = {
  present: 'Présent',
  absent: 'Absent',
  excused: 'Excusé',
  fraud: 'Fraude signalée',
};

export const jurorAttendanceLabel: Record<'present' | 'absent', string> = { present: 'Présent', absent: 'Absent' };

export const stateLabel: Record<SessionState, string> = {
  preparation: 'Préparation',
  ready: 'Grilles prêtes',
  running: 'En cours',
  deliberation: 'Délibération',
  closed: 'Close',
};

export const meaningLabel: Record<Meaning, string> = {
  attests: 'atteste la compétence',
  partial: 'l’atteste en partie',
  refutes: 'ne l’atteste pas',
  silent: 'ne dit rien',
};

export const findingLabel: Record<Finding, string> = {
  notCovered: 'Non couverte',
  acquired: 'Acquise',
  notAcquired: 'Non acquise',
  toDeliberate: 'À délibérer',
};

export const readingLabel: Record<Reading, string> = {
  held: 'Déjà acquis',
  absent: 'Absent',
  incomplete: 'Évaluation incomplète',
  toDeliberate: 'À délibérer',
  allAcquired: 'Toutes acquises',
  notAllAcquired: 'Pas toutes acquises',
};

const interviewReading: Partial<Record<Reading, string>> = {
  allAcquired: 'Satisfaisant',
  notAllAcquired: 'Non satisfaisant',
};

/** The reading of a block, or of the final interview in its own scale's words. */
export function readingText(reading: Reading, isInterview: boolean): string {
  return (isInterview && interviewReading[reading]) || readingLabel[reading];
}

export const yesNo = { yes: 'Oui', no: 'Non' } as const;

/** The code whose label a person typed, case, accents and punctuation aside; or null. */
export function codeOf<Code extends string>(labels: Record<Code, string>, text: string): Code | null {
  const found = (Object.entries(labels) as [Code, string][]).find(([, label]) => isSameText(label, text));
  return found ? found[0] : null;
}
