// The bar below a candidate's sheet, always in sight: whose sheet it is, what is to be saved, and after the last one where to go.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { paperText as text } from '../text/panel-deciding.ts';
import { ReasonedButton } from './reasoned-button.tsx';

/** `go`: null when there is nowhere to go. */
export type SheetEnd = { says: string; go: { label: string; onPress: () => void } | null };

/** `more`: said after the candidate's name. `end`: null while there is something to save or to go on to. `ends`: how often the last one was saved. */
type Given = {
  name: string;
  more?: string;
  unsaved: number;
  whyNot: string | null;
  save: { label: string; onPress: () => void };
  end: SheetEnd | null;
  ends: number;
};

export function SaveBar({ name, more = '', unsaved, whyNot, save, end, ends }: Given) {
  const bar = useRef<HTMLDivElement>(null);
  // whoever has just saved the last one goes on from there
  useLayoutEffect(() => {
    const shown = bar.current?.querySelector('.sheet-end');
    const to = shown?.querySelector('button') ?? shown?.querySelector('p');
    if (ends > 0) to?.focus();
  }, [ends]);
  return (
    <div class="save-bar" ref={bar}>
      <p class="whose">
        <strong>{name}</strong> {more && <span class="where">{more}</span>}
      </p>
      {unsaved > 0 && <p class="unsaved">{text.unsaved(unsaved)}</p>}
      {end && (
        <div class="sheet-end">
          <p tabIndex={-1}>{end.says}</p>
          {end.go && (
            <p>
              <button type="button" onClick={end.go.onPress}>
                {end.go.label}
              </button>
            </p>
          )}
        </div>
      )}
      <ReasonedButton
        label={save.label}
        whyNot={whyNot ?? (end ? text.nothingToSave : null)}
        isMain
        onPress={save.onPress}
      />
    </div>
  );
}
