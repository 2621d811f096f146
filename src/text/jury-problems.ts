// The French sentence of each problem between the session and the jurors' workbooks, with its remedy.

import type { FileTask, JuryProblem, OwnersTask, SharingRefusal } from '../model/problems/jury.ts';
import type { GoogleRefusal } from '../model/problems/run.ts';
import { longDate } from './dates.ts';
import { listed } from './listed.ts';
import { kitText } from './paper-kit.ts';

type SentenceOf = { [C in JuryProblem['code']]: (problem: Extract<JuryProblem, { code: C }>) => string };

const orPrint = 'Corrigez l’adresse dans l’onglet Jury et renvoyez, ou imprimez sa grille.';

const sharingText: Record<SharingRefusal, string> = {
  'no-account': `cette adresse n’a pas de compte Google. ${orPrint}`,
  domain:
    'votre domaine Google interdit de partager avec cette adresse. Demandez à votre administrateur, ou imprimez sa grille.',
  'rate-limit': 'Google limite le nombre de partages et l’a atteint. Renvoyez dans une heure, ou imprimez sa grille.',
  'mail-not-sent':
    'la grille est partagée, mais le message de Google n’est pas parti. Envoyez-lui le lien du classeur vous-même, ou imprimez sa grille.',
  other: `Google a refusé le partage, ou n’a pas répondu : renvoyez dans un moment. ${orPrint}`,
};

const unreadableText: Record<GoogleRefusal, string> = {
  missing: 'il a été supprimé, ou n’est plus partagé avec vous',
  permission: 'il n’est pas partagé avec votre compte',
  quota: 'Google limite le nombre de demandes et l’a atteint',
  timeout: 'Google n’a pas répondu à temps',
  'api-off': 'l’API Google Sheets ou Google Drive n’est pas activée',
  'admin-blocked': 'l’administrateur de votre domaine bloque le module',
  'too-big': 'il est trop grand',
  other: 'Google l’a refusé',
};

const undoneText: Record<FileTask, string> = {
  read: 'lue',
  write: 'mise à jour ou partagée',
  freeze: 'figée',
  unfreeze: 'rouverte',
  withdraw: 'retirée à ce juré',
};

const taskText: Record<OwnersTask, string> = {
  share: 'la partager avec lui',
  freeze: 'la figer',
  unfreeze: 'la rouvrir',
  withdraw: 'en retirer l’accès',
};

/** « la grille du juré 2 », « la grille commune » */
function fileName(juror: number | null): string {
  return juror === null ? 'la grille commune' : `la grille du juré ${juror}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function numbers(all: readonly number[], one: string, many: string): string {
  return `${all.length > 1 ? many : one} ${listed(all)}`;
}

const value = (text: string) => (text === '' ? 'vide' : `« ${text} »`);
const names = (all: readonly { number: number; name: string }[]) =>
  all.map(({ number, name }) => `· ${number} — ${name}`).join('\n');
const notRead = 'Rien n’en a été relevé';

export const juryProblemText: SentenceOf = {
  'jury-is-joint': () =>
    'Dans cette session, le jury remplit une grille commune dans ce classeur, ou sur papier : il n’y a rien à envoyer. Pour que chaque juré ait la sienne, changez « Comment le jury remplit-il ses grilles ? » dans l’onglet Session, puis mettez à jour les grilles.',
  'no-juror-address': () => 'Aucun juré n’a d’adresse e-mail. Ajoutez-les dans l’onglet Jury, ou imprimez les grilles.',
  'sharing-stopped': ({ errors }) =>
    `Rien n’a été envoyé : ${errors > 1 ? `${errors} erreurs de la session sont` : 'une erreur de la session est'} à corriger d’abord. Les grilles papier restent possibles.`,
  'nothing-sent': () =>
    'Aucune grille n’a encore été envoyée à un juré. Menu Grilles de jury › Envoyer les grilles aux jurés.',
  'nothing-shared': () => 'Aucun juré n’a accès à un classeur : il n’y a pas d’accès à retirer.',
  'all-frozen': () => 'Toutes les grilles envoyées sont déjà figées. Rien n’a été modifié.',
  'none-frozen': () => 'Aucune grille n’est figée : il n’y en a pas à rouvrir. Rien n’a été modifié.',
  'sender-is-trainer': ({ candidates }) =>
    `Vous semblez avoir formé ${numbers(candidates, 'le candidat', 'les candidats')} : vous serez propriétaire de leurs grilles. Mieux vaut qu’une autre personne de l’équipe les envoie. Continuer quand même ?`,
  'jurors-on-paper': ({ jurors }) =>
    `${capital(numbers(jurors, 'le juré', 'les jurés'))} sans adresse e-mail : imprimez ${jurors.length > 1 ? 'leurs grilles' : 'sa grille'}.`,
  'sharing-refused': ({ juror, kind }) => `Juré ${juror} : ${sharingText[kind]}`,
  'team-sharing-refused': ({ address }) =>
    `Le dossier des grilles n’a pas pu être partagé avec ${address} : cette personne ne pourra pas relever. Vérifiez son adresse dans l’onglet Session.`,
  'already-invited': ({ jurors }) =>
    `${capital(numbers(jurors, 'le juré', 'les jurés'))} ${jurors.length > 1 ? 'ont' : 'a'} déjà reçu le lien de ce classeur : Google n’envoie pas de second message. Prévenez ${jurors.length > 1 ? 'ces personnes' : 'cette personne'} vous-même ; le texte est dans « Suivre les jurés ».`,
  'juror-address-changed': ({ juror, isCommon }) =>
    `Juré ${juror} : l’adresse a changé depuis l’envoi. L’ancienne n’ouvre plus la grille ; ${isCommon ? 'ce qui y est saisi reste' : 'ce qui y était saisi a été relevé, et une grille neuve appartient à la nouvelle adresse'}. Si c’est une autre personne, remplacez plutôt le juré.`,
  'registry-missing': () =>
    'Des colonnes masquées de cet onglet, qui disent quelle grille est à quel juré, ont été supprimées : ces grilles ne sont plus relevées. Annulez par Édition › Annuler, ou renvoyez les grilles : les classeurs déjà créés sont retrouvés.',
  'file-unregistered': ({ addresses }) =>
    `Une grille ouverte à ${addresses.join(', ')} n’est plus à aucune ligne de l’onglet Jury : cette personne peut y écrire, et rien n’en est relevé. Si une ligne a été supprimée, annulez par Édition › Annuler ; sinon ouvrez ce classeur dans Drive, bouton Partager, et retirez cette adresse.`,
  'left-file-open': () =>
    'Rien n’a été envoyé : une grille que son juré va quitter n’a pas pu être figée et relevée, et ses saisies seraient perdues. Réglez ce point, puis renvoyez.',
  'withdrawn-left-out': ({ jurors }) =>
    `${capital(numbers(jurors, 'le juré', 'les jurés'))} : accès retiré, rien n’est renvoyé. Pour rendre l’accès, envoyez en nommant ${jurors.length > 1 ? 'ces jurés' : 'ce juré'} par numéro.`,
  'owner-needed': ({ juror, madeBy, task }) =>
    `${capital(fileName(juror))} a été créée par ${madeBy || 'une autre personne'} : seule cette personne peut ${taskText[task]}.`,
  'file-handed-in': ({ juror }) =>
    `${capital(fileName(juror))} est figée : elle n’a pas été modifiée. Pour y ajouter quelque chose, rouvrez-la d’abord, avec un motif.`,
  'access-not-found': ({ juror, address, others }) =>
    `L’accès du juré ${juror} n’a pas été retiré : ${address || 'son adresse'} n’est pas dans les partages de ce classeur, ouvert à ${others.join(', ')}. Ouvrez-le, bouton Partager, et retirez vous-même l’adresse de ce juré.`,
  'file-unreadable': ({ juror, kind, task }) =>
    `${capital(fileName(juror))} n’a pas pu être ${undoneText[task]} : ${unreadableText[kind]}. ${task === 'read' ? 'Recommencez, ou saisissez sa grille papier.' : 'Recommencez.'}`,
  'file-tab-missing': ({ title }) =>
    `L’onglet « ${title} » n’est pas dans ce classeur. Renvoyez les grilles pour l’ajouter.`,
  'file-tab-unknown': ({ title }) =>
    `L’onglet « ${title} » n’est pas une grille de ce classeur, peut-être une copie. ${notRead} : demandez au juré de recopier ses saisies dans ses grilles, puis de supprimer cet onglet.`,
  'file-keys-missing': ({ title }) =>
    `L’onglet « ${title} » n’a plus sa première ligne ou sa première colonne, masquées. ${notRead} : rouvrez une version d’avant par Fichier › Historique des versions.`,
  'file-line-unknown': ({ shown }) =>
    `La clé masquée de la ligne « ${shown} » n’est pas celle d’un candidat et d’une compétence de cette grille. ${notRead} pour cette ligne.`,
  'file-line-doubled': ({ shown }) =>
    `La clé masquée de la ligne « ${shown} » existe deux fois. ${notRead} pour ces lignes.`,
  'file-line-differs': ({ expected, shown }) =>
    `La clé dit « ${expected} », la ligne montre « ${shown} ». ${notRead} pour cette ligne. Si un nom ou un titre a été corrigé depuis, renvoyez les grilles.`,
  'file-column-foreign': () =>
    `Cette colonne porte la clé d’un autre juré. ${notRead} : dans cette grille, seul son juré écrit.`,
  'file-column-doubled': () => `La clé masquée de cette colonne existe deux fois. ${notRead}.`,
  'file-column-missing': ({ column }) =>
    `La colonne « ${column} » manque. ${notRead}. Renvoyez les grilles pour la refaire.`,
  'file-column-differs': ({ column }) =>
    `La clé dit « ${column} », le titre de la colonne dit autre chose. ${notRead} pour cette colonne.`,
  'file-formula': () =>
    `La case contient une formule, pas une saisie. ${notRead} pour cette case : demandez au juré d’y écrire le texte ou de choisir dans la liste.`,
  'file-level-unknown': ({ value: typed, labels }) =>
    `« ${typed} » n’est pas une appréciation : relevée telle quelle, elle compte comme vide. Les choix sont ${labels.map((label) => `« ${label} »`).join(', ')}.`,
  'juror-declaration': ({ juror, except }) =>
    except
      ? `Juré ${juror} déclare un lien avec un candidat : ${value(except)}. S’il ne peut pas juger ce candidat, retirez-le de son panel dans l’onglet Candidats.`
      : `Juré ${juror} a remis sa grille sans cocher « Je déclare n’avoir formé aucun de ces candidats ». Demandez-lui ce qu’il en est.`,
  'collected-without-cell': ({ count }) =>
    `${count > 1 ? `${count} saisies relevées n’ont` : 'Une saisie relevée n’a'} pas encore de case dans ce classeur : gardée${count > 1 ? 's' : ''} dans « Saisies conservées ». Mettez à jour les grilles pour ${count > 1 ? 'les' : 'la'} mettre en place.`,
  'validate-last-cell': () =>
    'Demandez aux jurés de valider leur dernière case (touche Entrée) : une case en cours de frappe n’est pas encore enregistrée.',
  'collect-conflict': ({ juror, session, theirs }) =>
    `Cette case a changé des deux côtés : ${value(session)} ici, ${value(theirs)} dans la grille du juré ${juror}. Rien n’a été écrasé : choisissez avec « Choisir entre deux saisies ».`,
  'no-conflict': () => 'Aucune case n’a deux saisies à départager.',
  'answers-to-collect': ({ count }) =>
    `La session n’a pas été close : ${count > 1 ? `${count} saisies des jurés n’ont` : 'une saisie d’un juré n’a'} pas encore été relevée${count > 1 ? 's' : ''}. Menu Grilles de jury › Remplir la délibération les relève ; relisez les décisions, puis clôturez.`,
  'files-left-alone': () =>
    'Ce classeur semble être la copie d’un autre : rien n’a été relevé dans les grilles des jurés, et elles n’ont pas changé. Pour les rattacher à ce classeur, menu Grilles de jury › Relever les grilles.',
  'files-still-frozen': ({ jurors }) =>
    `${jurors.length > 1 ? 'Les grilles des jurés' : 'La grille du juré'} ${listed(jurors)} ${jurors.length > 1 ? 'sont encore figées' : 'est encore figée'} : ces jurés ne peuvent pas y écrire, et un candidat ajouté n’y entre pas. Menu Grilles de jury › Rouvrir la grille d’un juré.`,
  'kit-ready': () => kitText.ready,
  'kit-too-big': ({ pages, limit }) =>
    `Le kit aurait ${pages} pages, un classeur en contient ${limit}. Demandez-le pour un ou deux jurés à la fois.`,
  'copied-workbook': () =>
    'Ce classeur semble être la copie d’un autre : les grilles des jurés ont été envoyées par l’original. Faut-il malgré tout agir sur elles d’ici ? « Non » ne modifie rien.',
  'left-file-gone': ({ jurors }) =>
    `${capital(jurors.map(fileName).join(', '))} : classeur supprimé. Ce qui n’en avait pas été relevé est perdu. Envoyer quand même ?`,
  'which-deadline': ({ lastDay }) =>
    `Grilles à remettre pour quand ? Tapez un jour, et une heure si vous voulez (par exemple 9/12/2026 18:00). Laissez vide pour le dernier jour${lastDay ? ` (${longDate(lastDay)})` : ''}.`,
  'deadline-unreadable': ({ value: typed }) =>
    `« ${typed} » n’est pas une date. Rien n’a été envoyé. Par exemple : 9/12/2026, ou 9/12/2026 18:00.`,
  'grids-not-handed-in': ({ jurors }) =>
    `${capital(numbers(jurors, 'le juré', 'les jurés'))} ${jurors.length > 1 ? 'n’ont pas rendu leur grille' : 'n’a pas rendu sa grille'} : relever quand même ?`,
  'collect-in-deliberation': () =>
    'La délibération est ouverte. Relever maintenant peut changer ce que le jury a sous les yeux. Relever quand même ?',
  'which-jurors': ({ jurors }) =>
    `Quels jurés ? Tapez leurs numéros (par exemple 1, 3), ou « tous ».\n${names(jurors)}`,
  'jurors-unknown': ({ value: typed, known }) =>
    `« ${typed} » n’est pas compris : tapez des numéros parmi ${known.join(', ')}, séparés par des virgules, ou « tous ». Rien n’a été modifié.`,
  'which-value': ({ juror, place, session, theirs }) =>
    `${place} : ce classeur dit ${value(session)}, la grille du juré ${juror} dit ${value(theirs)}. Tapez 1 pour garder ce classeur, 2 pour prendre la grille du juré. Sans réponse, les deux restent.`,
  'replacement-form': ({ jurors }) =>
    `Qui remplace qui ? Tapez sur une ligne : numéro du juré remplacé ; nom ; prénom ; adresse e-mail (vide : sur papier) ; qualité.\n${names(jurors)}`,
  'replacement-unreadable': ({ missing }) =>
    `Rien n’a été modifié : il manque ${{ juror: 'le numéro d’un juré présent', name: 'le nom du remplaçant', email: 'une adresse e-mail bien formée' }[missing]}. Par exemple : 2 ; Durand ; Anne ; anne.durand@exemple.fr ; encadrante technique.`,
};
