// « Revenir au jour de l'examen »: the deliberation is left, with a reason that the history keeps. Nothing typed changes.

import { nowhere } from '../model/problem.ts';
import { historyText } from '../text/history.ts';
import { type Action, refuse } from './run.ts';

export const backToExamDay: Action<null> = ({ ports }) => {
  const question = { code: 'reason-needed', level: 'warning', where: nowhere, action: 'backToExamDay' } as const;
  const reason = ports.askReason(question)?.trim();
  if (!reason) return refuse(question);
  return { requests: [], what: historyText.back(reason), problems: [], data: null };
};
