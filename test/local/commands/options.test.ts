// How options are told from files on the command line, and which are refused.

import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../src/local/commands/options.ts';

describe('les options', () => {
  it.each([
    [['--out', 'x'], { out: 'x' }, []],
    [['--out=x=y'], { out: 'x=y' }, []],
    [['f.txt', '--out', 'x'], { out: 'x' }, ['f.txt']],
    [['--', '--out'], {}, ['--out']],
    [[], {}, []],
  ])('%j', (args, options, files) => {
    expect(readOptions(args, ['out'])).toEqual({ options, files });
  });

  it.each([[['--autre']], [['-o', 'x']], [['--out']], [['--out=']], [['--out', 'a', '--out', 'b']]])(
    '%j est refusé',
    (args) => {
      expect(() => readOptions(args, ['out', 'o'])).toThrow(UsageError);
    },
  );
});
