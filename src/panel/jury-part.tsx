// A part of the jury's page that opens; it says why where there is nothing to do in it yet.

import type { ComponentChildren } from 'preact';

type PartGiven = { title: string; isOpen?: boolean; whyNot?: string | null; children: ComponentChildren };

/** `isOpen`: as it first shows, and whenever that changes; the person opens and closes it meanwhile. */
export function JuryPart({ title, isOpen = false, whyNot = null, children }: PartGiven) {
  return (
    <details class="jury-part" open={isOpen}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {whyNot === null ? children : <p class="why-not">{whyNot}</p>}
    </details>
  );
}
