// Counts what vitest reported; run as a program, prints the counts alone on a line: `12 passed, 0 failed`.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const reportPath = 'dist/test-report.json';
export const reportOptions = `--reporter=default --reporter=json --outputFile.json=${reportPath}`;

/** `{ passed, failed }`: tests; a file that could not be loaded counts as one failed test, a missing report as none run. */
export function countTests(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const statuses = testResults.flatMap((file) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
      ? [...file.assertionResults.map(({ status }) => status), 'failed']
      : file.assertionResults.map(({ status }) => status),
  );
  const count = (wanted) => statuses.filter((status) => status === wanted).length;
  return { passed: count('passed'), failed: count('failed') };
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const { passed, failed } = countTests(reportPath);
  console.log(`${passed} passed, ${failed} failed`);
}
