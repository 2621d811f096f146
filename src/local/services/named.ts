// A method of an advanced service, under the name that Apps Script gives it when it is refused.

import { Refusal } from '../sheets/refusal.ts';
import type { Service } from './run.ts';

/** Refusals get the words that Apps Script puts before Google's own. */
export function named(method: string, service: Service): Service {
  return (args, run) => {
    try {
      return service(args, run);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 0) throw error;
      throw new Refusal(`API call to ${method} failed with error: ${error.message}`, error.code, error.kind);
    }
  };
}
