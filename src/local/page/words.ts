// Every word that the page itself says, in French; what the add-on says comes from the add-on.

export const words = {
  ok: 'OK',
  yes: 'Oui',
  no: 'Non',
  cancel: 'Annuler',
  close: 'Fermer',
  notOpened: 'L’espace de travail ne s’est pas ouvert. Rechargez la page ; si cela se répète, relancez « npm start ».',
  running: 'Le module s’exécute…',
  saving: 'Enregistrement…',
  saved: 'Enregistré dans ce navigateur',
  notSaved: 'Non enregistré : ce navigateur ne garde rien',
  unreadable:
    'Le navigateur n’a pas rendu ce qu’il gardait. Rien n’est écrit par-dessus : rechargez la page. Ce que vous feriez ici maintenant ne serait pas gardé.',
  unread: (count: number) =>
    count > 1
      ? `${count} classeurs gardés par ce navigateur n’ont pas pu être ouverts. Ils ne sont ni effacés ni changés. Rouvrez-en une copie enregistrée par Fichier › Ouvrir un classeur enregistré.`
      : 'Un classeur gardé par ce navigateur n’a pas pu être ouvert. Il n’est ni effacé ni changé. Rouvrez-en une copie enregistrée par Fichier › Ouvrir un classeur enregistré.',
  extensions: 'Extensions',
  file: 'Fichier',
  help: 'Aide',
  fileMenu: {
    empty: 'Nouveau classeur vide',
    open: 'Ouvrir un classeur enregistré…',
    save: 'Enregistrer une copie (.json)',
    xlsx: 'Télécharger en Excel (.xlsx)',
    pdf: 'Télécharger cet onglet en PDF',
    share: 'Partager…',
    close: 'Retirer ce classeur de la liste',
    over: 'Tout recommencer…',
  },
  helpMenu: { tour: 'Revoir la visite', about: 'À propos de cet espace' },
  about: {
    title: 'À propos de cet espace',
    text: 'Un tableur dans votre navigateur, où le module « Grilles de jury » tourne comme dans Google Sheets. Rien ne sort de votre machine : le travail est gardé par ce navigateur, à cette adresse. Pour le garder ailleurs : Fichier › Enregistrer une copie.\n\nAu clavier, F6 passe de la barre au tableur puis au panneau, Maj+F6 dans l’autre sens.\n\nLe tableur est Univer (licence Apache 2.0). Quelques différences avec Google Sheets sont dites dans docs/local-host.md.',
  },
  panel: 'Panneau du module',
  closePanel: 'Fermer le panneau',
  unsaved: {
    title: 'Laisser ce qui n’est pas enregistré ?',
    text: 'Ce qui est tapé dans le panneau n’est pas encore enregistré : il serait perdu.',
  },
  emptyTitle: 'Nouvelle session',
  over: {
    title: 'Tout recommencer ?',
    text: 'Les classeurs de cet espace seront effacés et la session de démonstration remise comme au début.',
  },
  replace: (title: string) => ({
    title: 'Remplacer le classeur ?',
    text: `« ${title} » est déjà ouvert ici. Le remplacer par le fichier choisi ?`,
  }),
  dropFile: (title: string) => ({
    title: 'Retirer le classeur ?',
    text: `« ${title} » sera effacé de ce navigateur. Gardez-en d’abord une copie si vous y tenez.`,
  }),
  notAWorkbook: 'Ce fichier n’est pas un classeur enregistré par cet espace. Rien n’a été changé.',
  lastFile: 'C’est le seul classeur : il reste ouvert.',
  closed: (owner: string) => ({
    title: 'Vous n’avez pas accès à ce classeur',
    text: `Seules les personnes avec qui ${owner} l’a partagé peuvent l’ouvrir. Un juré n’ouvre jamais le classeur de la session.`,
  }),
  people: { team: 'Équipe', jurors: 'Jurés', others: 'Autres personnes' },
  share: {
    title: 'Partager le classeur',
    text: 'Ces personnes peuvent l’ouvrir. Seule l’équipe écrite dans l’onglet « Session » peut modifier ce qui est protégé.',
    owner: 'propriétaire',
    writer: 'éditeur',
    reader: 'lecteur',
    address: 'Adresse e-mail',
    role: 'Rôle',
    add: 'Ajouter',
    remove: 'Retirer',
    badAddress: 'Cette adresse n’a pas la forme nom@domaine.',
    notAllowed: 'Seules les personnes qui peuvent modifier le classeur peuvent le partager.',
  },
  elsewhere: {
    first: 'L’espace de travail est déjà ouvert dans un autre onglet.',
    taken: 'L’espace de travail a été repris dans un autre onglet. Ce que vous avez fait ici est enregistré.',
    text: 'Un seul onglet à la fois écrit, pour que rien ne se perde.',
    here: 'Continuer ici',
  },
  goTo: (title: string) => `Aller à « ${title} »`,
  link: (address: string) => `Ce lien mène hors de votre machine, l’espace local ne l’ouvre pas : ${address}`,
  scriptFailed: 'Le module s’est arrêté sur une erreur',
  refused: {
    list: (items: readonly string[]) =>
      `Cette case n’accepte que les valeurs de sa liste${items.length > 0 ? ` : ${items.join(' · ')}` : ''}. Rien n’a été changé.`,
    protected: 'Cette case est protégée : seule l’équipe peut la modifier. Rien n’a été changé.',
    protectedPart:
      'Cet onglet est protégé : seule l’équipe peut changer ses lignes, ses colonnes ou son nom, ou le supprimer. Rien n’a été changé.',
    permission: 'Vous n’avez pas le droit de modifier ce classeur. Rien n’a été changé.',
    taken: 'Un autre onglet porte déjà ce nom. Rien n’a été changé.',
    emptyName: 'Un onglet doit avoir un nom. Rien n’a été changé.',
    lastTab: 'Il faut garder au moins un onglet visible. Rien n’a été changé.',
    merged: 'Des cellules fusionnées l’empêchent. Rien n’a été changé.',
    tooLong: 'Une case contient au plus 50 000 caractères. Rien n’a été changé.',
    outside: 'Le collage dépasse la dernière colonne de l’onglet. Rien n’a été changé.',
    other: (message: string) => `Google Sheets le refuserait : ${message}`,
    format: 'La mise en forme ne se change pas à la main dans cet espace. Rien n’a été changé.',
    copyTab: 'Un onglet ne se duplique pas dans cet espace. Rien n’a été changé.',
    cutPaste: 'Couper puis coller ne se fait pas dans cet espace : copiez, collez, puis effacez. Rien n’a été changé.',
    tabName:
      'Un nom d’onglet a ici 31 caractères au plus, sans : \\ / ? * [ ] ni apostrophe au bord. Rien n’a été changé.',
    moveCells: 'Des cases ne se déplacent pas dans cet espace : copiez, collez, puis effacez. Rien n’a été changé.',
    bug: 'Une erreur imprévue s’est produite. Rien n’a été changé.',
  },
  notDownloaded: {
    permission: 'Vous n’avez pas accès à ce classeur : rien n’a été téléchargé.',
    gone: 'Le classeur ou l’onglet n’existe plus : rien n’a été téléchargé.',
    bug: 'Le fichier n’a pas pu être fait. Rechargez la page, puis recommencez.',
  },
  tour: {
    skip: 'Passer',
    next: 'Suivant',
    end: 'Commencer',
    step: (one: number, all: number) => `${one} sur ${all}`,
    hints: [
      {
        title: 'Voici le classeur d’une session',
        text: 'Les onglets Session, Candidats et Jury sont déjà remplis, avec des personnes inventées. Lisez, changez : rien ne sort de votre machine.',
      },
      {
        title: 'Tout part de ce menu',
        text: 'Extensions › Grilles de jury. Commencez par « Générer ou mettre à jour les grilles ». Le panneau à droite dit où en est la session.',
      },
      {
        title: 'Vous jouez tous les rôles',
        text: 'Choisissez ici la personne qui agit : ce qui est protégé et partagé suit. Fichier › Tout recommencer remet la démonstration comme au début.',
      },
    ],
  },
} as const;
