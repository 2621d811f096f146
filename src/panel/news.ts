// Which of the problems of an answer an action has to say itself; what is to be checked in the session stands in a list of its own.

const beginnings = [
  ...['fiche-', 'paste-', 'entries-', 'moved-', 'tab-', 'key-restored', 'person-'],
  // sending, following, collecting
  ...[
    'sharing-',
    'team-sharing-',
    'already-invited',
    'sender-',
    'juror-address-',
    'owner-',
    'file',
    'collected-',
    'access-',
    'left-',
    'registry-',
    'withdrawn-',
    'juror-declaration',
  ],
  // closing, exporting, purging
  ...['purged', 'grids-locked', 'sheets-made', 'fingerprint-', 'record-', 'decisions-differ', 'end-not-told'],
];

export function isNews({ code }: { code: string }): boolean {
  return beginnings.some((one) => code.startsWith(one));
}
