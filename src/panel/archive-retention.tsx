// Until when grids and results are kept, with a reminder once it is over.

import type { Retention } from '../actions/closing-overview.ts';
import { longDate } from '../text/dates.ts';
import { lastingText as text } from '../text/panel-closing.ts';
import { useOverview, usePanel } from './panel-state.ts';

export function RetentionPart() {
  const { closing } = useOverview();
  return (
    <section>
      <h2>{text.retention}</h2>
      <ul class="found">
        {closing.retention.map((one) => (
          <RetentionLine key={one.what} retention={one} />
        ))}
      </ul>
      <p class="help">{text.retentionHelp}</p>
    </section>
  );
}

function RetentionLine({ retention }: { retention: Retention }) {
  const { select } = usePanel();
  const { what, place, isOver } = retention;
  const name = text.kinds[what];
  return (
    <li>
      <strong>{name}</strong>
      <span class={isOver ? 'unsaved' : ''}>{saidOf(retention)}</span>
      {place.kind === 'tab' && (
        <button type="button" class="link" aria-label={text.correctIt(name)} onClick={() => select(place)}>
          {text.correct}
        </button>
      )}
    </li>
  );
}

function saidOf({ typed, until, isOver }: Retention): string {
  if (!typed) return text.notSet;
  if (until === null) return text.unread(typed);
  return isOver ? text.over(typed, longDate(until)) : text.until(typed, longDate(until));
}
