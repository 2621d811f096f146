// Cells that changed on both sides since the last reading: both values are shown, and the person says which one stays.

import { useEffect, useRef } from 'preact/hooks';
import type { ConflictShown, ResolveConflict } from '../actions/resolve-conflict.ts';
import { paperText } from '../text/panel-deciding.ts';
import { choosingText as text } from '../text/panel-jury.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { candidateLabelOf, titleOf } from './coverage-figures.ts';
import { labelOf } from './jury-state.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { CellLink } from './tab-link.tsx';

type Side = ResolveConflict['choices'][number]['keep'];

/** `isNew`: the person has just asked for the reading that found them. */
export function ConflictsPart({ isNew }: { isNew: boolean }) {
  const { conflicts } = useOverview().jury;
  const { act, busy } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasConflicts = conflicts.length > 0;
  useEffect(() => {
    if (isNew && hasConflicts) heading.current?.focus();
  }, [isNew, hasConflicts]);
  if (!hasConflicts) return null;
  const choose = async (chosen: readonly ConflictShown[], keep: Side) => {
    const choices = chosen.map(({ key, theirs }) => ({ key, keep, theirs }));
    const asked: ResolveConflict = { action: 'resolveConflict', choices };
    // the buttons go away with the choice
    heading.current?.focus();
    await act(asked, { label: text.doing, done: ({ resolved }) => text.done(resolved) });
  };
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts" tabIndex={-1} ref={heading}>
        {text.title} <span class="count">({conflicts.length})</span>
      </h2>
      <p class="help">{text.help}</p>
      {conflicts.map((conflict) => (
        <ConflictLine
          key={conflict.key}
          conflict={conflict}
          isOff={busy !== null}
          choose={(keep) => choose([conflict], keep)}
        />
      ))}
      {conflicts.length > 1 && (
        <>
          <ReasonedButton label={text.allSession} onPress={() => choose(conflicts, 'session')} />
          <ReasonedButton label={text.allTheirs} onPress={() => choose(conflicts, 'juror')} />
        </>
      )}
    </section>
  );
}

type LineGiven = { conflict: ConflictShown; isOff: boolean; choose: (keep: Side) => void };

function ConflictLine({ conflict, isOff, choose }: LineGiven) {
  const overview = useOverview();
  const { candidate, item, rater, column, session, theirs, where } = conflict;
  const name = `${candidateLabelOf(overview, candidate)} · ${item}`;
  const columnName = column === 'note' ? text.note : column === '*' ? paperText.overall : column;
  const help = (
    <>
      {titleOf(overview, item)} <span class="where">({columnName})</span>
      <br />
      <strong>{labelOf(overview, rater)}</strong>
    </>
  );
  const legend = where.kind === 'tab' ? <CellLink where={where}>{name}</CellLink> : name;
  return (
    <ConflictChoice
      stands={session}
      mine={theirs}
      keep={() => choose('session')}
      insist={() => choose('juror')}
      isOff={isOff}
      words={{ legend, help, keep: text.session, insist: text.theirs }}
    />
  );
}
