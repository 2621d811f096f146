// Files made of text, as links: saved by the person's own click, nothing is made in Drive.

/** What the link of each file says. */
export const savedFileLabel = {
  register: 'Enregistrer le registre (CSV)',
  exportPerson: 'Enregistrer les données du candidat (CSV)',
} as const;

export function csvAddress(text: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}
