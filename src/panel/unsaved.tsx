// At home: what was typed in other pages and is not saved yet, each line a way back there.

import { unsavedText as text } from '../text/panel-deciding.ts';
import { candidateLabelOf, raterLabel } from './coverage-figures.ts';
import { useOverview, usePanel, type View } from './panel-state.ts';

type Line = { label: string; view: View; aim?: string };

export function Unsaved() {
  const lines = useLines();
  const { go } = usePanel();
  if (lines.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="unsaved">
      <h2 id="unsaved">{text.title}</h2>
      <ul>
        {lines.map(({ label, view, aim }) => (
          <li key={label}>
            <button type="button" class="link" onClick={() => go(view, aim)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useLines(): Line[] {
  const overview = useOverview();
  const { session, entries, decisions } = usePanel().drafts;
  const sheets = countedBy(Object.keys(entries), 2).map(([sheet, cells]): Line => {
    const [rater = '', candidate = ''] = sheet.split('|');
    const where = text.sheet(candidateLabelOf(overview, candidate), raterLabel(overview, rater));
    return { label: text.entries(where, cells), view: 'paper', aim: sheet };
  });
  const decided = countedBy(Object.keys(decisions), 1).map(([candidate, cells]): Line => {
    const label = text.decisions(candidateLabelOf(overview, candidate), cells);
    return { label, view: 'deliberation', aim: candidate };
  });
  const form: Line[] = Object.keys(session).length > 0 ? [{ label: text.session, view: 'session' }] : [];
  return [...form, ...sheets, ...decided];
}

/** How many of the keys begin with the same few words. */
function countedBy(keys: readonly string[], words: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const beginning = key.split('|').slice(0, words).join('|');
    counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return [...counts];
}
