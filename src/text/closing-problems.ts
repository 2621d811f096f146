// The French sentence of what stands between the decisions of the jury and the archive.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { ClosingProblem } from '../model/problems/closing.ts';

type SentenceOf = { [C in ClosingProblem['code']]: (problem: Extract<ClosingProblem, { code: C }>) => string };

const part = (item: string) => (item === FINAL_INTERVIEW ? 'entretien final' : item);

export const closingProblemText: SentenceOf = {
  'decision-line-missing': ({ candidate, item }) =>
    `Candidat ${candidate}, ${part(item)} : sa ligne manque dans l’onglet Délibération, il n’a donc pas de décision. Menu Grilles de jury › Remplir la délibération la remet, vide ; la décision effacée se retrouve par Fichier › Historique des versions.`,
  'reading-changed': ({ candidate, item, was, today }) =>
    `Candidat ${candidate}, ${part(item)} : la lecture des grilles était « ${was} » quand la décision a été saisie, elle est maintenant « ${today} ». La décision n’a pas changé : le jury la confirme en complétant son motif, ou en choisit une autre.`,
  'not-closable': () =>
    'La session ne peut pas encore être close. Rien n’a été modifié. Ce qui l’empêche est dit ci-dessous, avec son remède.',
  'outcomes-pending': ({ candidates }) =>
    candidates.length > 1
      ? `Les candidats ${candidates.join(', ')} attendent une décision. Le jury décide, puis la décision est saisie dans l’onglet Délibération.`
      : `Le candidat ${candidates[0]} attend une décision. Le jury décide, puis la décision est saisie dans l’onglet Délibération.`,
  'close-session': ({ open }) =>
    `${open.length ? `Rien n’empêche de clore, mais ${open.length > 1 ? `${open.length} points restent ouverts` : 'un point reste ouvert'}. ` : ''}Clore fige les décisions, les résultats et les grilles, et inscrit l’empreinte des résultats. Vous pourrez rouvrir, avec un motif. Clore la session ?`,
  'session-closed': ({ fingerprint, person }) =>
    `La session est close. Empreinte des résultats : ${fingerprint}. Elle permet de rapprocher un papier de son classeur, rien de plus. Pour rouvrir : ${person || 'vous'}, ou le propriétaire du classeur.`,
  'closed-by-another': ({ by }) =>
    `La session a été close par ${by || 'une autre personne'} : ${by || 'cette personne'}, ou le propriétaire du classeur, peut la rouvrir. Rien n’a été modifié.`,
  'grids-locked': () =>
    'Les cases des grilles restent verrouillées. Menu Grilles de jury › Générer ou mettre à jour les grilles les ouvre de nouveau.',
  'fingerprint-differs': ({ fingerprint }) =>
    `Les résultats ont changé depuis la clôture : ils ne correspondent plus à l’empreinte ${fingerprint}. Rouvrez la session pour les refaire, ou retrouvez la version close par Fichier › Historique des versions.`,
  'record-differs': ({ title }) =>
    `L’onglet « ${title} » a été retouché depuis la clôture : il ne dit plus ce que disent les résultats clos. Retrouvez la version close par Fichier › Historique des versions, ou rouvrez la session pour le refaire.`,
  'decisions-differ': ({ fingerprint }) =>
    `Les décisions, les candidats ou la session ont changé depuis la clôture : ils ne donnent plus les résultats clos (empreinte ${fingerprint}). Retrouvez la version close par Fichier › Historique des versions, ou rouvrez la session pour refaire les papiers.`,
  'sheets-made': () =>
    'Les fiches individuelles sont dans un classeur à part, dans votre Drive. Document interne : à ne pas remettre au candidat avant la validation du résultat. Préparez-les de nouveau après tout changement.',
  'purge-confirm': ({ expected }) =>
    `La purge fait une archive (résultats, relevé, statistiques) puis supprime pour de bon les classeurs des jurés, le kit et les fiches individuelles que vous avez faits avec le module. Pour confirmer, écrivez : ${expected}`,
  purged: ({ deleted, left }) =>
    `L’archive est faite et ${deleted > 1 ? `${deleted} fichiers sont supprimés` : `${deleted} fichier est supprimé`}${left ? `, ${left} ${left > 1 ? 'points restent' : 'point reste'} à faire` : ''}. Il vous reste à supprimer ce classeur-ci, qui contient encore toutes les saisies : effacer des cases n’efface rien, l’historique des versions les garde. Son propriétaire le place dans la corbeille (Fichier › Placer dans la corbeille), puis vide la corbeille de Drive. Supprimez aussi les copies, les PDF et les papiers.`,
  'file-not-deleted': () =>
    'Google n’a pas supprimé un fichier : supprimez-le vous-même dans Drive, dossier « Grilles de jury », puis videz la corbeille.',
  'files-of-another': ({ what, madeBy }) =>
    `${madeFilesText[what]} par ${madeBy} : cette personne seule peut les supprimer, en lançant elle aussi la purge ou dans son Drive, si ce n’est déjà fait.`,
  'purge-not-done': ({ step, message }) =>
    `La purge n’est pas faite : ${step === 'archive' ? 'Google a refusé l’archive' : 'l’archive est faite, mais Google n’a pas donné la liste des fichiers à supprimer'}. Aucun fichier n’a été supprimé, et l’historique le dit. Relancez la purge : une seconde fois ne fait pas une seconde archive. Message de Google : « ${message} »`,
  'end-not-told': ({ message }) =>
    `Google a refusé la ligne d’historique qui en dit la fin, mais ce qui suit est fait. Relancez l’action pour que l’historique le dise. Message de Google : « ${message} »`,
  'retention-over': ({ what, until }) =>
    `La durée de conservation ${what === 'grids' ? 'des grilles' : 'des résultats'} est passée depuis le ${until.split('-').reverse().join('/')}. ${what === 'grids' ? 'Menu Grilles de jury › Archiver et purger la session.' : 'Supprimez aussi l’archive, ou corrigez la durée avec votre DPO.'}`,
  'retention-unreadable': ({ what, value }) =>
    `Conservation ${what === 'grids' ? 'des grilles' : 'des résultats'} : aucune date n’a pu être tirée de « ${value} », rien ne sera donc rappelé. Écrivez une durée après le dernier jour (« 3 mois », « un an ») ou une date (« 31/12/2027 »).`,
  'which-candidate': () => 'De quel candidat s’agit-il ? Donnez son numéro.',
  'candidate-unknown': ({ answer }) =>
    `« ${answer} » n’est le numéro d’aucun candidat, ou de plusieurs. Rien n’a été modifié. Les numéros sont dans l’onglet Candidats ; un candidat qui n’y est plus se désigne aussi par sa clé (C03), lue dans Saisies conservées ou dans l’Historique. Les données d’un juré ne s’exportent ni ne s’effacent ainsi : elles sont dans l’onglet Jury et partent avec ce classeur.`,
  'person-exported': ({ candidate, files }) =>
    `Le fichier dit tout ce que ce classeur contient aujourd’hui du candidat ${candidate}. N’y sont pas : ${listed([
      files > 0 && `ce qui n’a pas encore été relevé dans ${filesText(files)}`,
      'l’historique des versions',
      'les fiches individuelles, l’archive, les PDF et les papiers',
    ])}.`,
  'person-named-elsewhere': ({ candidate }) =>
    `Le nom du candidat ${candidate} se lit dans cette case, qui parle d’autre chose : le module n’y touche pas et ne l’exporte pas. Relisez-la, et retirez-en le nom à la main s’il s’agit bien de cette personne.`,
  'delete-person': ({ candidate, keepsName }) =>
    `Effacer les données du candidat ${candidate} : adresse, entreprise, formateur, aménagement, dossier, ECF, appréciations et observations des jurés. ${keepsName ? 'Son nom et les décisions du jury restent : le centre doit pouvoir en rendre compte.' : 'Son nom est effacé aussi : aucune décision n’a été prise.'} Cela ne se défait pas par le module. Continuer ?`,
  'person-deleted': ({ candidate, keepsName, files, hasClosedVersions }) =>
    `Les données du candidat ${candidate} sont effacées des onglets. ${keepsName ? 'Restent son nom et les décisions du jury, dans la délibération, les résultats et le relevé. ' : ''}Restent aussi, et il faut le lui dire : ${listed(
      [
        'l’historique des versions de ce classeur jusqu’à sa suppression',
        files > 0 && `${filesText(files)} jusqu’à la purge (ce qui y est de ce candidat n’est plus relevé)`,
        hasClosedVersions &&
          'les onglets « clos 1 », « clos 2 »… d’une session rouverte, avec son nom et ses décisions d’alors',
        'les fiches individuelles et le kit papier tant qu’ils ne sont pas refaits, l’archive, les PDF et les papiers',
      ],
    )}.`,
};

const madeFilesText = {
  grids: 'Des classeurs de jurés ont été faits',
  sheets: 'Des fiches individuelles ont été faites',
  kit: 'Un kit papier a été préparé',
} as const;

function filesText(files: number): string {
  return files > 1 ? `les ${files} classeurs des jurés` : 'le classeur du jury';
}

function listed(parts: readonly (string | false)[]): string {
  return parts.filter((one) => one !== false).join(' ; ');
}
