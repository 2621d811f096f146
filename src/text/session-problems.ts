// The French sentence of each problem of a session: what, where in words, and the remedy.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import { NOTE, OVERALL } from '../model/entry.ts';
import type { SessionProblem } from '../model/problems/session.ts';
import { blockDecisionLabel, interviewDecisionLabel } from './decisions.ts';
import { attendanceLabel } from './labels.ts';
import { listed } from './listed.ts';

type SentenceOf = { [C in SessionProblem['code']]: (problem: Extract<SessionProblem, { code: C }>) => string };

export const sessionProblemText: SentenceOf = {
  'too-few-jurors': ({ candidate, onPanel }) =>
    `Candidat ${candidate} : ${jurors(onPanel)} dans son panel, il en faut deux au moins. Complétez son panel dans l’onglet Candidats.`,
  'too-few-present-jurors': ({ candidate, present, absent }) =>
    `Candidat ${candidate} : ${jurors(present)} présent${present > 1 ? 's' : ''} dans son panel (${absentJurors(absent)}), il en faut deux. Appelez la DDETS. Vous pouvez continuer à saisir.`,
  'juror-trained-candidate': ({ candidate, juror }) =>
    `Candidat ${candidate} : le juré ${juror} porte le nom ou l’adresse de son formateur. Un formateur ne juge jamais un candidat qu’il a formé : retirez-le du panel de ce candidat dans l’onglet Candidats.`,
  'juror-of-same-company': ({ candidate, juror, company }) =>
    `Candidat ${candidate} : le juré ${juror} est de la même structure (« ${company} »). Choisissez un autre juré pour ce candidat, ou assurez-vous que ce lien est connu et accepté.`,
  'juror-in-team': ({ juror }) =>
    `Juré ${juror} : son adresse est aussi celle d’un membre de l’équipe, il lirait donc les grilles de tous. Retirez-la des adresses de l’équipe dans l’onglet Session.`,
  'habilitation-ends': ({ juror, until, lastDay }) =>
    `Juré ${juror} : son habilitation finit le ${day(until)}, avant le dernier jour de la session (${day(lastDay)}). Vérifiez-la auprès de la DDETS, ou choisissez un autre juré.`,

  'number-not-positive': ({ who, number }) =>
    `${Who(who)} : le numéro « ${number} » ne convient pas. Donnez un nombre entier à partir de 1 dans l’onglet ${tabOf[who]}.`,
  'number-doubled': ({ who, number }) =>
    `Deux ${whoLabel[who]}s ont le numéro ${number}. Donnez un autre numéro à l’un des deux dans l’onglet ${tabOf[who]}.`,
  'email-malformed': ({ who, number, email }) =>
    who === 'team'
      ? `Équipe, adresse n° ${number} : « ${email} » n’est pas une adresse e-mail. Corrigez-la dans l’onglet Session.`
      : `${Who(who)} ${number} : « ${email} » n’est pas une adresse e-mail. Corrigez-la, ou videz la cellule, dans l’onglet ${tabOf[who]}.`,
  'email-doubled': ({ who, number, email, other }) =>
    `${Who(who)} ${number} : l’adresse « ${email} » est déjà celle du ${whoLabel[other.who]} ${other.number}. Donnez à chacun la sienne dans ${tabsOf(who, other.who)}.`,

  'block-unknown': ({ candidate, block, list: field, known }) =>
    `Candidat ${candidate} : le bloc « ${block} », noté ${field === 'held' ? 'déjà acquis' : 'présenté'}, n’existe pas dans cette certification. Les blocs connus : ${listed(known) || 'aucun'}. Corrigez l’onglet Candidats.`,
  'block-presented-and-held': ({ candidate, block }) =>
    `Candidat ${candidate} : le bloc ${block} est à la fois présenté et déjà acquis. Un bloc acquis n’est pas évalué de nouveau : retirez-le de l’une des deux colonnes de l’onglet Candidats.`,
  'block-left-out': ({ candidate, block }) =>
    `Candidat ${candidate} : le bloc ${block} n’est ni présenté ni déjà acquis. Dans une session titre, notez-le dans l’une des deux colonnes de l’onglet Candidats.`,
  'nothing-presented': ({ candidate }) =>
    `Candidat ${candidate} : il ne présente aucun bloc. Notez les blocs qu’il présente dans l’onglet Candidats.`,
  'access-route-closed': ({ candidate, route }) =>
    `Candidat ${candidate} : la voie d’accès « ${route} » est fermée pour cette certification. Corrigez-la dans l’onglet Candidats.`,
  'access-route-perhaps-closed': ({ candidate, route }) =>
    `Candidat ${candidate} : la voie d’accès « ${route} » semble fermée d’après la fiche collée. Vérifiez-la sur la fiche, puis confirmez la voie dans l’onglet Compétences et épreuves.`,
  'access-route-unknown': ({ candidate, route }) =>
    `Candidat ${candidate} : la voie d’accès « ${route} » n’est pas dans la fiche. Choisissez-en une de la liste dans l’onglet Candidats.`,
  'registration-ends': ({ until, lastDay }) =>
    `Session : le dernier jour (${day(lastDay)}) vient après la fin de l’enregistrement de la certification (${day(until)}). Vérifiez les dates auprès de la DDETS.`,
  'day-not-real': ({ day: typed }) => `Session : la date « ${typed} » n’existe pas. Corrigez-la dans l’onglet Session.`,
  'days-reversed': ({ firstDay, lastDay }) =>
    `Session : le dernier jour (${day(lastDay)}) vient avant le premier (${day(firstDay)}). Corrigez les dates dans l’onglet Session.`,

  'block-without-competences': ({ block }) =>
    `${block} : aucune compétence, le bloc ne peut pas être évalué. Ajoutez-les dans l’onglet Compétences et épreuves, ou collez de nouveau la fiche.`,
  'minutes-differ': ({ block, sum, stated }) =>
    `${block ?? 'Titre'} : les épreuves font ${sum} minutes en tout, la durée totale indiquée est de ${stated} minutes. Vérifiez les durées dans l’onglet Compétences et épreuves.`,
  'final-interview-missing': () =>
    'Titre : l’entretien final (EF) n’est pas dans la liste des épreuves. Ajoutez-le dans l’onglet Compétences et épreuves.',
  'final-interview-not-last': () =>
    'Titre : l’entretien final (EF) n’est pas la dernière épreuve. Placez-le en dernier dans l’onglet Compétences et épreuves.',
  'technical-interview-first': ({ block }) =>
    `${block ?? 'Titre'} : l’entretien technique (ET) vient avant la mise en situation professionnelle (MSP). Placez-le après elle dans l’onglet Compétences et épreuves.`,

  'scale-label-empty': ({ rank }) =>
    `Échelle : le niveau n° ${rank} n’a pas de nom. Donnez-lui un nom ou retirez-le dans l’onglet Session.`,
  'scale-label-character': ({ label, character }) =>
    `Échelle : le niveau « ${visible(label)} » contient ${characterName(character)}, qui fausserait les calculs. Retirez ce signe dans l’onglet Session.`,
  'scale-label-start': ({ label, character }) =>
    `Échelle : le niveau « ${label} » commence par le signe ${character}, que le tableur prendrait pour une formule. Retirez ce signe dans l’onglet Session.`,
  'scale-label-spaces': ({ label }) =>
    `Échelle : le niveau « ${label.trim()} » commence ou finit par une espace. Retirez-la dans l’onglet Session.`,
  'scale-label-not-words': ({ label }) =>
    `Échelle : le niveau « ${label} » serait lu comme un nombre, une date ou une valeur logique. Écrivez-le en mots dans l’onglet Session.`,
  'scale-label-doubled': ({ label, other }) =>
    `Échelle : les niveaux « ${other} » et « ${label} » se confondent. Renommez l’un des deux dans l’onglet Session.`,
  'scale-without-meaning': ({ meaning }) =>
    meaning === 'attests'
      ? 'Échelle : aucun niveau ne dit que la compétence est acquise. Ajoutez-en un dans l’onglet Session.'
      : 'Échelle : aucun niveau ne dit que la compétence n’est pas acquise. Ajoutez-en un dans l’onglet Session.',

  'rating-not-a-level': ({ candidate, item, juror, column, value, labels }) => {
    const cell = `Candidat ${candidate}, ${itemLabel(item)}, ${rater(juror)}${columnLabel(column)}`;
    const isSpaced = labels.some((label) => label.toLowerCase() === value.trim().toLowerCase());
    const why = isSpaced ? 'est précédé ou suivi d’une espace' : 'n’est pas un niveau de l’échelle';
    return `${cell} : « ${visible(value)} » ${why} et compte comme vide. Choisissez parmi ${listed(labels.map((label) => `« ${label} »`))}.`;
  },
  'entries-outside-panel': ({ candidate, juror, isAbsent, count }) =>
    isAbsent
      ? `Candidat ${candidate} : le juré ${juror} est noté absent, ${entriesDoNotCount(count)}. S’il est présent, corrigez l’onglet Jury.`
      : `Candidat ${candidate} : le juré ${juror} n’est pas de son panel, ${entriesDoNotCount(count)}. S’il doit en être, ajoutez-le au panel dans l’onglet Candidats.`,
  'reason-missing': ({ candidate, item }) =>
    `Candidat ${candidate}, ${itemLabel(item)} : cette décision demande un motif. Écrivez-le dans l’onglet Délibération.`,
  'absent-awarded': ({ candidate, item, attendance }) =>
    `Candidat ${candidate}, ${itemLabel(item)} : la décision est « ${item === FINAL_INTERVIEW ? interviewDecisionLabel.satisfactory : blockDecisionLabel.awarded} », mais la présence est « ${attendanceLabel[attendance]} ». Corrigez la présence dans l’onglet Candidats, ou la décision dans l’onglet Délibération.`,
};

type Who = 'candidate' | 'juror';

const whoLabel: Record<Who, string> = { candidate: 'candidat', juror: 'juré' };
const tabOf: Record<Who, string> = { candidate: 'Candidats', juror: 'Jury' };

function Who(who: Who): string {
  return who === 'candidate' ? 'Candidat' : 'Juré';
}

function tabsOf(one: Who, other: Who): string {
  return one === other ? `l’onglet ${tabOf[one]}` : 'les onglets Candidats et Jury';
}

function jurors(count: number): string {
  return count === 0 ? 'aucun juré' : count === 1 ? 'un seul juré' : `${count} jurés`;
}

function absentJurors(numbers: readonly number[]): string {
  return `${numbers.length > 1 ? 'absents : jurés' : 'absent : juré'} ${listed(numbers)}`;
}

function entriesDoNotCount(count: number): string {
  return count === 1 ? 'sa saisie ne compte pas' : `ses ${count} saisies ne comptent pas`;
}

function rater(juror: number | null): string {
  return juror === null ? 'jury' : `juré ${juror}`;
}

function itemLabel(item: string): string {
  return item === FINAL_INTERVIEW ? 'entretien final' : item;
}

function columnLabel(column: string): string {
  return column === OVERALL || column === NOTE ? '' : `, épreuve ${column}`;
}

function characterName(character: string): string {
  if (character === ',') return 'une virgule';
  return character.trim() === '' ? 'un retour à la ligne ou une tabulation' : `le signe ${character}`;
}

/** One line, not too long: what a paste left in a cell may be neither. */
function visible(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** `2026-12-07` as `07/12/2026`. */
function day(iso: string): string {
  return iso.split('-').reverse().join('/');
}
