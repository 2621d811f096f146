// « Revenir au jour de l'examen »: the deliberation is left, with a reason that the history keeps. Nothing typed changes.

import { nowhere, type Problem } from '../model/problem.ts';
import { historyText } from '../text/history.ts';
import { sentFiles } from './juror-files.ts';
import { type Action, refuse } from './run.ts';

export const backToExamDay: Action<null> = ({ ports, workbook }) => {
  const question = { code: 'reason-needed', level: 'warning', where: nowhere, action: 'backToExamDay' } as const;
  const reason = ports.askReason(question)?.trim();
  if (!reason) return refuse(question);
  const frozen = sentFiles(workbook).flatMap(({ jurors }) =>
    jurors.filter(({ line }) => line.frozenOn && !line.handedIn).map(({ juror }) => juror.number),
  );
  const problems: Problem[] = frozen.length
    ? [{ code: 'files-still-frozen', level: 'warning', where: nowhere, jurors: frozen }]
    : [];
  return { requests: [], what: historyText.back(reason), problems, data: null };
};
