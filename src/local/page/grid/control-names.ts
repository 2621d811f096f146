// Univer's controls that show a sign alone, each with its name for whoever does not see it; named again each time that they are drawn.

const footer = 'section[data-range-selector]:last-of-type';

/** Not named in the package, or named in English. */
const names: readonly [selector: string, ...names: string[]][] = [
  ['[data-u-comp="defined-name"] input', 'Case ou plage choisie'],
  ['[data-u-comp="defined-name"] [aria-haspopup]', 'Plages nommées'],
  ['#univer-doc-main-canvas', 'Contenu de la case'],
  ['[data-u-comp="formula-bar"] button', 'Agrandir la barre de formule'],
  ['[id^="univer-sheet-main-canvas"]', 'Cases de l’onglet'],
  ['[data-u-comp="sidebar"]', 'Volet du tableur'],
  ['[data-u-comp="sidebar"] header button', 'Fermer le volet'],
  ['[role="tablist"]', 'Onglets'],
  [
    '[data-u-comp="sheet-bar-append-button"]',
    'Ajouter un onglet',
    'Liste des onglets',
    'Onglets précédents',
    'Onglets suivants',
  ],
  [
    `${footer} > section :is(button, a)`,
    'Réduire l’affichage',
    'Affichage à 100 %',
    'Taille de l’affichage',
    'Agrandir l’affichage',
    'Choisir la taille de l’affichage',
  ],
];

export function nameControls(container: HTMLElement): void {
  const name = () => {
    for (const [selector, ...given] of names) {
      container.querySelectorAll(selector).forEach((control, i) => {
        const text = given[i] ?? given[0] ?? '';
        if (control.getAttribute('aria-label') !== text) control.setAttribute('aria-label', text);
      });
    }
  };
  new MutationObserver(name).observe(container, { subtree: true, childList: true });
  name();
}
