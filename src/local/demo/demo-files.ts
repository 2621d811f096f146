// The demo session of RNCP39794, as the files that a person would give; the bundler takes their text in.

import decisions from './decisions.csv?raw' with { type: 'text' };
import entries from './entries.csv?raw' with { type: 'text' };
import fiche from './fiche.txt?raw' with { type: 'text' };
import session from './session.json?raw' with { type: 'text' };

/** The text of each file, and the name to show when something in it is told of. */
export const demoFiles: Readonly<
  Record<'fiche' | 'session' | 'entries' | 'decisions', { name: string; text: string }>
> = {
  fiche: { name: 'fiche.txt', text: fiche },
  session: { name: 'session.json', text: session },
  entries: { name: 'entries.csv', text: entries },
  decisions: { name: 'decisions.csv', text: decisions },
};
