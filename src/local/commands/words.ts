// The words of the tabs' lists, as a person picks or types them there; a test holds them against the add-on's own.

import type { BlockDecision, InterviewDecision } from '../../model/decision.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { NoPlace } from '../../model/places.ts';
import type { Meaning } from '../../model/scale.ts';
import type { Attendance, GridMode, SessionKind } from '../../model/session.ts';

export const kindWord: Record<SessionKind, string> = { title: 'Session titre', blocks: 'Session CCP' };

export const modeWord: Record<GridMode, string> = {
  joint: 'Ensemble, sur une grille commune, ou sur papier (le plus simple)',
  blind: 'Chaque juré sur sa grille, sans voir les autres',
  open: 'Chaque juré dans ses colonnes, tous se voient',
};

export const attendanceWord: Record<Attendance, string> = {
  present: 'Présent',
  absent: 'Absent',
  excused: 'Excusé',
  fraud: 'Fraude signalée',
};

export const meaningWord: Record<Meaning, string> = {
  attests: 'atteste la compétence',
  partial: 'l’atteste en partie',
  refutes: 'ne l’atteste pas',
  silent: 'ne dit rien',
};

export const yesNoWord = { yes: 'Oui', no: 'Non' } as const;

/** Why an entry is put aside, for the reasons that a file of entries can meet. */
export const keptWord: Record<Extract<NoPlace, 'absent' | 'held' | 'notPresented'>, string> = {
  absent: 'Candidat absent',
  held: 'Bloc déjà acquis par le candidat',
  notPresented: 'Bloc que le candidat ne présente plus',
};

export const outcomeWord: Record<Outcome, string> = {
  fraud: 'Fraude signalée — décision de la DDETS',
  absent: 'Absent',
  excused: 'Excusé',
  pending: 'En attente de délibération',
  title: 'Réussite',
  partial: 'Réussite partielle',
  failure: 'Échec',
  blocks: 'CCP obtenus',
};

export const blockDecisionWord: Record<BlockDecision, string> = {
  awarded: 'Obtenu',
  refused: 'Non obtenu',
  notPresented: 'Non présenté',
};

export const interviewDecisionWord: Record<InterviewDecision, string> = {
  satisfactory: 'Satisfaisant',
  unsatisfactory: 'Non satisfaisant',
};

/** The kinds of line of « Compétences et épreuves ». */
export const lineWord = {
  fact: 'Fiche',
  block: 'Bloc',
  competence: 'Compétence',
  blockModality: 'Épreuve du bloc',
  titleModality: 'Épreuve du titre',
  route: 'Voie d’accès',
} as const;

/** What a line « Fiche » can tell. */
export const factWord = { number: 'Numéro', title: 'Titre', level: 'Niveau', certifier: 'Certificateur' } as const;
