// Somebody else has changed the same cell: both values, and the person chooses.

import { paperText as text } from '../text/panel.ts';

type Given = { stands: string; mine: string; keep: () => void; insist: () => void };

export function ConflictChoice({ stands, mine, keep, insist }: Given) {
  return (
    <fieldset class="conflict">
      <legend class="heard">{text.conflict}</legend>
      <p>{text.conflictHelp}</p>
      <button type="button" onClick={keep}>
        {text.keep(stands)}
      </button>
      <button type="button" onClick={insist}>
        {text.mine(mine)}
      </button>
    </fieldset>
  );
}
