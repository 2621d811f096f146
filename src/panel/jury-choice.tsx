// Which jurors: a box for each, ticked at first.

import { useState } from 'preact/hooks';
import type { JurorFollow } from '../actions/follow.ts';
import { labelOf } from './jury-state.ts';
import { useOverview } from './panel-state.ts';

type JurorsChosen = { chosen: number[]; toggle: (key: string) => void; restore: () => void };

export const isWithdrawn = ({ status }: JurorFollow) => status === 'withdrawn';

/** The numbers chosen among `jurors`; `isLeft`: whose box is not ticked at first; `restore`: as they were at first. */
export function useJurorChoice(
  jurors: readonly JurorFollow[],
  isLeft: (juror: JurorFollow) => boolean = () => false,
): JurorsChosen {
  const [toggled, setToggled] = useState<readonly string[]>([]);
  return {
    chosen: jurors.filter((juror) => isLeft(juror) === toggled.includes(juror.key)).map(({ number }) => number),
    toggle: (key) => setToggled((all) => (all.includes(key) ? all.filter((one) => one !== key) : [...all, key])),
    restore: () => setToggled([]),
  };
}

type Given = {
  legend: string;
  jurors: readonly JurorFollow[];
  chosen: readonly number[];
  toggle: (key: string) => void;
};

export function JurorChoice({ legend, jurors, chosen, toggle }: Given) {
  const overview = useOverview();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {jurors.map((juror) => (
        <label key={juror.key} class="choice">
          <input type="checkbox" checked={chosen.includes(juror.number)} onChange={() => toggle(juror.key)} />
          <span>
            {labelOf(overview, juror.key)}
            {isWithdrawn(juror) && ` (${juror.statusText})`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
