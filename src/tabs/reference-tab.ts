// The tab « Compétences et épreuves »: the certification as lines that a person can read, complete and correct.

import type { Block, Certification, Modality, Step } from '../model/certification.ts';
import { yesNo } from '../text/labels.ts';
import {
  factLabel,
  type LineType,
  lineTypes,
  pagesText,
  routeState,
  referenceTabText as text,
} from '../text/reference-tab.ts';
import { area, type CellValue, emptyLayout, HEAD, type RowLayout, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { TO_THE_END } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';

export const referenceColumns = [
  'type',
  'code',
  'title',
  'minutes',
  'blocks',
  'detail',
  'open',
  'confirmed',
  'paste',
] as const;
const widths: Record<(typeof referenceColumns)[number], number> = {
  type: 130,
  code: 130,
  title: 460,
  minutes: 70,
  blocks: 100,
  detail: 320,
  open: 90,
  confirmed: 120,
  paste: 300,
};

/** One line: its key, its kind, and its cells. */
type Line = { key: string; type: LineType } & Partial<
  Record<Exclude<(typeof referenceColumns)[number], 'type' | 'paste'>, CellValue>
>;

/** The statistics' cell: certified, by VAE, then the rates; empty where the fiche has none. */
export const STATISTICS_SEPARATOR = ' ; ';

function linesOf(certification: Certification): Line[] {
  const { accessRoutes, statistics } = certification;
  return [
    ...(Object.keys(factLabel) as (keyof typeof factLabel)[]).map(
      (fact): Line => ({
        key: `fiche/${fact}`,
        type: 'fact',
        code: factLabel[fact],
        title: certification[fact] === null ? '' : String(certification[fact]),
      }),
    ),
    ...certification.blocks.flatMap(blockLines),
    ...certification.modalities.flatMap((modality) => modalityLines(modality, 'titleModality', '')),
    ...accessRoutes.map(
      ({ name, open, inferred, jury, confirmed }, i): Line => ({
        key: `route/${i + 1}`,
        type: 'route',
        title: name,
        detail: jury,
        open: open ? yesNo.yes : yesNo.no,
        confirmed: confirmed ? routeState.confirmed : inferred ? routeState.toConfirm : routeState.fromFiche,
      }),
    ),
    ...(['nsf', 'formacode', 'rome'] as const).flatMap((type) =>
      certification[type === 'formacode' ? 'formacodes' : type].map(
        ({ code, name }): Line => ({ key: `${type}/${code}`, type, code, title: name }),
      ),
    ),
    ...certification.replaces.map((code): Line => ({ key: `replaces/${code}`, type: 'replaces', code })),
    ...statistics.map(
      ({ year, certified, byVae, rates }): Line => ({
        key: `statistics/${year}`,
        type: 'statistics',
        code: String(year),
        detail: [certified, byVae, ...rates].map((figure) => figure ?? '').join(STATISTICS_SEPARATOR),
      }),
    ),
  ];
}

function blockLines(block: Block): Line[] {
  return [
    { key: block.key, type: 'block', code: block.code, title: block.title, minutes: block.totalMinutes },
    ...block.competences.flatMap(({ key, title, criteria }): Line[] => [
      { key, type: 'competence', title },
      ...criteria.map((criterion, i): Line => ({ key: `${key}|c${i + 1}`, type: 'criterion', title: criterion })),
    ]),
    ...block.modalities.flatMap((modality) => modalityLines(modality, 'blockModality', `${block.key}/`)),
  ];
}

function modalityLines(modality: Modality, type: 'blockModality' | 'titleModality', prefix: string): Line[] {
  const { code, name, minutes, steps, blocks, checklist, text: detail } = modality;
  const key = `${prefix}${code}`;
  const lines: Line[] = [
    { key, type, code, title: name, minutes, blocks: blocks?.join(', ') ?? null, detail: detail ?? null },
  ];
  steps.forEach((step, i) => {
    lines.push(...stepLines(step, `${key}/${i + 1}`));
  });
  if (checklist) {
    lines.push({
      key: `${key}/d`,
      type: 'checklist',
      title: checklist.title,
      detail: checklist.pages ? pagesText(checklist.pages) : '',
    });
    lines.push(
      ...checklist.items.map((title, i): Line => ({ key: `${key}/d/${i + 1}`, type: 'checklistItem', title })),
    );
  }
  return lines;
}

function stepLines({ title, minutes, text: detail, block, steps }: Step, key: string): Line[] {
  return [
    { key, type: 'step', title, minutes, blocks: block ?? null, detail: detail ?? null },
    ...(steps ?? []).map(
      (child, i): Line => ({
        key: `${key}/${i + 1}`,
        type: 'substep',
        title: child.title,
        minutes: child.minutes ?? null,
        detail: child.text ?? null,
      }),
    ),
  ];
}

export function layoutReference(certification: Certification): TabLayout {
  const lines = linesOf(certification);
  const rows: RowLayout[] = [{ key: '#title' }, { key: '#help' }, { key: HEAD }, ...lines.map(({ key }) => ({ key }))];
  const layout = emptyLayout(
    { sheetId: sheetIds.reference, title: text.title, color: '#1a73e8' },
    referenceColumns.map((key) => ({ key, widthPx: widths[key] })),
    rows,
  );
  const body = 4;
  const width = layout.columns.length;
  const cells = referenceColumns.slice(1, -1) as Exclude<(typeof referenceColumns)[number], 'type' | 'paste'>[];
  const below = (left: number, columns: number) => ({ top: body, bottom: TO_THE_END, left, right: left + columns });
  layout.spareRows = 30;
  layout.frozenRows = body;
  layout.values = [
    { top: 1, left: 1, values: [[text.heading], [`${text.help} ${text.source}.`]] },
    { top: 3, left: 1, values: [referenceColumns.map((key) => text.columns[key])] },
    {
      top: body,
      left: 1,
      values: lines.map((line) => [lineTypes[line.type], ...cells.map((cell) => line[cell] ?? null)]),
    },
  ];
  layout.formats = [
    { area: area(0, 0, body, width), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 1, width - 1), format: look.head },
    { area: below(1, width - 2), format: look.typedText },
    { area: below(4, 1), format: { pattern: '0', horizontal: 'center' } },
    { area: below(width - 1, 1), format: { ...look.typedText, wrap: 'clip', background: '#fef7e0' } },
    ...lines.flatMap((line, i) =>
      line.type === 'block' || line.type === 'titleModality'
        ? [{ area: area(body + i, 1, 1, width - 2), format: { bold: true, borders: { top: 'medium' as const } } }]
        : [],
    ),
  ];
  layout.lists = [
    { area: below(1, 1), values: Object.values(lineTypes) },
    { area: below(7, 1), values: Object.values(yesNo) },
    { area: below(8, 1), values: Object.values(routeState) },
  ];
  layout.open = [below(1, width - 1)];
  return layout;
}
