// What a juror reads: the cover of their workbook, Google's invitation, a reminder; and how far each juror is.

import type { Juror, Session } from '../model/session.ts';
import { dayRange, hourText, longDate } from './dates.ts';
import { jurorLabel } from './grid.ts';
import { meaningLabel } from './labels.ts';

export const coverText = {
  title: 'Accueil',
  heading: (number: string) => `Grille d’évaluation — session ${number}`,
  until: (until: string) => (until ? `À remettre avant le ${until}.` : ''),
  testing: 'Ceci est un essai : vos grilles arriveront dans ce même classeur, par ce même lien.',
  expected:
    'Pour chaque candidat, choisissez une appréciation par compétence dans la liste, et notez ce que vous avez observé.',
  howToRate: (levels: string) => `Les appréciations : ${levels}.`,
  byModality: 'Par épreuve si vous voulez, puis « Après les épreuves » : dès qu’elle est donnée, elle seule compte.',
  validate: 'Validez votre dernière case (touche Entrée) avant de fermer.',
  contact: (centre: string, place: string) =>
    `Une question, un empêchement ? Appelez le centre${centre ? ` : ${[centre, place].filter(Boolean).join(', ')}` : ''}.`,
  facts:
    'Écrivez des faits observés. Rien sur la santé, l’origine, la famille, les opinions. Le candidat peut demander à lire ce qui est écrit de lui.',
  finish: 'Quand tout est rempli, cochez « J’ai terminé ma grille » : elle sera figée au relevé suivant.',
  columns: {
    label: 'Juré',
    opened: 'J’ai pu ouvrir ce fichier',
    declared:
      'Je déclare n’avoir formé aucun de ces candidats et n’avoir avec eux aucun lien personnel ou professionnel',
    except: 'sauf :',
    finished: 'J’ai terminé ma grille',
  },
  candidate: 'Candidat',
  route: 'Voie d’accès',
  goTo: 'Aller à la grille',
};

export const fileText = {
  folder: (number: string) => `Grilles de jury — session ${number}`,
  juror: (number: string, juror: number) => `Grille d’évaluation — session ${number} — juré ${juror}`,
  common: (number: string) => `Grille d’évaluation commune — session ${number}`,
  frozen: 'Grille remise',
  frozenForDeliberation: 'Délibération ouverte',
};

/** « Acquise (atteste la compétence), … » */
export function levelsText(scale: Session['scale']): string {
  return scale.map(({ label, meaning }) => `${label} (${meaningLabel[meaning]})`).join(', ');
}

function sessionName({ number, firstDay, lastDay }: Session): string {
  const days = dayRange(firstDay, lastDay);
  return `session ${number}${days ? ` (${days})` : ''}`;
}

/** `until`: « 9 décembre 2026 », or ''. `more`: what the sender adds. */
export function invitationText(session: Session, until: string, isTest: boolean, more: string): string {
  const lines = [
    'Bonjour,',
    isTest
      ? `Voici un essai pour la ${sessionName(session)} : ouvrez ce classeur avec le compte Google de cette adresse et cochez « J’ai pu ouvrir ce fichier ». Vos grilles arriveront au même endroit.`
      : `Voici votre grille d’évaluation pour la ${sessionName(session)}. Ouvrez-la avec le compte Google de cette adresse, remplissez vos cases, puis cochez « J’ai terminé ma grille » sur la première page.`,
    until ? `À remettre avant le ${until}.` : '',
    more,
    'Ce lien est pour vous seul : ne le transmettez pas.',
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** `left`: cells to fill, as last collected; null before any collection. */
export function reminderText(
  session: Session,
  juror: Juror,
  until: string,
  left: number | null,
  address: string,
): string {
  const lines = [
    `Bonjour ${[juror.firstName, juror.lastName].filter(Boolean).join(' ')},`,
    whatIsLeft(left, sessionName(session)),
    until ? `Elle est attendue avant le ${until}.` : '',
    address,
    'Validez votre dernière case (touche Entrée) avant de fermer. Merci.',
  ];
  return lines.filter(Boolean).join('\n\n');
}

function whatIsLeft(left: number | null, session: string): string {
  if (left === null)
    return `Votre grille de la ${session} est à remplir, puis à remettre en cochant « J’ai terminé ma grille ».`;
  if (left <= 0)
    return `Au dernier relevé, votre grille de la ${session} était remplie, mais pas encore remise : cochez « J’ai terminé ma grille ».`;
  return `Au dernier relevé, il restait ${left > 1 ? `${left} cases` : 'une case'} à remplir dans votre grille de la ${session}.`;
}

export type JurorStatus =
  | 'paper'
  | 'notSent'
  | 'testing'
  | 'sent'
  | 'opened'
  | 'started'
  | 'handedIn'
  | 'frozen'
  | 'withdrawn';

export const statusLabel: Record<JurorStatus, string> = {
  paper: 'sur papier',
  notSent: 'pas encore envoyée',
  testing: 'test d’accès envoyé',
  sent: 'envoyée',
  opened: 'accès vérifié',
  started: 'commencée',
  handedIn: 'remise',
  frozen: 'figée avant d’être remise',
  withdrawn: 'accès retiré',
};

/** « Juré 2 : Anne Durand — commencée (12 / 30) — délai passé » */
export function followLine(
  juror: Juror,
  status: JurorStatus,
  figures: { given: number; expected: number },
  isLate: boolean,
): string {
  const progress =
    status === 'started' || status === 'handedIn' || status === 'frozen'
      ? ` (${figures.given} / ${figures.expected})`
      : '';
  return `${jurorLabel(juror)} — ${statusLabel[status]}${progress}${isLate ? ' — délai passé' : ''}`;
}

export const followText = {
  asOf: (moment: string) => `Au dernier relevé (${moment}) :`,
  never: 'Aucun relevé pour l’instant.',
  reminder: 'Texte de rappel à copier :',
  otherReminders: (jurors: number) =>
    `${jurors > 1 ? `Les ${jurors} autres rappels se copient` : 'L’autre rappel se copie'} dans le panneau, à la page « Jury ».`,
};

/** « 9 décembre 2026 », « 9 décembre 2026 à 18 h » for an ISO day or moment; '' when empty. */
export function deadlineText(deadline: string): string {
  if (!deadline) return '';
  const time = deadline.slice(11, 16);
  return time ? `${longDate(deadline.slice(0, 10))} à ${hourText(time)}` : longDate(deadline);
}

/** « Grille du juré 2, BC03!D14 » */
export function inFileText(juror: number | null, place: string): string {
  const file = juror === null ? 'Grille commune' : `Grille du juré ${juror}`;
  return place ? `${file}, ${place}` : file;
}
