// The French sentence of each problem of the tabs: what, and the remedy. The place is said beside it.

import type { WorkbookProblem } from '../model/problems/workbook.ts';

type SentenceOf = { [C in WorkbookProblem['code']]: (problem: Extract<WorkbookProblem, { code: C }>) => string };

const undo = 'Annulez (Ctrl+Z), ou rouvrez une version d’avant par Fichier › Historique des versions.';
const choices = (all: readonly string[]) => all.map((one) => `« ${one} »`).join(', ');
const things = (count: number, one: string, many: string) => (count > 1 ? `${count} ${many}` : `${count} ${one}`);

export const workbookProblemText: SentenceOf = {
  'tab-missing': ({ title }) =>
    `L’onglet « ${title} » avait disparu : il a été refait, vide. Pour retrouver ce qu’il contenait, passez par Fichier › Historique des versions.`,
  'keys-missing': ({ title }) =>
    `L’onglet « ${title} » n’a plus sa première ligne ou sa première colonne, masquées : il n’a été ni lu ni modifié. ${undo}`,
  'column-doubled': ({ key }) =>
    `La colonne « ${key} » existe deux fois : seule la première est lue. Supprimez l’autre après avoir vérifié ce qu’elle contient.`,
  'column-missing': ({ key }) =>
    `La colonne « ${key} » a été supprimée : ce qu’elle contenait compte comme vide. ${undo}`,
  'column-key-lost': ({ shown }) =>
    `Une colonne${shown && ` « ${shown} »`} n’a plus sa clé masquée : rien n’en est lu. ${undo}`,
  'key-restored': ({ shown }) =>
    `La clé masquée de la ligne « ${shown} » avait été effacée : elle a été remise d’après ce que la ligne montre.`,
  'key-doubled': ({ shown }) =>
    `La ligne « ${shown} » existe deux fois : rien n’est lu de celle-ci. Supprimez la ligne en trop après avoir vérifié ce qu’elle contient.`,
  'key-lost': ({ shown }) =>
    `On ne sait plus à qui est la ligne « ${shown} » : sa clé masquée a été effacée et rien n’en est lu. ${undo}`,
  'line-shifted': ({ shown }) =>
    `La ligne montre « ${shown} », mais sa clé masquée dit autre chose : rien n’en est lu. Un tri ou un collage a sans doute laissé la colonne masquée de côté. ${undo} Ou mettez à jour les grilles : il vous sera proposé de suivre ce que les lignes montrent.`,
  'line-orphan': ({ missing }) =>
    `Cette ligne n’est sous aucune ligne « ${missing} » : elle n’est pas lue. Déplacez-la sous celle à laquelle elle appartient.`,
  'person-doubled': ({ key }) =>
    `Cette ligne est la copie d’une autre : une clé nouvelle (${key}) lui a été donnée, pour que les saisies de l’une n’aillent pas à l’autre.`,
  'choice-unknown': ({ value, choices: all }) =>
    `« ${value} » n’est pas un choix de la liste : la cellule compte comme vide. Choisissez parmi ${choices(all)}.`,
  'date-unknown': ({ value }) =>
    `« ${value} » n’est pas une date qui existe : la cellule compte comme vide. Écrivez par exemple 07/12/2026.`,
  'number-unknown': ({ value }) =>
    value
      ? `« ${value} » n’est pas un numéro : la ligne n’est pas lue. Donnez un nombre entier à partir de 1.`
      : 'Cette ligne n’a pas de numéro : elle n’est pas lue. Donnez un nombre entier à partir de 1.',
  'minutes-unknown': ({ value }) =>
    `« ${value} » n’est pas une durée en minutes : elle compte comme vide. Écrivez un nombre entier, par exemple 45.`,
  'juror-unknown': ({ value }) =>
    `Aucun juré n’a le numéro « ${value} ». Corrigez la cellule, ou ajoutez ce juré dans l’onglet Jury.`,
  'decision-unknown': ({ value, choices: all }) =>
    `« ${value} » n’est pas une décision : elle compte comme absente. Choisissez parmi ${choices(all)}.`,
  'scale-fixed': () =>
    'L’échelle d’appréciation a changé dans l’onglet Session alors que des grilles existent : c’est celle des grilles qui compte. Remettez les mots d’avant.',
  'grids-outdated': ({ missing }) =>
    `Grilles à mettre à jour : ${things(missing, 'ligne ou colonne manque', 'lignes ou colonnes manquent')} pour des candidats, des jurés ou des compétences de la session. Menu Grilles de jury › Générer ou mettre à jour les grilles.`,
  'entries-kept': ({ count }) =>
    `${things(count, 'saisie n’a', 'saisies n’ont')} plus de place dans les grilles : gardée${count > 1 ? 's' : ''} dans l’onglet « Saisies conservées ».`,
  'entries-returned': ({ count }) =>
    `${things(count, 'saisie conservée a repris sa place', 'saisies conservées ont repris leur place')}.`,
};
