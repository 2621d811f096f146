// Of which kind the failure of a call is, from Google's words, which come in the language of the person's account.

export type FailureKind =
  | 'authorization'
  | 'admin'
  | 'quota'
  | 'simultaneous'
  | 'accounts'
  | 'server'
  | 'network'
  | 'timeout'
  | 'unexpected';

/** The first that matches: « a server error occurred… PERMISSION_DENIED » is what several accounts give. */
const marks: [FailureKind, RegExp][] = [
  ['admin', /admin(istrator)?[^.]*(blocked|disabled|policy)|admin_policy_enforced|administrateur/i],
  ['authorization', /authorization is required|required permissions|autorisations? (est |sont )?(requise|nécessaire)/i],
  ['simultaneous', /simultaneous|simultané/i],
  ['quota', /quota|too many times|too much computer time|rate limit|en une (seule )?journée/i],
  ['accounts', /permission|authorization|not authorized|access denied|droits|autoris/i],
  ['server', /server error|erreur (liée au |de |du )?serveur/i],
  ['timeout', /maximum execution time|timed? ?out|deadline|d[ée]lai/i],
  ['network', /network|connection|offline|http 0|failed to fetch|connexion/i],
];

export function failureKind(told: string): FailureKind {
  return marks.find(([, mark]) => mark.test(told))?.[0] ?? 'unexpected';
}

/** Google stopped it on the way, or its answer was lost: it may have been done. The other kinds never began. */
export function isUnsureKind(kind: FailureKind): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'server' || kind === 'quota' || kind === 'unexpected';
}
