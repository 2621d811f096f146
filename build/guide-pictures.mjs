// `npm run pictures`: the guide's pictures are those that the tests of the page and the panel have just taken, in out/screens.
import { copyFileSync } from 'node:fs';
import { root } from './paths.mjs';

const pictures = {
  menu: '02-menu',
  preparer: '03-preparer',
  fiche: '04-fiche',
  session: '05-session',
  candidats: '06-candidats',
  grilles: '07-grilles',
  liste: '08-liste',
  couverture: '09-couverture',
  'grille-papier': '10-grille-papier',
  'couverture-panneau': '11-couverture-panneau',
  deliberation: '12-deliberation',
  resultats: '13-resultats',
  pdf: '14-pdf',
  'accueil-du-jure': '15-accueil-du-jure',
  envoyer: 'panel/jury-envoyer',
  suivi: 'panel/jury-suivi',
  close: 'panel/session-close',
  conservation: 'panel/archive',
};

for (const [name, screen] of Object.entries(pictures)) {
  copyFileSync(root(`out/screens/${screen}.png`), root(`docs/images/guide/${name}.png`));
}
