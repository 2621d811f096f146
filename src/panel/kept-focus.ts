// The focus is never lost: when what held it goes away, it goes back to what held it before, else to the page's title.

import { useEffect, useRef } from 'preact/hooks';

const REMEMBERED = 8;

/** Called where everything is drawn: it looks again at each drawing. `isBusy`: buttons are off for a while, and come back. */
export function useKeptFocus(isBusy: boolean): void {
  const trail = useRef<Element[]>([]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) trail.current = [target, ...trail.current].slice(0, REMEMBERED);
    };
    // a click on nothing is meant
    const onPress = () =>
      setTimeout(() => {
        if (document.activeElement === document.body) trail.current = [];
      });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('mousedown', onPress);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('mousedown', onPress);
    };
  }, []);
  useEffect(() => {
    const [last] = trail.current;
    const now = document.activeElement;
    // the person may be typing in the workbook: the focus is theirs
    if (isBusy || !last || !document.hasFocus() || (now && now !== document.body && canHold(now))) return;
    const title = document.querySelector<HTMLElement>('main h1');
    if (title) title.tabIndex = -1;
    const to = trail.current.find(canHold) ?? title;
    if (to instanceof HTMLElement) to.focus();
  });
}

function canHold(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled, [inert] *');
}
