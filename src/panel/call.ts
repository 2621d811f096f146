// google.script.run, wrapped once: one request, one typed answer, and what went wrong on the way in one of a few kinds.

import type { CallAnswer, CallData, CallRequest } from '../actions/calls.ts';
import { type FailureKind, failureKind } from './failure-kind.ts';

type Runner = {
  withSuccessHandler: (handle: (answer: unknown) => void) => Runner;
  withFailureHandler: (handle: (error: Error) => void) => Runner;
  call: (request: CallRequest) => void;
};

declare const google: { script: { run: Runner } };

/** The call itself failed: the add-on has not answered, and may or may not have written. `told`: the words that came with it. */
export class CallFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, told: string) {
    super(told);
    this.kind = kind;
  }
}

/** @throws CallFailure when Google did not run the add-on to its end. */
export function call<Request extends CallRequest>(request: Request): Promise<CallAnswer<CallData[Request['action']]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => resolve(answer as CallAnswer<CallData[Request['action']]>))
      .withFailureHandler((error) => reject(failureOf(error)))
      .call(request);
  });
}

function failureOf(error: unknown): CallFailure {
  const told = error instanceof Error ? error.message : String((error as Error | null)?.message ?? error);
  return new CallFailure(failureKind(told), told);
}
