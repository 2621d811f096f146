// The French sentence of what keeps an action from running, of each question, and of each refusal of Google's.

import type { GoogleRefusal, LabelMove, RunProblem } from '../model/problems/run.ts';
import { statesAllowing } from '../model/states.ts';
import { stateLabel } from './labels.ts';
import { actionLabel } from './menu.ts';

type SentenceOf = { [C in RunProblem['code']]: (problem: Extract<RunProblem, { code: C }>) => string };

const again = 'Rien n’a été modifié. Recommencez dans un instant : relancer est sans danger.';

const quoted = (value: string) => (value ? `« ${value} »` : 'rien');

const refusalText: Record<GoogleRefusal, string> = {
  missing:
    'Google ne trouve plus ce fichier : il a été supprimé, ou n’est plus partagé avec votre compte. Rien n’a été modifié.',
  quota: `Google limite le nombre d’appels par minute et l’a atteint. ${again}`,
  timeout: `Google n’a pas répondu à temps. Relancez l’action : ce qui est déjà fait ne sera pas fait deux fois.`,
  permission: `Google refuse cette modification à votre compte. Rien n’a été modifié. Vérifiez que votre adresse est dans l’équipe (onglet Session) et que vous pouvez modifier ce classeur ; si plusieurs comptes Google sont ouverts, utilisez une fenêtre privée.`,
  'api-off':
    'L’API Google Sheets ou Google Drive n’est pas activée dans le projet Apps Script. Rien n’a été modifié. La personne qui a installé le module doit les activer toutes les deux : éditeur de script › Services › Google Sheets API et Drive API.',
  'admin-blocked':
    'L’administrateur de votre domaine Google bloque ce module. Rien n’a été modifié. Demandez-lui de l’autoriser.',
  'too-big': 'La session est trop grande pour un seul envoi. Rien n’a été modifié. Partagez-la en deux classeurs.',
  other: `Google a refusé l’action. ${again}`,
};

function movesText(moves: readonly LabelMove[]): string {
  const shown = moves.slice(0, 10).map(({ from, to }) => `· « ${from} » devient « ${to} »`);
  if (moves.length > shown.length) shown.push(`· et ${moves.length - shown.length} autres`);
  return shown.join('\n');
}

export const runProblemText: SentenceOf = {
  busy: () =>
    'Une autre action est en cours sur ce classeur. Rien n’a été modifié : attendez qu’elle se termine, puis recommencez.',
  'not-in-this-state': ({ action, state }) => {
    if (state === 'closed')
      return `La session est close : « ${actionLabel[action]} » n’est plus possible, rien n’a été modifié. Pour corriger, menu Grilles de jury › Rouvrir la session, avec un motif.`;
    const allowed = statesAllowing(action)
      .map((one) => `« ${stateLabel[one]} »`)
      .join(', ');
    return `« ${actionLabel[action]} » n’est pas possible dans l’état « ${stateLabel[state]} ». Rien n’a été modifié. États qui le permettent : ${allowed}.`;
  },
  'not-prepared': () =>
    'Ce classeur n’est pas encore celui d’une session. Commencez par le menu Grilles de jury › Préparer la session.',
  'no-candidates': () =>
    'Il n’y a encore aucun candidat. Remplissez l’onglet Candidats, une ligne par personne, avec son numéro et son nom.',
  'nothing-pasted': () =>
    'Il n’y a pas de fiche à lire. Collez le texte de la page de France compétences dans la colonne « Collez ici la fiche RNCP » de l’onglet Compétences et épreuves.',
  'deliberation-missing': () =>
    'L’onglet Délibération manque. Menu Grilles de jury › Remplir la délibération, puis recommencez.',
  'results-missing': () =>
    'Les résultats ne sont pas encore remplis. Menu Grilles de jury › Remplir les résultats, puis recommencez.',
  'moved-meanwhile': ({ title }) =>
    `Quelqu’un a déplacé des lignes de l’onglet « ${title} » pendant l’action : vérifiez-le, puis relancez l’action. S’il y manque des saisies, rouvrez une version d’avant par Fichier › Historique des versions.`,
  'cell-gone': () =>
    'Cette case n’existe plus dans le classeur : la ligne, la colonne ou l’onglet a disparu. Rien n’a été écrit. Mettez à jour les grilles ou la délibération, puis recommencez.',
  'typed-meanwhile': ({ stands, yours }) =>
    `Entre-temps, quelqu’un a changé cette case : elle contient ${quoted(stands)}, vous aviez choisi ${quoted(yours)}. Rien n’a été écrit. Dites laquelle des deux garder.`,
  'nobody-to-add': () => 'Il n’y a personne à ajouter dans les lignes collées. Rien n’a été modifié.',
  'reason-needed': ({ action }) =>
    `« ${actionLabel[action]} » : dites pourquoi, en quelques mots. Le motif est gardé dans l’historique.`,
  'labels-moved': ({ moves }) =>
    `Des noms ou des numéros ont changé de ligne. Les saisies suivent la ligne, pas le nom :\n${movesText(moves)}\nEst-ce bien une correction, pour les mêmes personnes et les mêmes compétences ? « Non » ne modifie rien.`,
  'decisions-moved': ({ moves }) =>
    `Dans l’onglet Délibération, des lignes montrent un autre candidat ou un autre bloc que leur clé masquée : un tri a sans doute laissé cette colonne de côté.\n${movesText(moves)}\nRien n’a été modifié. Annulez le tri (Ctrl+Z, ou Fichier › Historique des versions). Si ces noms et ces numéros ont vraiment changé, menu Grilles de jury › Remplir la délibération : il le demande, puis remet les lignes à jour.`,
  'labels-differ': ({ moves }) =>
    `Des noms, des numéros ou des intitulés ont changé de ligne depuis que les grilles sont faites. Les chiffres suivent la ligne, pas le nom :\n${movesText(moves)}\nSi c’est une correction, menu Grilles de jury › Générer ou mettre à jour les grilles ; sinon, annulez (Ctrl+Z).`,
  'tab-needed': ({ title }) =>
    `L’onglet « ${title} » a disparu : sans lui, rien ne peut être lu, et rien n’a été modifié. Annulez (Ctrl+Z), ou rouvrez une version d’avant par Fichier › Historique des versions.`,
  'state-lost': () =>
    'L’état de la session n’est plus écrit dans cette case : une session close se rouvrirait sans motif, et rien n’a été modifié. Annulez (Ctrl+Z), ou rouvrez une version d’avant par Fichier › Historique des versions.',
  'lines-shifted': ({ title, lines }) =>
    `Dans l’onglet « ${title} », ${lines} lignes montrent un autre candidat ou une autre compétence que leur clé masquée : un tri a sans doute laissé cette colonne de côté. Faut-il suivre ce que les lignes montrent, avec les saisies qui s’y trouvent ? « Non » ne modifie rien.`,
  declined: () => 'Rien n’a été modifié.',
  'google-refused': ({ kind, message }) =>
    kind === 'other' ? `${refusalText.other} Message de Google : « ${message} »` : refusalText[kind],
};
