// Which jurors: a box for each, all ticked at first.

import { useState } from 'preact/hooks';
import { labelOf } from './jury-state.ts';
import { useOverview } from './panel-state.ts';

type Juror = { key: string; number: number };

/** The numbers chosen among `jurors`, and what changes one. */
export function useJurorChoice(jurors: readonly Juror[]): { chosen: number[]; toggle: (key: string) => void } {
  const [left, setLeft] = useState<readonly string[]>([]);
  return {
    chosen: jurors.filter(({ key }) => !left.includes(key)).map(({ number }) => number),
    toggle: (key) => setLeft((all) => (all.includes(key) ? all.filter((one) => one !== key) : [...all, key])),
  };
}

type Given = { legend: string; jurors: readonly Juror[]; chosen: readonly number[]; toggle: (key: string) => void };

export function JurorChoice({ legend, jurors, chosen, toggle }: Given) {
  const overview = useOverview();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {jurors.map(({ key, number }) => (
        <label key={key} class="choice">
          <input type="checkbox" checked={chosen.includes(number)} onChange={() => toggle(key)} />
          <span>{labelOf(overview, key)}</span>
        </label>
      ))}
    </fieldset>
  );
}
