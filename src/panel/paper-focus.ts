// Where the keys go in a paper grid: from line to line, then to the button that saves.

/** Lines are fieldsets marked so; the focus goes to the chosen level, or to the first. */
export function focusLineOf(within: Element | null | undefined, rank: number): void {
  focusOn([...(within?.querySelectorAll('fieldset.line') ?? [])][rank]);
}

/** Among the lines that letters fill; the dossier is not one of them. */
export function moveFrom(form: HTMLFormElement | null, line: Element, by: number): void {
  const lines = [...(form?.querySelectorAll('fieldset.keyed') ?? [])];
  const to = lines.indexOf(line) + by;
  if (to >= lines.length) form?.querySelector<HTMLButtonElement>('.save-bar button.action')?.focus();
  else focusOn(lines[Math.max(0, to)]);
}

function focusOn(line: Element | undefined): void {
  const radio =
    line?.querySelector<HTMLInputElement>('input:checked') ?? line?.querySelector<HTMLInputElement>('input');
  radio?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'center' });
}
