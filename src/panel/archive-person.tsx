// The data of one candidate: handed over as a file, or erased.

import { useState } from 'preact/hooks';
import { lastingText as text } from '../text/panel-closing.ts';
import { whyNotRun } from './next-step.ts';
import { useOverview, usePanel } from './panel-state.ts';
import { FileLink } from './paper-links.tsx';
import { ReasonedButton } from './reasoned-button.tsx';

export function PersonPart() {
  const overview = useOverview();
  const { act } = usePanel();
  const { candidates, closing } = overview;
  const people = [
    ...candidates.map(({ key, label }) => ({ key, label })),
    ...closing.withdrawn.map(({ key, label }) => ({ key, label: text.withdrawn(label) })),
  ];
  const [chosen, setChosen] = useState('');
  // nobody is chosen beforehand: what follows cannot be undone
  const person = people.find(({ key }) => key === chosen);
  const nobody = person ? null : text.chooseFirst;
  const erase = async () => {
    const asked = { action: 'deletePerson', candidate: chosen } as const;
    const answer = await act(asked, { label: text.deleting, done: () => text.deleted(person?.label ?? chosen) });
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
          {people.map(({ key, label }) => (
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
      <ReasonedButton
        label={text.deleteIt}
        whyNot={
          closing.isLocked ? text.byCloser(closing.closed?.by ?? '') : (whyNotRun('deletePerson', overview) ?? nobody)
        }
        onPress={erase}
      />
    </section>
  );
}
