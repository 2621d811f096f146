// What a person reads of a pasted fiche: one sentence a case, with the place, what is wrong and what to do.

import type { Place } from '../model/problem.ts';
import type { FicheProblem, MinutesScope } from '../model/problems/fiche.ts';

type Sentences = { [C in FicheProblem['code']]: (problem: Extract<FicheProblem, { code: C }>) => string };

const copyPage =
  'Sur francecompetences.fr, sélectionnez toute la page de la fiche (Ctrl + A), copiez-la et collez-la en entier.';
const pasteAgain = 'Recollez la page entière.';
const onlyOne = 'Ne collez que la page d’une seule fiche.';
const inTab = 'dans l’onglet « Compétences et épreuves »';
const atTop = 'en haut de la page';
const attestedList = '« Compétences attestées »';

export const ficheProblemText: Sentences = {
  'fiche-empty': () => `Le texte de la fiche est vide. ${copyPage}`,
  'fiche-too-long': ({ characters, lines }) =>
    `Le texte est trop long (${thousands(characters)} caractères${lines > 0 ? `, ${thousands(lines)} lignes` : ''}). ${onlyOne}`,
  'fiche-binary': () => `Ce n’est pas du texte (PDF, image, document). ${copyPage}`,
  'fiche-encoding': () =>
    'Les lettres accentuées sont abîmées : enregistrez de nouveau le fichier en UTF-8, ou recopiez la page.',
  'fiche-xml': () => `Fiche en XML (données ouvertes) : format pas encore lu. ${copyPage}`,
  'fiche-html': () => `C’est le code source d’une page web, pas le texte affiché à l’écran. ${copyPage}`,
  'fiche-rs': ({ number }) =>
    `Cette fiche${number && ` ${number}`} est du répertoire spécifique : elle n’a pas de blocs de compétences. Prenez une fiche RNCP.`,
  'fiche-other-text': () => `Ce texte n’est pas celui d’une fiche RNCP. ${copyPage}`,
  'fiche-lines-lost': () => `Le texte a perdu ses retours à la ligne. ${copyPage}`,
  'fiche-no-blocks': () =>
    `Aucun bloc de compétences (ligne « RNCP…BC01 - intitulé ») : la fiche est coupée, ou n’en a pas. ${copyPage}`,
  'fiche-too-many-blocks': ({ count, limit }) => `${count} blocs de compétences, pour ${limit} au plus. ${onlyOne}`,
  'fiche-several-numbers': ({ numbers }) => `Les blocs sont de plusieurs fiches (${numbers.join(', ')}). ${onlyOne}`,
  'fiche-block-doubled': ({ block, lines }) =>
    `Le bloc ${block} figure plusieurs fois (lignes ${lines.join(', ')}) : effacez tout. ${pasteAgain}`,
  'fiche-block-empty': ({ block }) =>
    `Bloc ${block} : aucune compétence sous « Liste de compétences ». ${pasteAgain} Si la fiche est ainsi faite, ajoutez-les au texte, une par ligne.`,
  'fiche-block-heading-lost': ({ block }) =>
    `Bloc ${block} : deux « Liste de compétences », la ligne de titre d’un autre bloc manque. ${pasteAgain}`,
  'fiche-block-missing': ({ block }) => `Le bloc ${block} manque, alors que d’autres le suivent. ${pasteAgain}`,
  'fiche-cut': ({ where, missing }) =>
    `La fiche est coupée${atLine(where)}, dans ses blocs : des compétences peuvent manquer (et : ${list(missing)}). ${copyPage}`,
  'fiche-end-missing': ({ where, missing }) =>
    `La fin de la fiche manque${atLine(where)}${missing.length > 0 ? ` (${list(missing)})` : ''}, les blocs sont complets. Recollez la page entière pour avoir le reste.`,
  'fiche-section-missing': ({ section }) => `La partie « ${section} » n’a pas été trouvée. ${pasteAgain}`,
  'fiche-number-differs': ({ printed, blocks }) =>
    `Le haut de la page porte le numéro ${printed}, les blocs ${blocks} (retenu). ${onlyOne}`,
  'fiche-title-inferred': ({ title, replaced }) =>
    `L’intitulé n’est pas dans le texte collé : « ${title} » vient de la certification remplacée (« ${replaced} »). Vérifiez-le.`,
  'fiche-title-missing': () => `L’intitulé de la certification n’a pas été trouvé. Complétez-le ${inTab}.`,
  'fiche-level-missing': () => `Le niveau de qualification n’a pas été trouvé ${atTop}. Complétez-le ${inTab}.`,
  'fiche-certifier-missing': () =>
    `Le certificateur (« Nom légal ») n’a pas été trouvé ${atTop}. Complétez-le ${inTab}.`,
  'fiche-date-missing': () =>
    `La date d’échéance de l’enregistrement n’a pas été trouvée ${atTop}. Vérifiez que la session finit avant elle.`,
  'fiche-date-malformed': ({ where, text }) =>
    `La date d’échéance de l’enregistrement ne se lit pas${atLine(where)} : « ${text} ». Elle s’écrit jj-mm-aaaa.`,
  'fiche-block-title-missing': ({ block, where }) =>
    `Bloc ${block}${atLine(where)} : l’intitulé manque après le code. Complétez-le ${inTab}.`,
  'fiche-block-title-differs': ({ block, title, attested }) =>
    `Bloc ${block} : la fiche donne deux intitulés, « ${title} » (retenu) et, dans ${attestedList}, « ${attested} ».`,
  'fiche-block-count-differs': ({ blocks, attested }) =>
    `La fiche décrit ${blocks} bloc${blocks > 1 ? 's' : ''}, ${attestedList} en annonce ${attested}. Vérifiez qu’aucun ne manque.`,
  'fiche-competences-differ': ({ block, onlyBlock, onlyAttested }) =>
    `Bloc ${block} : ses compétences (retenues) ne sont pas celles de ${attestedList}.${only('Dans le bloc', onlyBlock)}${only(`Dans ${attestedList}`, onlyAttested)} Vérifiez-les.`,
  'fiche-competences-spaced': ({ block, count }) =>
    `Bloc ${block} : des lignes vides séparent les compétences, ${count} ont été lues. Vérifiez-les.`,
  'fiche-modalities-missing': ({ block }) =>
    `Bloc ${block} : aucune modalité d’évaluation n’a été trouvée. Ajoutez les épreuves ${inTab}.`,
  'fiche-modality-unnamed': ({ block, minutes }) =>
    `Bloc ${block} : l’épreuve n’a pas de nom dans la fiche, elle est appelée « Épreuve » (${minutes} min). Donnez-lui un nom ${inTab}.`,
  'fiche-modality-block-unknown': ({ modality, blocks }) =>
    `« ${modality} » : la fiche ne dit pas quels blocs elle évalue. Retenus, parce qu’aucune autre épreuve ne les évalue : ${blocks.join(', ') || 'aucun'}. Vérifiez ${inTab}.`,
  'fiche-block-not-assessed': ({ block }) =>
    `Bloc ${block} : aucune épreuve de la session titre ne semble l’évaluer. Indiquez laquelle ${inTab}.`,
  'fiche-checklists-differ': ({ block, modality }) =>
    `« ${modality} » : la liste de ce que le dossier contient diffère entre le titre et le bloc ${block}. Les deux sont gardées : comparez-les.`,
  'fiche-total-missing': (problem) =>
    `${whose(problem)} : la durée totale n’est pas dans la fiche. Les épreuves font ${problem.sum} min : vérifiez.`,
  'fiche-minutes-differ': (problem) =>
    `${whose(problem)} : ${problem.stated} min annoncées, mais le détail fait ${problem.sum} min. Vérifiez dans le référentiel d’évaluation.`,
  'fiche-access-routes-inferred': ({ open, closed }) =>
    `Voies d’accès : le texte collé perd les colonnes Oui et Non. Sont lues comme ouvertes celles qu’une composition de jury suit : ${list(open)}. Fermées : ${list(closed)}. Confirmez-les ${inTab}.`,
  'fiche-access-routes-missing': ({ names }) => `Voies d’accès absentes de la fiche : ${list(names)}. ${pasteAgain}`,
  'fiche-access-route-unclear': ({ where, name }) =>
    `« ${name} »${atLine(where)} : rien ne dit si cette voie est ouverte, elle est lue comme fermée. Confirmez-la ${inTab}.`,
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

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
