// Google refuses a cell, a row and a tab in the same words: this says that it was more than cells.

import { Refusal } from '../sheets/refusal.ts';

export function isProtection(problem: unknown): boolean {
  return problem instanceof Refusal && problem.message.includes('protected cell');
}

export class ProtectedPart extends Error {
  constructor() {
    super('rows, columns or a tab are protected');
  }
}
