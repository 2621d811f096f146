// Somebody else has changed the same cell: both values, and the person chooses.

import { paperText as text } from '../text/panel.ts';

type Given = { stands: string; mine: string; keep: () => void; insist: () => void };

/** The buttons go away with the choice: the focus goes back to the field they were about. */
function chosen(event: Event, choose: () => void): void {
  const parent = (event.currentTarget as Element).closest('fieldset.conflict')?.parentElement;
  const fields = parent?.querySelectorAll<HTMLElement>('input:checked, textarea, input');
  fields?.[0]?.focus();
  choose();
}

export function ConflictChoice({ stands, mine, keep, insist }: Given) {
  return (
    <fieldset class="conflict">
      <legend>{text.conflict}</legend>
      <p>{text.conflictHelp}</p>
      <button type="button" onClick={(event) => chosen(event, keep)}>
        {text.keep(stands)}
      </button>
      <button type="button" onClick={(event) => chosen(event, insist)}>
        {text.mine(mine)}
      </button>
    </fieldset>
  );
}
