// What an evaluation grid says: headings, labels of people, who is left out and why.

import type { Modality } from '../model/certification.ts';
import { FINAL_INTERVIEW } from '../model/certification.ts';
import { OVERALL } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Attendance, Candidate, Juror, Session } from '../model/session.ts';
import { dayRange } from './dates.ts';
import { attendanceLabel, findingLabel } from './labels.ts';

/** « A. Martin » ; the last name alone when there is no first name. */
export function shortName(person: { firstName: string; lastName: string }): string {
  return person.firstName ? `${person.firstName.slice(0, 1)}. ${person.lastName}` : person.lastName;
}

/** « 3 — A. Martin » */
export function candidateLabel(candidate: Pick<Candidate, 'number' | 'firstName' | 'lastName'>): string {
  return `${candidate.number} — ${shortName(candidate)}`;
}

const absentMark: Record<Attendance, string> = {
  present: '',
  absent: ` (${attendanceLabel.absent.toLowerCase()})`,
  excused: ` (${attendanceLabel.excused.toLowerCase()})`,
  fraud: ` (${attendanceLabel.fraud.toLowerCase()})`,
};

/** What stands in the candidate column of a grid: « 3 — A. Martin », and « (absent) » when they are. */
export function gridCandidateLabel(candidate: Candidate): string {
  return candidateLabel(candidate) + absentMark[candidate.attendance];
}

/** The number and name that a grid's candidate cell shows, its mark of absence aside. */
export function withoutAbsentMark(label: string): string {
  return label.replace(/ \([^()]*\)$/, '');
}

export function jurorLabel(juror: Pick<Juror, 'number' | 'firstName' | 'lastName'>): string {
  return `Juré ${juror.number} : ${[juror.firstName, juror.lastName].filter(Boolean).join(' ')}`;
}

/** « J1 » as a person reads it: « juré 1 ». */
export function raterName(rater: string, jurors: readonly Juror[]): string {
  const juror = jurors.find(({ key }) => key === rater);
  return juror ? `juré ${juror.number}` : 'le jury';
}

export const gridText = {
  candidate: 'Candidat',
  competence: 'Compétence',
  item: 'Pièce',
  note: 'Observations',
  jury: 'Jury',
  assessed: 'Évaluée par',
  finding: 'Lecture',
  overall: 'Après les épreuves',
  rating: 'Appréciation',
  interviewTitle: 'Entretien final',
  interviewItem: 'Compréhension du métier et connaissance des contextes d’exercice',
  interviewAbout: 'Compréhension du métier · Connaissance des contextes d’exercice',
  dossierTitle: 'Dossier',
  dossierLevels: { present: 'Présent', missing: 'Absent' },
  noCriteria: 'critères à consulter dans le RE',
  sur: 'sur',
};

export const interviewFindingLabel: Record<Finding, string> = {
  ...findingLabel,
  notCovered: 'Non couvert',
  acquired: 'Satisfaisant',
  notAcquired: 'Non satisfaisant',
};

export function findingLabelsOf(item: string): Record<Finding, string> {
  return item === FINAL_INTERVIEW ? interviewFindingLabel : findingLabel;
}

export function columnLabel(column: string, isAlone: boolean): string {
  if (column !== OVERALL) return column;
  return isAlone ? gridText.rating : gridText.overall;
}

/** « Mise en situation professionnelle 45 min · Entretien technique 45 min · session 2026-041 · 7–9 décembre 2026 » */
export function modalitiesLine(modalities: readonly Modality[], session: Session, more: readonly string[]): string {
  const parts = modalities.map(({ name, minutes }) => `${name} ${minutes} min`);
  if (session.number) parts.push(`session ${session.number}`);
  const days = dayRange(session.firstDay, session.lastDay);
  if (days) parts.push(days);
  return [...parts, ...more].join(' · ');
}

const whyLeftOut = { notPresented: 'non présenté', held: 'déjà acquis', absent: 'absent' } as const;

/** « N’apparaissent pas : 4 — B. Petit (déjà acquis) ; 7 — C. Roy (absent). » */
export function leftOutLine(leftOut: readonly { candidate: Candidate; why: keyof typeof whyLeftOut }[]): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.map(({ candidate, why }) => {
    const reason = why === 'absent' ? attendanceLabel[candidate.attendance].toLowerCase() : whyLeftOut[why];
    return `${candidateLabel(candidate)} (${reason})`;
  });
  return `N’apparaissent pas : ${names.join(' ; ')}.`;
}

/** A criterion, under its competence. */
export function criterionText(criterion: string): string {
  return `– ${criterion}`;
}

/** « BC03 — Organiser des séances d’apprentissage… » */
export function blockHeading(code: string, title: string): string {
  return `${code} — ${title}`;
}
