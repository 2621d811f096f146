// Univer's bar of tabs where it falls short: a name is asked of the host alone, and the active tab stays in sight.

/** Left between the active tab and the edge of the bar. */
const marginPx = 8;
/** More than any bar can be scrolled by. */
const farPx = 1_000_000;
const tab = '[role="tab"]';

export type TabBarEvents = {
  /** As the host knows it. */
  titleOf: (sheetId: string) => string;
  /** A person typed another name, once Univer's own editing has ended. */
  renamed: (sheetId: string, title: string) => void;
  /** A name was typed or given up by a key: keys go to the cells again. */
  left: () => void;
};

export type TabBar = {
  /** Once the bar is drawn. */
  bringInSight: () => void;
};

export function tendTabBar(container: HTMLElement, events: TabBarEvents): TabBar {
  const restore = (label: Element, sheetId: string) => {
    label.textContent = events.titleOf(sheetId);
  };

  let pointerId: number | undefined;
  container.addEventListener(
    'pointerdown',
    (event) => {
      pointerId = event.pointerType === 'mouse' ? event.pointerId : undefined;
    },
    true,
  );
  /** The double click that opened the name left Univer waiting to drag the tab: it would take it once the editing is over. */
  const release = (label: Element) => {
    if (pointerId !== undefined) label.closest(tab)?.dispatchEvent(new PointerEvent('pointerup', { pointerId }));
  };

  // Univer compares the name with those of its own workbook, and never ends the editing of one that it refuses: it finds none that is new
  container.addEventListener(
    'focusout',
    ({ target }) => {
      const edited = editedName(target);
      if (!edited) return;
      const { label, sheetId } = edited;
      const title = label.textContent;
      restore(label, sheetId);
      setTimeout(() => {
        release(label);
        if (title !== events.titleOf(sheetId)) events.renamed(sheetId, title);
      });
    },
    true,
  );
  container.addEventListener(
    'keydown',
    (event) => {
      const edited = editedName(event.target);
      if (!edited || (event.key !== 'Escape' && event.key !== 'Enter')) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        restore(edited.label, edited.sheetId);
        edited.label.blur();
      }
      setTimeout(events.left);
    },
    true,
  );

  const bringInSight = () => scrollToActive(container);
  new ResizeObserver(bringInSight).observe(container);
  new MutationObserver((records) => {
    if (records.some(({ target }) => target instanceof Element && target.matches(`${tab}, [role="tablist"]`))) {
      bringInSight();
    }
  }).observe(container, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });

  return { bringInSight: () => setTimeout(bringInSight, 100) };
}

function editedName(target: EventTarget | null): { label: HTMLElement; sheetId: string } | undefined {
  if (!(target instanceof HTMLElement) || target.contentEditable !== 'true') return undefined;
  const sheetId = target.closest<HTMLElement>(tab)?.dataset.id;
  return sheetId === undefined ? undefined : { label: target, sheetId };
}

/** By the wheel: Univer remembers how far it scrolled the bar, and would go back there when it is scrolled in another way. */
function scrollToActive(container: HTMLElement): void {
  const active = container.querySelector(`${tab}[aria-selected="true"]`);
  const bar = active?.closest('[role="tablist"]');
  if (!active || !bar) return;
  const isInSight = () => {
    const [{ left, right }, edges] = [active.getBoundingClientRect(), bar.getBoundingClientRect()];
    return left >= edges.left && right <= edges.right;
  };
  if (isInSight()) return;
  const scroll = (deltaY: number) => bar.dispatchEvent(new WheelEvent('wheel', { deltaY }));
  scroll(-farPx);
  if (!isInSight()) scroll(active.getBoundingClientRect().right - bar.getBoundingClientRect().right + marginPx);
}
