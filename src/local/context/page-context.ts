// In a page: the bundle as the body of a function, in a realm of its own whose window it cannot name.

import { type Context, type HostCall, ScriptError } from './context-maker.ts';
import insideText from './inside/main.ts?bundled';

type Realm = Window & typeof globalThis;
type Scope = Record<string, unknown>;

/** What the language itself gives; everything else that a window has is shadowed. */
const language =
  `AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
  FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN
  Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError
  Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape isFinite isNaN parseFloat parseInt undefined unescape`.split(/\s+/);
/** Names that a strict function cannot have for a parameter, and those that stay as they are. */
const unshadowed = new Set([...language, 'eval', 'arguments', 'globalThis']);
const identifier = /^[A-Za-z_$][\w$]*$/;
const exported = /^function ([A-Za-z_$][\w$]*)\(/gm;

/** A fresh realm for each context: what the bundle does to `Date` or to a prototype does not reach the page. */
export function pageContext(bundle: string, hostCall: HostCall): Context {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  try {
    const scope = load(frame.contentWindow as Realm, bundle, hostCall);
    const run = scope.__run as (functionName: string, args: string) => string;
    return {
      run(functionName, args) {
        try {
          return run(functionName, args);
        } catch (error) {
          throw scriptError(error);
        } finally {
          frame.remove();
        }
      },
    };
  } catch (error) {
    frame.remove();
    throw scriptError(error);
  }
}

function load(realm: Realm, bundle: string, hostCall: HostCall): Scope {
  const scope = new realm.Object() as Scope;
  for (const name of language) scope[name] = realm[name as keyof Realm];
  scope.globalThis = scope;
  scope.__host = hostCall;
  const shadowed = windowNames(realm);
  closed(realm, insideText, shadowed, { globalThis: scope });
  const names = [...bundle.matchAll(exported)].map(([, name]) => name);
  const kept = names.map((name) => `globalThis.${name} = ${name};`).join('\n');
  closed(realm, `${bundle}\n${kept}`, shadowed, { ...scope, globalThis: scope });
  return scope;
}

/** Runs `text` as a strict function that sees `given`, the language, and `undefined` for the rest of the window. */
function closed(realm: Realm, text: string, shadowed: readonly string[], given: Scope): void {
  const own = Object.keys(given).filter((name) => name === 'Date' || !language.includes(name));
  const hidden = shadowed.filter((name) => !own.includes(name));
  new realm.Function(...own, ...hidden, `'use strict';\n${text}`)(...own.map((name) => given[name]));
}

function windowNames(realm: Realm): string[] {
  const names = new Set<string>();
  for (let held: object | null = realm; held; held = Object.getPrototypeOf(held)) {
    for (const name of Object.getOwnPropertyNames(held)) names.add(name);
  }
  return [...names].filter((name) => identifier.test(name) && !unshadowed.has(name));
}

/** Errors of the realm are of another make; a fault of the host passes as it is. */
function scriptError(thrown: unknown): unknown {
  if (thrown instanceof Error) return thrown;
  const { name = 'Error', message = String(thrown), stack = '' } = (thrown ?? {}) as Partial<Error>;
  return new ScriptError(name, message, stack);
}
