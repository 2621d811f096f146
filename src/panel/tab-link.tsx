// Buttons that bring the person to a tab, or to one of its cells.

import type { ComponentChildren } from 'preact';
import { panelText } from '../text/panel.ts';
import { usePanel } from './panel-state.ts';

type Where = { sheetId: number; row?: number | undefined; column?: number | undefined };

export function TabLink({ sheetId }: { sheetId: number }) {
  return <CellLink where={{ sheetId }}>{panelText.openTab}</CellLink>;
}

/** `label`: what is heard, when the words shown are too short. */
export function CellLink({ where, label, children }: { where: Where; label?: string; children: ComponentChildren }) {
  const { select } = usePanel();
  const { sheetId, row, column } = where;
  const place = {
    kind: 'tab',
    sheetId,
    title: '',
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  } as const;
  return (
    <button type="button" class="link" aria-label={label} onClick={() => select(place)}>
      {children}
    </button>
  );
}
