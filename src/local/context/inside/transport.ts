// The only way out of the context: a call by name, its arguments and its answer as JSON made by the context itself.

type Answer = { value?: unknown; error?: { message: string; name: string; code: number } };
type Host = (call: string, args: string) => string;

let host: Host;

/** Takes the host's function and hides it, so that the bundle cannot see it. */
export function connect(): void {
  const context = globalThis as unknown as { __host?: Host };
  if (!context.__host) throw new Error('no host');
  host = context.__host;
  delete context.__host;
}

/** Errors are made here, so that `instanceof Error` holds in the bundle. */
export function callHost<T = undefined>(call: string, ...args: unknown[]): T {
  const answer: Answer = JSON.parse(host(call, JSON.stringify(args)));
  if (answer.error) throw googleError(answer.error);
  return answer.value as T;
}

function googleError({ message, name, code }: NonNullable<Answer['error']>): Error {
  const error = new Error(message);
  error.name = name;
  if (code !== 0) Object.assign(error, { details: { code, message: message.replace(/^.*? failed with error: /, '') } });
  return error;
}
