// The data of one candidate: handed over as a file, or erased.

import { useState } from 'preact/hooks';
import { lastingText as text } from '../text/panel-closing.ts';
import { isCloser } from './closer.ts';
import { candidateLabelOf } from './coverage-figures.ts';
import { whyNotRun } from './next-step.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { FileLink } from './paper-links.tsx';
import { ReasonedButton } from './reasoned-button.tsx';

export function PersonPart() {
  const overview = useOverview();
  const { act } = usePanel();
  const { candidates, state, closing } = overview;
  const [chosen, setChosen] = useState('');
  // nobody is chosen beforehand: what follows cannot be undone
  const nobody = candidates.some(({ key }) => key === chosen) ? null : text.chooseFirst;
  const erase = async () => {
    const name = candidateLabelOf(overview, chosen);
    const asked = { action: 'deletePerson', candidate: chosen } as const;
    const answer = await act(asked, { label: text.deleting, done: () => text.deleted(name) });
    if (answer) setChosen('');
  };
  return (
    <section>
      <h2>{text.person}</h2>
      <p class="help">{text.personHelp}</p>
      <label>
        {text.candidate}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{text.choose}</option>
          {candidates.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <FileLink
        // another person is another file
        key={chosen}
        request={{ action: 'exportPerson', candidate: chosen }}
        label={text.exportIt}
        help={text.exportHelp}
        whyNot={whyNotRun('exportPerson', overview) ?? nobody}
      />
      {state === 'closed' && !isCloser(overview) && <p class="notice">{text.byCloser(closing.closed?.by ?? '')}</p>}
      <ReasonedButton label={text.deleteIt} whyNot={whyNotRun('deletePerson', overview) ?? nobody} onPress={erase} />
    </section>
  );
}
