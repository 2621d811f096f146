// The candidates of a list: a name as long as fits, then how far each one is, then what is not saved.

import { paperText as text } from '../text/panel-deciding.ts';
import { shortened } from '../text/shortened.ts';

const NAME_LENGTH = 22;

/** `unsaved`: how many cells. */
type Candidate = { key: string; label: string; says: string; unsaved: number };

export function CandidateChoice(given: {
  candidates: readonly Candidate[];
  chosen: string;
  choose: (key: string) => void;
}) {
  const { candidates, chosen, choose } = given;
  return (
    <label>
      {text.candidate}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {candidates.map(({ key, label, says, unsaved }) => (
          <option key={key} value={key}>
            {[shortened(label, NAME_LENGTH), says, unsaved > 0 ? text.unsavedToo(unsaved) : '']
              .filter(Boolean)
              .join(' — ')}
          </option>
        ))}
      </select>
    </label>
  );
}
