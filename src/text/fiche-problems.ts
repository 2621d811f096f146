// What a person reads of a pasted fiche: one sentence a case, with the place, what is wrong and what to do.

import type { Place } from '../model/problem.ts';
import type { FicheProblem, MinutesScope } from '../model/problems/fiche.ts';

type Sentences = { [C in FicheProblem['code']]: (problem: Extract<FicheProblem, { code: C }>) => string };

const copyWholePage =
  'Sur francecompetences.fr, affichez la fiche, sélectionnez toute la page (Ctrl + A), copiez-la et collez-la en entier.';
const completeInTab = 'Complétez-le dans l’onglet « Compétences et épreuves ».';

export const ficheProblemText: Sentences = {
  'fiche-empty': () => `Le texte de la fiche est vide. ${copyWholePage}`,
  'fiche-too-long': ({ characters, lines }) =>
    `Le texte est trop long (${thousands(characters)} caractères${lines > 0 ? `, ${thousands(lines)} lignes` : ''}) pour être celui d’une fiche. Ne collez que la page d’une seule fiche.`,
  'fiche-binary': () =>
    `Ce n’est pas du texte (PDF, image, document bureautique…). Copiez le texte de la page de la fiche, pas le fichier. ${copyWholePage}`,
  'fiche-encoding': () =>
    'Les lettres accentuées sont abîmées : le fichier n’est pas enregistré en UTF-8. Enregistrez-le de nouveau en UTF-8, ou recopiez la page.',
  'fiche-xml': () => `Fiche en XML (données ouvertes) : format pas encore lu. ${copyWholePage}`,
  'fiche-html': () =>
    `C’est le code source d’une page web, pas le texte qu’elle affiche. Copiez ce que vous lisez à l’écran. ${copyWholePage}`,
  'fiche-rs': ({ number }) =>
    `Cette fiche${number && ` ${number}`} est du répertoire spécifique (RS) : elle n’a pas de blocs de compétences, il n’y a donc pas de grille à faire. Prenez une fiche RNCP.`,
  'fiche-other-text': () => `Ce texte n’est pas celui d’une fiche RNCP. ${copyWholePage}`,
  'fiche-lines-lost': () =>
    `Le texte a perdu ses retours à la ligne : les blocs de compétences ne commencent plus une ligne. ${copyWholePage}`,
  'fiche-no-blocks': () =>
    `Aucun bloc de compétences n’a été trouvé (une ligne « RNCP…BC01 - intitulé » par bloc) : la fiche est coupée, ou n’a pas de blocs. ${copyWholePage}`,
  'fiche-too-many-blocks': ({ count, limit }) =>
    `${count} blocs de compétences, pour ${limit} au plus : ce texte n’est pas celui d’une seule fiche. Ne collez qu’une fiche.`,
  'fiche-several-numbers': ({ numbers }) =>
    `Les blocs portent plusieurs numéros de fiche (${numbers.join(', ')}) : plusieurs fiches sont collées ensemble. Ne collez qu’une fiche.`,
  'fiche-block-doubled': ({ block, lines }) =>
    `Le bloc ${block} figure plusieurs fois (lignes ${lines.join(', ')}). Une partie de la page est sans doute collée deux fois : effacez tout et recollez-la.`,
  'fiche-block-empty': ({ block }) =>
    `Bloc ${block} : aucune compétence n’a été trouvée sous « Liste de compétences ». Recollez la page entière ; si la fiche est ainsi faite, ajoutez les compétences dans le texte, une par ligne.`,
  'fiche-block-heading-lost': ({ block }) =>
    `Bloc ${block} : la « Liste de compétences » y figure deux fois, la ligne de titre d’un autre bloc manque. Recollez la page entière.`,
  'fiche-block-missing': ({ block }) =>
    `Le bloc ${block} manque, alors que d’autres blocs le suivent. Recollez la page entière.`,
  'fiche-cut': ({ where, missing }) =>
    `La fiche est coupée${atLine(where)}, dans ses blocs de compétences : des compétences peuvent manquer. Absents aussi : ${list(missing)}. ${copyWholePage}`,
  'fiche-end-missing': ({ where, missing }) =>
    missing.length > 0
      ? `La fin de la fiche manque${atLine(where)} (${list(missing)}). Les blocs sont complets ; recollez la page entière pour avoir le reste.`
      : `La fin de la fiche manque${atLine(where)}. Les blocs sont complets ; recollez la page entière pour avoir le reste.`,
  'fiche-section-missing': ({ section }) =>
    `La partie « ${section} » n’a pas été trouvée. Vérifiez que la page est collée en entier.`,
  'fiche-number-differs': ({ printed, blocks }) =>
    `Le haut de la page porte le numéro ${printed}, les blocs ${blocks}. Le numéro des blocs est retenu : vérifiez que la page est celle d’une seule fiche.`,
  'fiche-title-inferred': ({ title, replaced }) =>
    `L’intitulé n’est pas dans le texte collé. « ${title} » vient de la certification remplacée (« ${replaced} »), et la fiche emploie ces mots : vérifiez-le.`,
  'fiche-title-missing': () => `L’intitulé de la certification n’a pas été trouvé. ${completeInTab}`,
  'fiche-level-missing': () => `Le niveau de qualification n’a pas été trouvé en haut de la page. ${completeInTab}`,
  'fiche-certifier-missing': () =>
    `Le certificateur (« Nom légal ») n’a pas été trouvé en haut de la page. ${completeInTab}`,
  'fiche-date-missing': () =>
    'La date d’échéance de l’enregistrement n’a pas été trouvée en haut de la page. Vérifiez sur la fiche que le titre est enregistré le dernier jour de la session.',
  'fiche-date-malformed': ({ where, text }) =>
    `La date d’échéance de l’enregistrement ne se lit pas${atLine(where)} : « ${text} ». Elle s’écrit jj-mm-aaaa, par exemple 08-11-2029.`,
  'fiche-block-title-missing': ({ block, where }) =>
    `Bloc ${block}${atLine(where)} : l’intitulé manque après le code. ${completeInTab}`,
  'fiche-block-title-differs': ({ block, title, attested }) =>
    `Bloc ${block} : la fiche donne deux intitulés, « ${title} » dans la section du bloc (retenu) et « ${attested} » dans « Compétences attestées ».`,
  'fiche-block-count-differs': ({ blocks, attested }) =>
    `La fiche décrit ${plural(blocks, 'bloc')}, et « Compétences attestées » en annonce ${attested}. Vérifiez qu’aucun bloc ne manque.`,
  'fiche-competences-differ': ({ block, onlyBlock, onlyAttested }) =>
    `Bloc ${block} : les compétences de la section du bloc (retenues) ne sont pas celles de « Compétences attestées ».${only('Dans le bloc seulement', onlyBlock)}${only('Dans « Compétences attestées » seulement', onlyAttested)} Vérifiez-les.`,
  'fiche-competences-spaced': ({ block, count }) =>
    `Bloc ${block} : des lignes vides séparent les compétences, ${count} ont été lues. Vérifiez où la liste s’arrête.`,
  'fiche-modalities-missing': ({ block }) =>
    `Bloc ${block} : aucune modalité d’évaluation n’a été trouvée. Ajoutez les épreuves dans l’onglet « Compétences et épreuves ».`,
  'fiche-modality-unnamed': ({ block, minutes }) =>
    `Bloc ${block} : l’épreuve n’a pas de nom dans la fiche, elle est appelée « Épreuve » (${minutes} min). Donnez-lui son nom dans l’onglet « Compétences et épreuves ».`,
  'fiche-modality-block-unknown': ({ modality, blocks }) =>
    `« ${modality} » : la fiche ne dit pas quels blocs cette épreuve évalue. ${blocks.length > 0 ? `Ceux qu’aucune autre n’évalue ont été retenus (${blocks.join(', ')})` : 'Aucun n’a été retenu, tous étant déjà évalués'} : vérifiez dans l’onglet « Compétences et épreuves ».`,
  'fiche-block-not-assessed': ({ block }) =>
    `Bloc ${block} : aucune épreuve de la session titre ne semble l’évaluer. Indiquez laquelle dans l’onglet « Compétences et épreuves ».`,
  'fiche-checklists-differ': ({ block, modality }) =>
    `« ${modality} » : la liste de ce que le dossier contient n’est pas la même pour le titre et pour le bloc ${block}. Les deux sont gardées : comparez-les dans la fiche.`,
  'fiche-total-missing': (problem) =>
    `${whose(problem)} : la durée totale n’est pas dans la fiche. Les épreuves font ${problem.sum} min : vérifiez.`,
  'fiche-minutes-differ': (problem) =>
    `${whose(problem)} : ${problem.stated} min annoncées, mais le détail fait ${problem.sum} min. Vérifiez les durées dans le référentiel d’évaluation.`,
  'fiche-access-routes-inferred': ({ open, closed }) =>
    `Voies d’accès : le texte collé perd les colonnes Oui et Non. Une voie est lue comme ouverte quand une composition de jury la suit. Ouvertes : ${list(open)}. Fermées : ${list(closed)}. Confirmez-les dans l’onglet « Compétences et épreuves ».`,
  'fiche-access-routes-missing': ({ names }) =>
    `Voies d’accès absentes de la fiche : ${list(names)}. Vérifiez que la page est collée en entier.`,
  'fiche-access-route-unclear': ({ where, name }) =>
    `« ${name} »${atLine(where)} : on ne sait pas si cette voie est ouverte, elle est lue comme fermée. Confirmez-la dans l’onglet « Compétences et épreuves ».`,
};

function atLine(where: Place): string {
  return where.kind === 'line' ? ` à la ligne ${where.line}` : '';
}

function whose({ scope, name }: MinutesScope): string {
  const words = { title: 'Épreuves du titre', block: `Bloc ${name}`, modality: `« ${name} »`, step: `« ${name} »` };
  return words[scope];
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'aucune';
}

function only(where: string, titles: readonly string[]): string {
  return titles.length > 0 ? ` ${where} : ${titles.map((title) => `« ${title} »`).join(', ')}.` : '';
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
