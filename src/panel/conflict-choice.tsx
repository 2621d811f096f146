// Somebody else has changed the same cell: both values, and the person chooses.

import type { ComponentChildren } from 'preact';
import { paperText as text } from '../text/panel-deciding.ts';

/** `words`: what the cell is and what the buttons say, where it is no field that the person is filling. */
type Given = {
  stands: string;
  mine: string;
  keep: () => void;
  insist: () => void;
  isOff?: boolean;
  words?: {
    legend: ComponentChildren;
    help: ComponentChildren;
    keep: (stands: string) => string;
    insist: (mine: string) => string;
  };
};

const usual = { legend: text.conflict, help: text.conflictHelp, keep: text.keep, insist: text.mine };

/** The buttons go away with the choice: the focus goes back to the field they were about. */
function chosen(event: Event, choose: () => void): void {
  const parent = (event.currentTarget as Element).closest('fieldset.conflict')?.parentElement;
  const fields = parent?.querySelectorAll<HTMLElement>('input:checked, textarea, input');
  fields?.[0]?.focus();
  choose();
}

export function ConflictChoice({ stands, mine, keep, insist, isOff = false, words = usual }: Given) {
  return (
    <fieldset class="conflict">
      <legend>{words.legend}</legend>
      <p>{words.help}</p>
      <button type="button" aria-disabled={isOff} onClick={(event) => !isOff && chosen(event, keep)}>
        {words.keep(stands)}
      </button>
      <button type="button" aria-disabled={isOff} onClick={(event) => !isOff && chosen(event, insist)}>
        {words.insist(mine)}
      </button>
    </fieldset>
  );
}
