// The tab « Statistiques »: the session's figures in the form of the fiche's own table, above those that the fiche gives.

import type { Certification, Statistics } from '../model/certification.ts';
import type { SessionResults } from '../model/results.ts';
import type { Session } from '../model/session.ts';
import { sessionStatistics } from '../model/statistics.ts';
import { statisticsText as text } from '../text/papers.ts';
import { shortRoute } from '../text/report-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { countsLine } from './paper-lines.ts';
import { sheetIds } from './sheet-ids.ts';

const widths = [210, 130, 110, 160, 150, 172, 172];
const BODY_ROW = 4;

export function layoutStatistics(certification: Certification, session: Session, results: SessionResults): TabLayout {
  const lines = [
    { key: 'session', cells: figures(text.session(session.number), sessionStatistics(session, results)) },
    ...certification.statistics.map((one) => ({ key: `year|${one.year}`, cells: figures(text.fiche, one) })),
  ];
  const facts = [countsLine(session, results).line, routesLine(session, results), text.rates];
  const layout = emptyLayout(
    { sheetId: sheetIds.statistics, title: text.title, color: '#9334e6' },
    text.columns.map((_, i) => ({ key: `figure|${i + 1}`, widthPx: widths[i] ?? 150 })),
    [
      ...['#title', '#help', HEAD].map((key) => ({ key })),
      ...lines.map(({ key }) => ({ key })),
      { key: '#blank' },
      ...facts.map((_, i) => ({ key: `fact|${i + 1}` })),
    ],
  );
  const width = text.columns.length;
  layout.frozenRows = BODY_ROW;
  layout.values = [
    { top: 1, left: 1, values: [[text.heading(session.number)], [`${certification.number} — ${certification.title}`]] },
    { top: 3, left: 1, values: [text.columns] },
    { top: BODY_ROW, left: 1, values: lines.map(({ cells }) => cells) },
    { top: BODY_ROW + lines.length + 1, left: 1, values: facts.map((fact) => [fact]) },
  ];
  layout.formats = [
    { area: area(0, 0, layout.rows.length, layout.columns.length), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
    { area: area(BODY_ROW, 1, lines.length, width), format: look.typed },
    { area: area(BODY_ROW, 2, lines.length, width - 1), format: look.centered },
    { area: area(BODY_ROW, 1, 1, width), format: { bold: true } },
  ];
  return layout;
}

function figures(source: string, { year, certified, byVae, rates }: Statistics): CellValue[] {
  const [first = null, second = null, third = null] = rates;
  return [source, year || null, ...[certified, byVae, first, second, third].map((figure) => figure ?? text.unknown)];
}

/** « Formation continue : 2 certifiés sur 5 » for each route. */
function routesLine({ candidates }: Session, results: SessionResults): string {
  const routes = new Map<string, { all: number; certified: number }>();
  candidates.forEach(({ accessRoute }, i) => {
    const route = shortRoute(accessRoute) || text.noRoute;
    const count = routes.get(route) ?? { all: 0, certified: 0 };
    count.all += 1;
    if (results.candidates[i]?.title) count.certified += 1;
    routes.set(route, count);
  });
  return [...routes].map(([route, { all, certified }]) => text.route(route, certified, all)).join(' · ');
}
