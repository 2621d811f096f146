// What « Couverture », « Délibération » and « Résultats » say.

import type { ItemFinding } from '../model/finding.ts';
import type { Juror } from '../model/session.ts';
import { raterName } from './grid.ts';

export const coverageTabText = {
  title: 'Couverture',
  heading: 'Couverture : ce que le jury a évalué, et ce que disent les grilles',
  help: 'Les chiffres suivent les saisies. Les grilles sont lues ; le jury décide.',
  candidate: 'Candidat',
  covered: 'Évaluées',
  acquired: 'Acquises',
  notPresented: 'Non présenté',
  held: 'Déjà acquis',
  progress: 'Avancement de chaque juré',
  cells: 'Cases remplies',
  jury: 'Le jury',
};

export const deliberationTabText = {
  title: 'Délibération',
  heading: (session: string, certification: string) =>
    [`Délibération de la session ${session}`.trim(), certification].join(' — '),
  help: 'Document de travail du jury — à détruire après la session',
  outcome: 'Résultat',
  columns: {
    candidate: 'Candidat',
    part: 'Bloc',
    discuss: 'À discuter',
    notes: 'Observations des jurés',
    handedIn: 'Dossier et ECF',
    coverage: 'Évaluées',
    attainment: 'Acquises',
    reading: 'Lecture des grilles',
    decision: 'Décision',
    reason: 'Motif',
    observation: 'Observations',
    readingAt: 'Lecture lors de la décision',
    basis: 'Lecture du jour',
  },
  figure: (name: string, count: number, total: number) => `${name.toLowerCase()} : ${count} sur ${total}`,
  basis: (reading: string, figures: readonly string[], about: readonly string[]) =>
    `${reading} (${[figures.join(', '), about.join(', ')].filter(Boolean).join(' ; ')})`,
  readingChanged: (was: string) => `La lecture des grilles a changé depuis la décision : c’était « ${was} ».`,
  ecf: (level: string) => `ECF : ${level}`,
  dossier: (handedIn: string) => `Dossier : ${handedIn || 'non noté'}`,
  note: (rank: number | null, who: string, note: string) => `${rank ? `Compétence ${rank}, ` : ''}${who} : ${note}`,
};

export const resultsTabText = {
  title: 'Résultats',
  heading: (session: string) => `Résultats de la session ${session}`.trim(),
  jury: (names: readonly string[]) => `Jury : ${names.join(' · ')}`,
  columns: {
    number: 'N°',
    lastName: 'Nom',
    firstName: 'Prénom',
    route: 'Voie d’accès',
    interview: 'Entretien final',
    outcome: 'Résultat',
    observations: 'Observations',
  },
  remark: (part: string, words: string) => `${part} : ${words}`,
  where: (centre: string, place: string, days: string) => [centre, place, days].filter(Boolean).join(' · '),
  counts: (candidates: number, parts: readonly string[]) =>
    `${candidates} candidat${candidates > 1 ? 's' : ''} : ${parts.join(', ')}`,
};

/** « Formation continue » for « Après un parcours de formation continue ». */
export function shortRoute(name: string): string {
  const short = name.replace(/^(Après un parcours de formation sous statut d.|Après un parcours de |En |Par )/, '');
  return short.slice(0, 1).toUpperCase() + short.slice(1);
}

/** « juré 2 » or « juré 1, juré 3 »; « personne dans le jury » when the panel is empty. */
export function missingRaters(missing: readonly string[], jurors: readonly Juror[]): string {
  return missing.map((rater) => raterName(rater, jurors)).join(', ') || 'aucun juré présent';
}

/** « non évaluée (juré 2) » */
export function notCoveredText({ missing }: ItemFinding, jurors: readonly Juror[]): string {
  return `non évaluée (${missingRaters(missing, jurors)})`;
}
