// An esbuild plugin: importing `file.ts?bundled` gives that file, bundled as one script, as a string.
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

/** `inputs` receives the files that were read. */
export function bundledText(inputs) {
  return {
    name: 'bundled-text',
    setup(plugin) {
      plugin.onResolve({ filter: /\?bundled$/ }, (args) => ({
        path: resolve(dirname(args.importer), args.path.replace(/\?bundled$/, '')),
        namespace: 'bundled-text',
      }));
      plugin.onLoad({ filter: /.*/, namespace: 'bundled-text' }, async (args) => {
        const result = await build({
          entryPoints: [args.path],
          bundle: true,
          write: false,
          metafile: true,
          format: 'iife',
          target: 'es2020',
          charset: 'utf8',
          logLevel: 'warning',
        });
        for (const path of Object.keys(result.metafile.inputs)) inputs.add(path);
        return { contents: result.outputFiles[0].text, loader: 'text' };
      });
    },
  };
}
