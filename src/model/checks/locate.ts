// Where a check points: the readers of the tabs give the cell, else the sentence says it in words.

import { nowhere, type Place } from '../problem.ts';

/** The field of a person, of the session, or of the certification that a problem is about. */
export type CheckedField =
  | 'number'
  | 'email'
  | 'accessRoute'
  | 'company'
  | 'trainer'
  | 'blocks'
  | 'held'
  | 'panel'
  | 'habilitatedUntil'
  | 'firstDay'
  | 'lastDay'
  | 'team'
  | 'scale'
  | 'competences'
  | 'modalities';

/** `key`: a candidate's or a juror's, a block's, or `''` for the session and the certification as a whole. */
export type Locate = (key: string, field: CheckedField) => Place;

export const anywhere: Locate = () => nowhere;
