// What Google would refuse, thrown by the stand-ins with Google's kind of message; anything else thrown is a bug of the host.

/** `code` is the HTTP code that Google answers with; `name` the error's name inside Apps Script. */
export class Refusal extends Error {
  readonly code: number;
  readonly kind: string;
  constructor(message: string, code = 400, kind = 'GoogleJsonResponseException') {
    super(message);
    this.code = code;
    this.kind = kind;
  }
}

export function refuse(message: string, code = 400): never {
  throw new Refusal(message, code);
}

/** Thrown by what Apps Script itself refuses (no advanced service): plain « Exception ». */
export function refuseAsScript(message: string): never {
  throw new Refusal(message, 0, 'Exception');
}

export function notEmulated(what: string): never {
  throw new Refusal(`Not emulated: ${what}`, 0, 'Error');
}
