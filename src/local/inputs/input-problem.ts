// What is wrong in a file given to the command line: the place, then what is wrong and the remedy, in French.

/** `where`: the file, with its line and part. `error`: nothing is run; `warning` and `info`: the run goes on. */
export type InputProblem = { level: 'error' | 'warning' | 'info'; where: string; message: string };

/** `value` is there exactly when no problem is an error. */
export type Read<T> = { value: T | undefined; problems: InputProblem[] };

export function inputError(where: string, message: string): InputProblem {
  return { level: 'error', where, message };
}

export function inputWarning(where: string, message: string): InputProblem {
  return { level: 'warning', where, message };
}

export function failed(...problems: InputProblem[]): { value: undefined; problems: InputProblem[] } {
  return { value: undefined, problems };
}

/** The value, withheld when an error stands. */
export function readUnlessError<T>(value: T, problems: InputProblem[]): Read<T> {
  return { value: problems.some((problem) => problem.level === 'error') ? undefined : value, problems };
}

/** « a, b et c » between guillemets, for a sentence. */
export function quoteList(words: readonly (string | number)[]): string {
  const quoted = words.map((word) => `« ${word} »`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} et ${quoted.at(-1)}`;
}
