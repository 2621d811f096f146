// Runs one global function of the bundle; arguments and result cross as JSON, and what JSON would change in silence is refused.

import { scriptApp } from './small-services.ts';

/** `args` is JSON; an argument `{ "$authMode": "NONE" }` in it becomes the event object of onOpen. */
export function runFunction(name: string, args: string): string {
  const found = (globalThis as unknown as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  const values: unknown[] = JSON.parse(args, (_, value) => eventOf(value));
  const result: unknown = found(...values);
  assertPlain(result, 'result', 0);
  return JSON.stringify({ value: result });
}

function eventOf(value: unknown): unknown {
  const mode = (value as { $authMode?: keyof typeof scriptApp.AuthMode } | null)?.$authMode;
  return mode === undefined ? value : { authMode: scriptApp.AuthMode[mode] };
}

function assertPlain(value: unknown, path: string, depth: number): void {
  if (typeof value === 'function') throw new Error(`${path} is a function and cannot be returned to the page`);
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Date) throw new Error(`${path} is a Date and cannot be returned to the page`);
  if (value instanceof Promise) throw new Error('Not emulated: a function that returns a Promise');
  if (depth > 100) throw new Error(`${path} is nested too deeply`);
  for (const [key, inner] of Object.entries(value)) assertPlain(inner, `${path}.${key}`, depth + 1);
}
