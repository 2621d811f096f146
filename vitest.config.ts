// Tests mirror src; the built host is loaded by Node itself, not transformed again (it holds the whole engine).

import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    server: { deps: { external: [/dist\/local\//] } },
    testTimeout: 60_000,
    // browser tests mostly wait: on two cores, the usual one worker would leave one idle
    maxWorkers: 2,
  },
});
