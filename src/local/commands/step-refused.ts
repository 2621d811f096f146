// An action of the add-on that would not run, in the middle of a session of the command line.

/** The journal has what the add-on said. */
export class StepRefused extends Error {}
