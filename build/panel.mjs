// dist/addon/panel.html: the panel as one page, its script and style inlined, nothing asked of the network.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { root, sizeLine } from './paths.mjs';

/** Gives the page and a line for the build's report. */
export async function buildPanel() {
  const [script, style, page] = await Promise.all([
    bundled(root('src/panel/main.tsx')),
    bundled(root('src/panel/main.css')),
    readFile(root('src/panel/panel.html'), 'utf8'),
  ]);
  const html = page.replace('/*css*/', () => style).replace('/*js*/', () => script);
  return { html, line: sizeLine('dist/addon/panel.html', Buffer.byteLength(html), 'script and style inside') };
}

async function bundled(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService takes `//` and `/* */` out of template literals: there are none left
    supported: { 'template-literal': false },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = result.outputFiles[0].text.trim();
  if (/<\/(script|style)/i.test(text) || text.includes('<!--')) throw new Error(`${entry}: would end its own element`);
  return text;
}
