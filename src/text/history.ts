// The lines of the history: what an action did. People are named by key.

export const historyText = {
  prepared: 'Session préparée',
  imported: (number: string, title: string) => `Fiche importée : ${number} — ${title}`,
  sessionSaved: (labels: readonly string[]) => `Session enregistrée : ${labels.join(', ')}`,
  candidatesAdded: (count: number) => `${count} candidat(s) ajouté(s)`,
  jurorsAdded: (count: number) => `${count} juré(s) ajouté(s)`,
  from: (first: string, last: string) => `${first}…${last}`,
  transcribed: (cells: number) => `Grille papier saisie : ${cells} case(s)`,
  decided: (cells: number) => `Décisions saisies : ${cells} case(s)`,
  generated: 'Grilles générées',
  updated: 'Grilles mises à jour',
  covered: 'Couverture actualisée',
  opened: 'Délibération ouverte',
  deliberated: 'Délibération remplie',
  results: 'Résultats remplis',
  exported: 'Résultats : lien vers le PDF demandé',
  back: (reason: string) => `Retour au jour de l’examen. Motif : ${reason}`,
  kept: (count: number) => `${count} saisie(s) conservée(s)`,
  returned: (count: number) => `${count} saisie(s) remise(s) en place`,
};
