// What the papers of a session say: the record of decisions, the individual sheets, the statistics.

import type { Candidate, Incident, Juror } from '../model/session.ts';
import { candidateLabel, jurorLabel } from './grid.ts';

const dots = '………………………………';

export const paperText = {
  draft: 'Document de travail — ',
  missing: 'À décider',
  held: 'Déjà acquis',
  notConcerned: '—',
  blocks: (blocks: readonly (readonly [key: string, title: string])[]) =>
    `Blocs : ${blocks.map(([key, title]) => `${key} — ${title}`).join(' · ')}`,
  /** `day`: in words, '' for dots to fill by hand; the place is always written by hand. */
  made: (day: string) => `Fait à ${dots}, le ${day || dots}        Signatures du jury :`,
  closedVersion: (title: string, rank: number) => `${title} — clos ${rank}`,
  fingerprint: (fingerprint: string) => (fingerprint ? `Empreinte des résultats (SHA-256) : ${fingerprint}` : ''),
};

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');

/** Only the ministry in charge of employment has CERES. */
export const identifierLabel = (isMinistry: boolean) => (isMinistry ? 'Identifiant CERES' : 'Identifiant');

export const exportText = {
  open: (title: string) => `Ouvrir le PDF : ${title}`,
  allSheets: (count: number) => `les ${count} fiches individuelles`,
};

export const minutesText = {
  title: 'Relevé de décisions',
  /** Certifiers other than the ministry in charge of employment. */
  titleElsewhere: 'Procès-verbal',
  notice: 'À reporter dans CERES, ne remplace pas le procès-verbal.',
  noticeElsewhere: '',
  unknown: 'non notée',
  session: (number: string) => `session ${number}`.trim(),
  certification: (number: string, title: string, level: number | null, certifier: string) =>
    joined([`Certification : ${number} — ${title}`, level ? `niveau ${level}` : '', certifier]),
  about: (number: string, kind: string, days: string, isMinistry: boolean) =>
    joined([`Session${isMinistry ? ' (CERES)' : ''} : ${number || 'sans numéro'}`, kind, days]),
  centre: (centre: string, place: string) =>
    joined([`Centre : ${centre || 'non noté'}`, `Lieu : ${place || 'non noté'}`]),
  routes: (routes: readonly (readonly [string, number])[]) =>
    `Voies d’accès : ${routes.map(([name, count]) => `${name} (${count})`).join(', ')}`,
  juror: (juror: Juror, absent: string) => joined([jurorLabel(juror), juror.quality, juror.company, absent]),
  absences: (away: readonly (readonly [Candidate, string])[]) =>
    away.length
      ? `Absences : ${away.map(([one, why]) => `${candidateLabel(one)} (${why.toLowerCase()})`).join(' ; ')}`
      : 'Absences : aucune',
  noIncident: 'Incidents : aucun',
  incident: ({ time, what, who }: Incident) => `Incident : ${joined([time, what, who && `signalé par ${who}`])}`,
  deliberation: (day: string) => `Délibération du ${day || dots}`,
};

export const statisticsText = {
  title: 'Statistiques',
  heading: (session: string) => `Statistiques de la session ${session}`.trim(),
  session: (number: string) => `Cette session ${number}`.trim(),
  fiche: 'Fiche RNCP',
  /** The fiche's own headings, after where the figures come from. */
  columns: [
    'Source',
    'Année d’obtention de la certification',
    'Nombre de certifiés',
    'Nombre de certifiés à la suite d’un parcours VAE',
    'Taux d’insertion global à 6 mois (en %)',
    'Taux d’insertion dans le métier visé à 6 mois (en %)',
    'Taux d’insertion dans le métier visé à 2 ans (en %)',
  ],
  unknown: '—',
  noRoute: 'Voie non notée',
  route: (route: string, certified: number, all: number) =>
    `${route} : ${certified} ${certified > 1 ? 'certifiés' : 'certifié'} sur ${all}`,
  rates: 'Les taux d’insertion viennent de l’enquête auprès des certifiés : ils ne se lisent pas dans une session.',
};

export const registerText = {
  fileName: (session: string) => `registre-${session.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'session'}.csv`,
  heads: {
    session: ['Session', 'Type', 'Certification', 'Titre', 'Centre', 'Premier jour', 'Dernier jour'],
    candidate: (isMinistry: boolean) => [
      'N°',
      identifierLabel(isMinistry),
      'Nom',
      'Prénom',
      'Voie d’accès',
      'Présence',
    ],
    result: ['Entretien final', 'Résultat', 'Titre obtenu'],
  },
};

export const archiveText = {
  title: 'Archive',
  fileName: (session: string) => `Archive — session ${session}`.trim(),
  link: 'Ouvrir l’archive',
  /** What to type when the session has no number. */
  confirm: 'PURGER',
  heading: 'Archive d’une session close',
  session: (number: string, centre: string, days: string) => joined([`Session ${number}`.trim(), centre, days]),
  made: (moment: string) => `Archive faite le ${moment}`,
  kept: 'Gardés : résultats, relevé de décisions, statistiques. Ni appréciation, ni observation de juré, ni adresse électronique.',
  retention: (results: string) => `Conservation des résultats : ${results || 'à fixer'} (à valider par votre DPO)`,
};
