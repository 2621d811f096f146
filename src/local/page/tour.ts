// A visit of one minute: three hints, each beside what it speaks of.

import { byId, make } from './dom.ts';
import { words } from './words.ts';

/** The elements that the hints of `words.tour` speak of, in their order. */
const places = ['grid', 'menus', 'person'];

export function startTour(done: () => void): void {
  document.getElementById('tour')?.remove();
  const bubble = make('section', {
    id: 'tour',
    attributes: { role: 'dialog', 'aria-live': 'polite', 'aria-labelledby': 'tour-title' },
  });
  document.body.append(bubble);
  const end = () => {
    bubble.remove();
    removeEventListener('keydown', leave, true);
    done();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };
  addEventListener('keydown', leave, true);
  const show = (at: number) => {
    const hint = words.tour.hints[at];
    if (!hint) {
      end();
      return;
    }
    const isLast = at === words.tour.hints.length - 1;
    const next = make('button', {
      id: 'tour-next',
      type: 'button',
      textContent: isLast ? words.tour.end : words.tour.next,
    });
    next.onclick = () => show(at + 1);
    const skip = make('button', { id: 'tour-skip', type: 'button', textContent: words.tour.skip, onclick: end });
    bubble.replaceChildren(
      make('h2', { id: 'tour-title', textContent: hint.title }),
      make('p', { textContent: hint.text }),
      make(
        'footer',
        {},
        make('span', { textContent: words.tour.step(at + 1, words.tour.hints.length) }),
        ...(isLast ? [] : [skip]),
        next,
      ),
    );
    place(bubble, byId(places[at] ?? 'grid'), at === 0);
    next.focus();
  };
  show(0);
}

function place(bubble: HTMLElement, target: HTMLElement, inside: boolean): void {
  const { left, top, bottom, width } = target.getBoundingClientRect();
  const at = inside ? { x: left + width / 2 - 160, y: top + 140 } : { x: left, y: bottom + 10 };
  bubble.style.left = `${Math.max(12, Math.min(at.x, innerWidth - bubble.offsetWidth - 12))}px`;
  bubble.style.top = `${Math.min(at.y, innerHeight - bubble.offsetHeight - 12)}px`;
}
