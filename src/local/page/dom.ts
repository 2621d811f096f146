// Elements of the page, made and found; texts are always texts, never HTML.

type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], 'style' | 'attributes'>
> & {
  attributes?: Readonly<Record<string, string>>;
};

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, ...properties }: Properties<Tag> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element as HTMLElementTagNameMap[Tag];
}

/** @throws Error when the page has no such element. */
export function byId<Found extends HTMLElement = HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Found;
}

/** Nothing has the keys, as after a menu or a dialog that is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}
