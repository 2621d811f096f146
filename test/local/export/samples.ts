// Two tabs such as the add-on makes: a results table with its title block and signature boxes, and an evaluation grid.

import type { Border, CellStyle, RangeImage, SheetImage } from '../../../src/local/workbook-image.ts';
import { type CellSpec, sheetImage } from './images.ts';

const thin: Border = { style: 'thin', color: '#999999' };
const thick: Border = { style: 'medium', color: '#000000' };
const box = { top: thin, bottom: thin, left: thin, right: thin };

const lastNames = [
  'Martin',
  'Bernard-Delacroix',
  'Lœuillet',
  'N’Guyen',
  'Ferreira da Silva Monteiro',
  'Çelik',
  'Saint-Élien',
];
const firstNames = ['Aïcha', 'Jean-Baptiste', 'Zoé', 'Maël', 'Marie-Françoise', 'Yücel', 'Éloïse'];
const routes = ['Formation continue', 'Contrat d’apprentissage', 'Expérience (VAE)'];

function styled(value: string | number | null, style: CellStyle): CellSpec {
  return { value, style };
}

/** « Résultats »: row keys in the hidden first column, three frozen rows at most, a signature box per juror. */
export function resultsSheet(candidates: number): SheetImage {
  const text: CellStyle = { wrap: 'wrap', vertical: 'middle', borders: box };
  const centred: CellStyle = { ...text, horizontal: 'center' };
  const heading: CellStyle = { ...centred, bold: true, background: '#e8edf3' };
  const note: CellStyle = { fontSize: 9, color: '#333333' };
  const above: CellSpec[][] = [
    [
      null,
      styled('Résultats de la session 2026-041 — titre professionnel « Encadrant technique d’insertion »', {
        bold: true,
        fontSize: 14,
      }),
    ],
    [
      null,
      styled('RNCP39794 · session titre du 7 au 9 décembre 2026 · jury : Mme Durand, M. Lefèvre, Mme Öztürk', note),
    ],
  ];
  const head = [
    'N°',
    'Nom',
    'Prénom',
    'Voie d’accès',
    'BC01',
    'BC02',
    'BC03',
    'Entretien final',
    'Résultat',
    'Observations',
  ];
  const rows: CellSpec[][] = Array.from({ length: candidates }, (_, index) => {
    const passed = index % 3 !== 1;
    return [
      `C${index + 1}`,
      styled(index + 1, centred),
      styled(lastNames[index % lastNames.length] ?? '', text),
      styled(firstNames[index % firstNames.length] ?? '', text),
      styled(routes[index % routes.length] ?? '', text),
      styled('Obtenu', centred),
      styled(index % 4 === 2 ? 'Déjà acquis' : 'Obtenu', centred),
      styled(passed ? 'Obtenu' : 'Non obtenu', { ...centred, bold: !passed }),
      styled('Satisfaisant', centred),
      styled(passed ? 'Réussite' : 'Réussite partielle : BC01, BC02', {
        ...centred,
        bold: true,
        background: passed ? '#e3f1e3' : '#fff4d6',
      }),
      styled(
        passed ? '' : 'La séance préparée n’a pas de critères d’évaluation ; « =1+1 » noté au tableau, sans suite.',
        text,
      ),
    ];
  });
  const signatures = rows.length + 7;
  const jurors: CellSpec[] = [
    null,
    styled('Mme Durand', note),
    null,
    null,
    styled('M. Lefèvre', note),
    null,
    null,
    styled('Mme Öztürk', note),
  ];
  const signatureBox: CellStyle = { borders: { top: thick, bottom: thick, left: thick, right: thick } };
  const below: CellSpec[][] = [
    [],
    [
      null,
      styled(
        'Centre : GRETA du Velay, Le Puy-en-Velay · présents : 58 · absents : 2 · réussites : 40 · réussites partielles : 18 · échecs : 0',
        note,
      ),
    ],
    [null, styled('Fait au Puy-en-Velay, le 9 décembre 2026', note)],
    jurors,
    [null, styled(null, signatureBox), null, null, styled(null, signatureBox), null, null, styled(null, signatureBox)],
  ];
  const merges: RangeImage[] = [1, 4, 7].map((startColumn) => ({
    startRow: signatures,
    endRow: signatures + 1,
    startColumn,
    endColumn: startColumn + (startColumn === 7 ? 3 : 2),
  }));
  const rowHeightsPx: number[] = [];
  rowHeightsPx[signatures] = 80;
  return sheetImage([...above, [null, ...head.map((label) => styled(label, heading))], ...rows, ...below], {
    sheetId: 2003,
    title: 'Résultats',
    frozenRows: 3,
    hiddenColumns: [0],
    columnWidthsPx: [60, 40, 150, 120, 130, 85, 85, 85, 100, 140, 260],
    rowHeightsPx,
    merges,
  });
}

/** A grid of `lines` × 12 columns, two raters by two épreuves, a thick line between candidates. */
export function gridSheet(lines: number): SheetImage {
  const raters = ['Juré 1 : Mme Durand', null, null, null, 'Juré 2 : M. Lefèvre', null, null, null];
  const perRater = ['MSP', 'ET', 'Après les épreuves', 'Observations'];
  const competences = [
    'Préparer les séances d’apprentissage en lien avec les situations de production',
    'Animer des séances d’apprentissage',
    'Évaluer les acquis et formaliser le bilan de la progression des salariés en parcours d’insertion',
  ];
  const levels = ['Acquise', 'Partiellement acquise', 'Non acquise', 'Non observée'];
  const heading: CellStyle = {
    bold: true,
    background: '#e8edf3',
    wrap: 'wrap',
    vertical: 'middle',
    horizontal: 'center',
    borders: box,
  };
  const rows = Array.from({ length: lines }, (_, index): CellSpec[] => {
    const candidate = Math.floor(index / competences.length);
    const isFirst = index % competences.length === 0;
    const borders = { ...box, ...(isFirst ? { top: thick } : {}) };
    const text: CellStyle = { wrap: 'wrap', vertical: 'top', borders };
    const rating: CellStyle = { ...text, horizontal: 'center' };
    const level = (shift: number) => styled(levels[(index + shift) % 4] ?? '', rating);
    return [
      `C${candidate}|BC03-${index}`,
      styled(`${candidate + 1} — ${(firstNames[candidate % 7] ?? '').slice(0, 1)}. ${lastNames[candidate % 7]}`, text),
      styled(competences[index % 3] ?? '', text),
      level(0),
      level(1),
      level(0),
      styled(
        index % 5 === 0 ? 'Objectifs clairs ; la consigne « sécurité » est redite à chaque étape — très bien.' : '',
        text,
      ),
      level(2),
      level(0),
      level(3),
      styled(index % 7 === 3 ? '= à revoir : l’évaluation n’est pas écrite' : '', text),
      styled('2 sur 2', rating),
      styled(index % 2 === 0 ? 'Acquise' : 'À délibérer', { ...rating, bold: true }),
    ];
  });
  return sheetImage(
    [
      [],
      [
        null,
        styled('RNCP39794BC03  Organiser des séances d’apprentissage en lien avec les situations de production', {
          bold: true,
          fontSize: 13,
        }),
      ],
      [
        null,
        styled(
          'Mise en situation professionnelle 45 min · Entretien technique 45 min · session 2026-041 · 7–9 décembre 2026',
          { fontSize: 9 },
        ),
      ],
      [null, null, null, ...raters.map((name) => styled(name, { bold: true })), styled('Jury', { bold: true })],
      [
        null,
        ...['Candidat', 'Compétence', ...perRater, ...perRater, 'Évaluée par', 'Lecture'].map((label) =>
          styled(label, heading),
        ),
      ],
      ...rows,
    ],
    {
      sheetId: 3003,
      title: 'BC03',
      frozenRows: 5,
      frozenColumns: 3,
      hiddenRows: [0],
      hiddenColumns: [0],
      columnWidthsPx: [90, 120, 220, 110, 110, 110, 200, 110, 110, 110, 200, 80, 100],
      conditionalStyle: (row, column) =>
        column === 12 && row > 4 && row % 2 === 0 ? { background: '#fff4d6', italic: true } : undefined,
    },
  );
}
