// Runs every check of the repository in order and stops at the first that fails: `npm run check [-- --without tests]`.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { root } from './paths.mjs';
import { addonSizes, maxCodeBytes } from './sizes.mjs';
import { countTests, reportOptions, reportPath } from './test-report.mjs';

const steps = [
  { name: 'types', what: 'every project compiles', run: () => shell('tsc -b') },
  { name: 'lint', what: 'format and rules of style', run: () => shell('biome check --error-on-warnings .') },
  { name: 'unused', what: 'no file, export or package without use', run: () => shell('knip') },
  {
    name: 'build',
    what: 'the bundle that Google runs and the local host',
    run: () => shell('node build/build.mjs --quiet'),
  },
  { name: 'tests', what: 'the whole test suite', run: runTests },
  { name: 'sizes', what: `code pushed to Google at most ${maxCodeBytes} bytes`, run: checkSizes },
];

function shell(command) {
  const env = { ...process.env, PATH: [root('node_modules/.bin'), process.env.PATH].join(delimiter) };
  return spawnSync(command, { cwd: root(''), env, shell: true, stdio: 'inherit' }).status === 0;
}

function runTests() {
  rmSync(root(reportPath), { force: true });
  const passed = shell(`vitest run ${reportOptions}`);
  const counts = countTests(root(reportPath));
  console.log(`tests: ${counts.passed} passed, ${counts.failed} failed`);
  return passed;
}

function checkSizes() {
  const { files, codeBytes } = addonSizes(root('dist/addon'));
  for (const { name, bytes } of files) console.log(`${String(bytes).padStart(8)} bytes  ${name}`);
  console.log(`sizes: ${codeBytes} bytes of code, ${maxCodeBytes} at most`);
  return codeBytes > 0 && codeBytes <= maxCodeBytes;
}

function skippedSteps(args) {
  const at = args.indexOf('--without');
  const names = at < 0 ? [] : args.slice(at + 1);
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`No step is called ${unknown}: ${steps.map((step) => step.name).join(', ')}`);
  return names;
}

function main() {
  const skipped = skippedSteps(process.argv.slice(2));
  for (const step of steps.filter(({ name }) => !skipped.includes(name))) {
    console.log(`\n== ${step.name}: ${step.what}`);
    const start = performance.now();
    if (!step.run()) {
      console.error(`\ncheck: ${step.name} FAILED`);
      return 1;
    }
    console.log(`-- ${step.name} ok, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  console.log(`\ncheck: everything passed${skipped.length ? ` (without ${skipped.join(', ')})` : ''}`);
  return 0;
}

process.exitCode = main();
