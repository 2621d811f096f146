// `bench`: what each action costs on sessions of several sizes, and what the bundle weighs.

import { createContext, Script } from 'node:vm';
import { type MakeSessionOptions, measuredSizes } from '../demo/make-session.ts';
import type { CallName } from './call-addon.ts';
import { readBuiltAddon } from './measured-host.ts';
import { measureSession, type SessionMeasure } from './measured-session.ts';
import { readOptions, refuseFiles, UsageError } from './options.ts';
import { textTable } from './text-table.ts';

const largest = '60×40×6';
/** All but its candidates as the largest one. */
const fewCandidates = { ...measuredSizes[largest], candidates: 12 };

/** Those that a measured session runs. */
const actionName: Partial<Record<CallName, string>> = {
  prepare: 'préparer',
  importFiche: 'importer la fiche',
  generate: 'générer les grilles',
  coverage: 'couverture',
  overview: 'lire pour le panneau',
  openDeliberation: 'ouvrir la délibération',
  fillDeliberation: 'remplir la délibération',
  fillResults: 'remplir les résultats',
  exportPdf: 'exporter en PDF',
};

/** @throws UsageError */
export async function bench(args: readonly string[]): Promise<number> {
  const { options, files } = readOptions(args, ['size']);
  refuseFiles(files);
  const sizes = chosenSizes(options.size);
  const bundle = readBuiltAddon('addon.js');
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(
    `Programme poussé : ${octets(Buffer.byteLength(bundle))}, lu et lancé en ${decimal(loadMs(bundle))} ms (contexte nu).`,
  );
  // the first session of a process also pays for warming up
  await measureSession(bundle, measuredSizes['12×10×2'], false);
  const small = generateMs(await measureSession(bundle, fewCandidates, false));
  let large = 0;
  for (const [name, size] of sizes) {
    const measure = await measureSession(bundle, size, true);
    large = generateMs(measure);
    print('');
    for (const line of sessionLines(name, measure)) print(line);
  }
  if (sizes.at(-1)?.[0] !== largest) return 0;
  print('');
  print(
    `Générer 12×40×6 puis 60×40×6 : ${decimal(small)} ms puis ${decimal(large)} ms, × ${decimal(large / small)} pour 5 fois plus de candidats.`,
  );
  return 0;
}

/** All of them, or the one named; the letter x may stand for the sign. @throws UsageError */
function chosenSizes(name: string | undefined): [string, MakeSessionOptions][] {
  const all = Object.entries(measuredSizes);
  if (name === undefined) return all;
  const chosen = all.filter(([each]) => each === name.replaceAll('x', '×'));
  if (chosen.length === 0)
    throw new UsageError(`Taille inconnue « ${name} » : ${all.map(([each]) => each).join(', ')}.`);
  return chosen;
}

function sessionLines(name: string, { actions, cells, calculationMs, memoryMb }: SessionMeasure): string[] {
  const seen = new Set<string>();
  const rows = actions.map(({ action, calls, bytes, answered, cpuMs }) => {
    const again = seen.has(action) ? ' (mettre à jour)' : '';
    seen.add(action);
    return [`${nameOf(action)}${again}`, String(calls), octets(bytes), octets(answered), decimal(cpuMs)];
  });
  const columns = [
    { title: 'Action' },
    { title: 'Appels', align: 'right' as const },
    { title: 'Envoyé', align: 'right' as const },
    { title: 'Répondu', align: 'right' as const },
    { title: 'CPU (ms)', align: 'right' as const },
  ];
  return [
    `${name} (candidats × compétences × jurés) : ${grouped(cells)} cellules`,
    `mémoire de Node au plus ${Math.round(memoryMb.actions)} Mo, ${Math.round(memoryMb.all)} Mo une fois les formules calculées (en ${decimal(calculationMs ?? 0)} ms)`,
    ...textTable(columns, rows),
  ];
}

function nameOf(action: CallName): string {
  return actionName[action as keyof typeof actionName] ?? action;
}

function generateMs({ actions }: SessionMeasure): number {
  return actions.find(({ action }) => action === 'generate')?.cpuMs ?? Number.NaN;
}

/** Median of nine; a different text each time, or the engine would remember having compiled it. */
function loadMs(bundle: string): number {
  const times = Array.from({ length: 9 }, (_, index) => {
    const [context, text] = [createContext({}), `${bundle}\n//${index}`];
    const start = performance.now();
    new Script(text).runInContext(context);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[4] ?? Number.NaN;
}

function octets(bytes: number): string {
  return bytes < 1_000_000 ? `${decimal(bytes / 1000)} ko` : `${decimal(bytes / 1_000_000)} Mo`;
}

function decimal(number: number): string {
  return number.toFixed(number < 10 ? 1 : 0).replace('.', ',');
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
