// Reads decisions.csv into what the jury decided, block by block and for the final interview.

import type { Certification } from '../../model/certification.ts';
import { FINAL_INTERVIEW, interviewLevels, isAssessed } from './assessment.ts';
import { findByNumber, unknownCandidate } from './cell-entry.ts';
import { sameLabel } from './fold-words.ts';
import { type InputProblem, inputError, inputWarning, quoteList, type Read, readUnlessError } from './input-problem.ts';
import type { SessionInput } from './session-schema.ts';
import { lineIn, readTable, type TableRow } from './table-file.ts';

/** `block`: a block's key or `EF`; `decision`: its words as the list of the tab has them, empty where the jury gave none. */
export type DecisionInput = { line: number; candidate: number; block: string; decision: string; reason: string };

const columns = ['candidat', 'bloc', 'décision', 'motif'] as const;
const blockDecisions = ['Obtenu', 'Non obtenu', 'Non présenté'] as const;

/** The decisions in the order of the file, one a candidate and block. `source`: the file's bytes or its text. */
export function readDecisionsFile(
  source: Uint8Array | string,
  fileName: string,
  certification: Certification,
  session: SessionInput,
): Read<DecisionInput[]> {
  const table = readTable(source, fileName, columns);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const problems: InputProblem[] = [];
  const decisions = new Map<string, DecisionInput>();
  for (const row of table.value) {
    const where = lineIn(fileName, row.line);
    const checked = checkRow(row, where, certification, session);
    if (Array.isArray(checked)) {
      problems.push(...checked);
      continue;
    }
    const key = `${checked.candidate}|${checked.block}`;
    const earlier = decisions.get(key);
    if (earlier) {
      const message = `Décision déjà donnée ligne ${earlier.line} : seule la ligne ${row.line} compte. Retirez l’une des deux.`;
      problems.push(inputWarning(where, message));
    }
    if (checked.decision === '') {
      problems.push(
        inputWarning(where, 'Aucune décision : la délibération reste à faire. Complétez ou retirez cette ligne.'),
      );
    }
    decisions.delete(key);
    decisions.set(key, checked);
  }
  return readUnlessError([...decisions.values()], problems);
}

function checkRow(
  { line, cells }: TableRow<(typeof columns)[number]>,
  where: string,
  certification: Certification,
  session: SessionInput,
): DecisionInput | InputProblem[] {
  const { bloc: block } = cells;
  const candidate = findByNumber(session.candidates, cells.candidat);
  const keys = [...certification.blocks.map(({ key }) => key), FINAL_INTERVIEW];
  const known = keys.includes(block);
  const words = block === FINAL_INTERVIEW ? interviewLevels : blockDecisions;
  const decision = cells.décision === '' ? '' : words.find((word) => sameLabel(word, cells.décision));
  const messages = [
    candidate ? undefined : unknownCandidate(cells.candidat, session),
    known ? undefined : `Bloc inconnu « ${block} ». Écrivez l’une de ces clés : ${keys.join(', ')}.`,
    known && candidate && !isAssessed(candidate, block, certification, session.kind)
      ? `Le candidat ${candidate.number} ${candidate.held.includes(block) ? 'a déjà acquis' : 'ne présente pas'} ${block} : retirez cette ligne, ou corrigez la session.`
      : undefined,
    known && decision === undefined
      ? `Décision inconnue « ${cells.décision} » pour ${block}. Écrivez l’une de celles-ci : ${quoteList(words)}.`
      : undefined,
  ].filter((message) => message !== undefined);
  if (messages.length > 0 || !candidate || decision === undefined)
    return messages.map((message) => inputError(where, message));
  return { line, candidate: candidate.number, block, decision, reason: cells.motif };
}
