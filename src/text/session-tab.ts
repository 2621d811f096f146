// What the tabs « Session », « Candidats » and « Jury » say.

/** One line of the tab « Session »: its label, and what to type in it. */
export const sessionFieldText = {
  certification: ['Certification', 'Remplie par l’import de la fiche.'],
  state: ['État de la session', 'Change avec les actions du menu.'],
  kind: ['Type de session', 'Session titre : tous les blocs et l’entretien final. Session CCP : des blocs choisis.'],
  number: ['Numéro de session (CERES)', 'Tel que CERES l’affiche.'],
  centre: ['Centre', 'Le centre agréé qui organise la session.'],
  place: ['Lieu', 'L’adresse où le jury se réunit.'],
  firstDay: ['Premier jour', 'Par exemple 07/12/2026.'],
  lastDay: ['Dernier jour', 'Le jour de la délibération, le plus souvent.'],
  mode: ['Comment le jury remplit-il ses grilles ?', 'Peut changer jusqu’à la délibération.'],
  byModality: [
    'Appréciation par épreuve',
    'Oui : une colonne par épreuve et une « Après les épreuves ». Non : cette dernière seule.',
  ],
  retentionGrids: ['Conservation des grilles', 'À valider par votre DPO.'],
  retentionResults: ['Conservation des résultats', 'À valider par votre DPO.'],
} as const;

export const sessionTabText = {
  title: 'Session',
  heading: 'Session d’examen',
  scale: 'Échelle d’appréciation',
  scaleHelp: 'Ce que chaque appréciation veut dire. L’échelle est fixée dès que les grilles existent.',
  level: (rank: number) => `Niveau ${rank}`,
  team: 'Équipe',
  teamHelp: 'Les adresses des personnes qui préparent la session et peuvent modifier ce classeur. Jamais un juré.',
  address: (rank: number) => `Adresse ${rank}`,
  incidents: 'Incidents (heure, ce qui s’est passé, qui le signale)',
  incident: (rank: number) => `Incident ${rank}`,
  keys: 'Dernières clés données',
  fixedScale: 'Échelle des grilles',
  book: 'Classeur des grilles envoyées',
  deadline: 'Grilles attendues avant le',
  collectedOn: 'Dernier relevé',
  fingerprint: 'Empreinte des résultats clos',
  frozen: 'Cases verrouillées à la clôture',
};

export const candidatesTabText = {
  title: 'Candidats',
  heading: 'Candidats : une ligne par personne',
  help: 'Collez vos lignes sous les titres. Blocs vides : tous ceux qui ne sont pas déjà acquis. Jurés vides : tout le jury ; « aucun » : personne.',
  noJuror: 'aucun',
  columns: {
    number: 'N°',
    ceresId: 'Identifiant CERES',
    lastName: 'Nom',
    firstName: 'Prénom',
    email: 'Adresse e-mail',
    accessRoute: 'Voie d’accès',
    company: 'Entreprise ou structure',
    trainer: 'Formateur (nom ou e-mail)',
    arrangement: 'Aménagement (jamais son motif)',
    blocks: 'Blocs présentés',
    held: 'Blocs déjà acquis',
    panel: 'Jurés (n°)',
    attendance: 'Présence',
    dossier: 'Dossier professionnel remis',
  },
  ecf: (block: string) => `ECF ${block}`,
  ecfLevels: ['Critères satisfaits', 'Critères non satisfaits'],
};

export const juryTabText = {
  title: 'Jury',
  heading: 'Jury : une ligne par juré',
  help: 'Sans adresse e-mail, le juré remplit sa grille sur papier et l’équipe la saisit.',
  columns: {
    number: 'N°',
    lastName: 'Nom',
    firstName: 'Prénom',
    email: 'Adresse e-mail',
    quality: 'Qualité',
    company: 'Entreprise ou structure',
    habilitatedUntil: 'Habilité jusqu’au',
    attendance: 'Présence',
    file: 'Classeur',
    madeBy: 'Créé par',
    sharedOn: 'Envoyé le',
    handedIn: 'Remis le',
    address: 'Envoyé à',
    sentOn: 'Grilles envoyées le',
    openedOn: 'Accès vérifié le',
    frozenOn: 'Figé le',
  },
};
