// The seam between the host and what runs the bundle: `vm` in Node, a closed function in a page.

/** A fresh context that holds Apps Script's globals alone and has read the bundle. */
export type Context = {
  /** Runs a global function. `args` and the result are JSON; what the bundle throws is thrown as a `ScriptError`. */
  run: (functionName: string, args: string) => string;
};

/** Answers a call of the bundle to a service, both as JSON. Must not throw. */
export type HostCall = (call: string, args: string) => string;
export type ContextMaker = (bundle: string, hostCall: HostCall) => Context;

/** What the bundle threw, as it said it. */
export class ScriptError extends Error {
  readonly scriptStack: string;
  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}
