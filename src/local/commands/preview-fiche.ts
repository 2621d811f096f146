// What the add-on reads in a fiche's text, in a workbook of its own: no session is touched.

import type { SaidProblem } from '../../actions/said-problem.ts';
import type { Certification } from '../../model/certification.ts';
import { createHost } from '../host.ts';
import { callAddon } from './call-addon.ts';

const reader = 'secretariat@example.org';

/** `certification`: null when nothing of it can be used. */
export function previewFiche(text: string): { certification: Certification | null; problems: SaidProblem[] } {
  const host = createHost();
  const id = host.newSpreadsheet({ title: 'Lecture d’une fiche', owner: reader });
  const answer = callAddon(host.open(id, reader), 'previewFiche', { text });
  return { certification: answer.ok ? answer.data.certification : null, problems: answer.problems };
}
