// The command line of the local host: `cli.mjs <command> [options]`; everything it prints is French.

import { UsageError, usage } from './commands/options.ts';

/** Arguments after the command's name; gives the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for: a fiche is read without the exporters. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  fiche: async () => (await import('./commands/fiche.ts')).fiche,
  demo: async () => (await import('./commands/demo.ts')).demo,
  start: async () => (await import('./commands/start.ts')).start,
  bench: async () => (await import('./commands/bench.ts')).bench,
};

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(name === undefined ? 'Aucune commande.' : `Commande inconnue « ${name} ».`);
    return await (await command())(args);
  } catch (error) {
    const said = error instanceof UsageError ? `${error.message}\n\n${usage}` : unexpected(error);
    process.stderr.write(`${said}\n`);
    return 1;
  }
}

function unexpected(error: unknown): string {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Erreur inattendue du programme, à signaler avec ces lignes :\n${told}`;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
