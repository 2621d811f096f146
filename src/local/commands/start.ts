// `start`: serves the local workspace to this machine's browser until it is stopped.

import { servePage } from '../serve/page-server.ts';
import { readOptions, refuseFiles, UsageError } from './options.ts';

const usualPort = 8417;

/** @throws UsageError */
export async function start(args: readonly string[]): Promise<number> {
  const { options, files } = readOptions(args, ['port']);
  refuseFiles(files);
  const { url, close } = await serve(options.port);
  process.stdout.write(
    `L’espace de travail est prêt : ouvrez ${url} dans votre navigateur.\nRien ne sort de cette machine. Pour arrêter : Ctrl + C.\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await close();
  return 0;
}

/** The usual port, so that work kept by the browser is found again; any free one when it is taken. */
async function serve(asked: string | undefined): Promise<Awaited<ReturnType<typeof servePage>>> {
  if (asked !== undefined && !isPort(asked)) {
    throw new UsageError(`Le port « ${asked} » n’existe pas : donnez un nombre de 1 à 65535, ou 0 pour un port libre.`);
  }
  try {
    return await servePage(Number(asked ?? usualPort));
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    if (asked !== undefined) throw new UsageError(`Le port ${asked} est déjà pris : donnez-en un autre.`);
    process.stderr.write(
      `Le port ${usualPort} est déjà pris, peut-être par cet espace de travail : en voici un autre. Le travail gardé par le navigateur est lié à l’adresse.\n`,
    );
    return servePage(0);
  }
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= 65_535;
}
