// The counts that the continuous integration shows are those of the report, also when a file cannot be loaded.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countTests, reportOptions, reportPath } from '../../build/test-report.mjs';
import { readText } from './source-files.ts';

type Status = 'passed' | 'failed' | 'pending';
const file = (status: Status, ...tests: Status[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

it.each([
  ['two files that pass', [file('passed', 'passed', 'passed'), file('passed', 'passed')], { passed: 3, failed: 0 }],
  ['a test that fails', [file('failed', 'passed', 'failed')], { passed: 1, failed: 1 }],
  ['a file that cannot be loaded', [file('failed'), file('passed', 'passed')], { passed: 1, failed: 1 }],
  ['a hook that fails after its tests', [file('failed', 'passed')], { passed: 1, failed: 1 }],
  ['a test that did not run', [file('passed', 'passed', 'pending')], { passed: 1, failed: 0 }],
])('counts %s', (_, testResults, counts) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify({ testResults }));
  expect(countTests(path)).toEqual(counts);
  rmSync(folder, { recursive: true });
});

it('counts nothing without a report', () => {
  expect(countTests('no-such-report.json')).toEqual({ passed: 0, failed: 0 });
});

it('is asked for by the script of the continuous integration, which can import nothing', () => {
  const script = readText('.ci/run');
  expect(script).toContain(`npm test -- ${reportOptions} `);
  expect(script).toContain(`rm -f ${reportPath}\n`);
});
