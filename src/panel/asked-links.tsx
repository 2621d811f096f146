// Links asked for by a button, then opened or saved by the person's own click: Google's frame lets nothing else open.

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { linksText as text } from '../text/panel-closing.ts';
import { usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';

/** `fileName`: the link is saved under this name instead of opened. */
export type PanelLink = { label: string; url: string; fileName?: string };

/** `help`: below the links; `others`: names what follows the first link, folded away. */
export type LinksLook = {
  label: string;
  help: string;
  isMain?: boolean;
  whyNot?: string | null;
  others?: (count: number) => string;
};

/** `ask`: null when there is nothing to open. */
export function AskedLinks({ ask, label, help, isMain = false, whyNot = null, others }: Asking) {
  const { busy } = usePanel();
  const [links, setLinks] = useState<readonly PanelLink[]>([]);
  const first = useRef<HTMLAnchorElement>(null);
  // the button gives way to the link, which takes its focus
  useEffect(() => {
    if (links.length > 0) first.current?.focus();
  }, [links]);
  const prepare = async () => setLinks((await ask()) ?? links);
  const [head, ...rest] = links;
  if (!head || whyNot !== null)
    return <ReasonedButton label={label} whyNot={whyNot} isMain={isMain} onPress={prepare} />;
  return (
    <div class="papers">
      <LinkList links={others ? [head] : links} isMain={isMain} first={first} />
      {others && rest.length > 0 && (
        <details>
          <summary>{others(rest.length)}</summary>
          <LinkList links={rest} />
        </details>
      )}
      <p class="help">
        {help}{' '}
        <button type="button" class="link" disabled={busy !== null} onClick={prepare}>
          {text.again} <span class="heard">{label}</span>
        </button>
      </p>
    </div>
  );
}

type Asking = { ask: () => Promise<readonly PanelLink[] | null> } & LinksLook;

type Look = { isMain?: boolean; first?: RefObject<HTMLAnchorElement | null> };

function LinkList({ links, ...look }: { links: readonly PanelLink[] } & Look) {
  return (
    <ul class="links">
      {links.map((link, i) => (
        <li key={link.url}>
          <OpenLink link={link} {...(i === 0 ? look : {})} />
        </li>
      ))}
    </ul>
  );
}

function OpenLink({ link: { label, url, fileName }, isMain = false, first }: { link: PanelLink } & Look) {
  const opens = fileName ? { download: fileName } : { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <a {...(first ? { ref: first } : {})} class={isMain ? 'action' : ''} href={url} {...opens}>
      {label}
    </a>
  );
}
