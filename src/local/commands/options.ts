// Options of the command line: `--name value` or `--name=value`, each once.

import { parseArgs } from 'node:util';

export const usage = `Usage :
  npm run fiche -- FICHIER
      lit une fiche RNCP (texte de la page) et affiche la certification et ses remarques, en JSON
  npm run demo -- [--fiche F] [--session F] [--entries F] [--decisions F] [--out DOSSIER]
      joue une session entière ; sans fichier, la session de démonstration ; écrit dans DOSSIER (out par défaut)
  npm start [-- --port 8417]
      ouvre l’espace de travail local, dans votre navigateur
  npm run bench -- [--size 60×40×6]
      mesure les actions et le programme poussé vers Google, pour toutes les tailles ou pour une`;

/** What was asked cannot be understood; `message` is a French sentence. */
export class UsageError extends Error {}

/** `options`: by name, without the dashes; `files`: what stands alone. @throws UsageError */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { options: Partial<Record<Name, string>>; files: string[] } {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const options: Partial<Record<Name, string>> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = names.find((each) => each === token.name && token.rawName.startsWith('--'));
    if (name === undefined) throw new UsageError(`Option inconnue « ${token.rawName} ».`);
    if (!token.value) throw new UsageError(`L’option « ${token.rawName} » attend une valeur.`);
    if (options[name] !== undefined) throw new UsageError(`L’option « ${token.rawName} » est donnée deux fois.`);
    options[name] = token.value;
  }
  return { options, files };
}

/** @throws UsageError when there is something. */
export function refuseFiles(files: readonly string[]): void {
  if (files.length > 0) throw new UsageError(`Argument en trop « ${files[0]} ».`);
}
