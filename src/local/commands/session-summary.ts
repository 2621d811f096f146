// What a run says on standard output: the session, a line a candidate, the counts.

import type { Certification } from '../../model/certification.ts';
import type { CandidateCoverage } from '../../model/coverage.ts';
import type { CandidateResult } from '../../model/outcome.ts';
import type { ResultTotals } from '../../model/results.ts';
import type { SessionInput } from '../inputs/session-schema.ts';
import type { SessionRun } from './run-session.ts';
import { textTable } from './text-table.ts';
import { blockDecisionWord, interviewDecisionWord, outcomeWord } from './words.ts';

const notConcerned = '—';
const undecided = 'à décider';

export function sessionSummary(
  session: SessionInput,
  { certification, coverage, results }: Pick<SessionRun, 'certification' | 'coverage' | 'results'>,
): string[] {
  const keys = certification.blocks.map(({ key }) => key);
  const columns = [
    { title: 'N°', align: 'right' as const },
    { title: 'Candidat' },
    ...keys.map((title) => ({ title })),
    { title: 'Entretien final' },
    { title: 'Résultat' },
  ];
  const rows = session.candidates.map(({ number, firstName, lastName }) => {
    const covered = coverage.candidates.find((one) => one.number === number);
    const result = results.candidates.find((one) => one.number === number);
    return [
      String(number),
      `${firstName} ${lastName}`,
      ...keys.map((key) => blockCell(key, covered, result)),
      interviewCell(covered, result),
      result ? outcomeCell(result) : notConcerned,
    ];
  });
  return [
    headingOf(session, certification),
    '',
    ...textTable(columns, rows),
    '',
    'Par bloc : la décision du jury, puis les compétences évaluées par tous les jurés et, de celles-ci, les acquises.',
    countsOf(results.totals),
  ];
}

function headingOf(session: SessionInput, { number, title }: Certification): string {
  return [`Session ${session.number}`, number, title].filter((part) => part !== '').join(' — ');
}

/** « Obtenu (3/3, 2 acquises) » */
function blockCell(key: string, covered: CandidateCoverage | undefined, result: CandidateResult | undefined): string {
  const block = covered?.blocks.find(({ item }) => item === key);
  if (!block || block.reading === null) return notConcerned;
  if (block.reading === 'held') return 'Déjà acquis';
  const decision = result?.decisions.find((one) => one.block === key)?.decision;
  if (block.reading === 'absent') return decision ? blockDecisionWord[decision] : notConcerned;
  const word = decision ? blockDecisionWord[decision] : undecided;
  return `${word} (${block.coverage.covered}/${block.coverage.total}, ${block.attainment.acquired})`;
}

function interviewCell(covered: CandidateCoverage | undefined, result: CandidateResult | undefined): string {
  if (!covered?.finalInterview) return notConcerned;
  if (result?.finalInterview) return interviewDecisionWord[result.finalInterview];
  return result?.outcome === 'pending' ? undecided : notConcerned;
}

function outcomeCell({ outcome, awarded, title }: CandidateResult): string {
  const blocks = awarded.join(', ');
  if (outcome === 'partial' && blocks) return `${outcomeWord.partial} (${blocks})`;
  if (outcome !== 'blocks') return outcomeWord[outcome];
  if (title && !blocks) return 'Titre obtenu';
  return `${blocks ? `${outcomeWord.blocks} : ${blocks}` : 'Aucun CCP obtenu'}${title ? ', titre obtenu' : ''}`;
}

function countsOf({
  candidates,
  present,
  absent,
  title,
  partial,
  failure,
  pending,
  successRate,
}: ResultTotals): string {
  const counts = [
    count(present, 'présent'),
    count(absent, 'absent ou excusé', 'absents ou excusés'),
    count(title, 'réussite'),
    count(partial, 'réussite partielle', 'réussites partielles'),
    count(failure, 'échec'),
    `${pending} en attente`,
  ];
  const rate = successRate === null ? '' : ` Réussite : ${Math.round(successRate * 100)} % des présents décidés.`;
  return `${count(candidates, 'candidat')} : ${counts.join(', ')}.${rate}`;
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number > 1 ? several : one}`;
}
