// Node only: the bundle in a `vm` context of its own, with the language's globals and nothing of Node's.

import { createContext, Script } from 'node:vm';
import { type Context, type HostCall, ScriptError } from './context-maker.ts';
import insideText from './inside/main.ts?bundled';

const timeLimitMs = 6 * 60 * 1000;

const inside = new Script(insideText, { filename: 'apps-script.js' });
const compiled = new Map<string, Script>();

export function vmContext(bundle: string, hostCall: HostCall): Context {
  const globals: Record<string, unknown> = { __host: hostCall };
  const context = createContext(globals);
  const guarded = <T>(script: Script): T => {
    try {
      return script.runInContext(context, { timeout: timeLimitMs }) as T;
    } catch (error) {
      throw scriptError(error);
    }
  };
  guarded(inside);
  guarded(bundleScript(bundle));
  return {
    run(functionName, args) {
      const source = `__run(${JSON.stringify(functionName)}, ${JSON.stringify(args)})`;
      return guarded(new Script(source, { filename: 'run.js' }));
    },
  };
}

function bundleScript(bundle: string): Script {
  const held = compiled.get(bundle);
  if (held) return held;
  const script = new Script(bundle, { filename: 'addon.js' });
  compiled.set(bundle, script);
  return script;
}

/** Errors of the context are of another realm. */
function scriptError(thrown: unknown): ScriptError {
  const { name = 'Error', message = String(thrown), stack = '' } = (thrown ?? {}) as Partial<Error>;
  if ((thrown as { code?: string })?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return new ScriptError('Exception', 'Exceeded maximum execution time', stack);
  }
  return new ScriptError(name, message, stack);
}
