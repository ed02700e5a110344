import { defineConfig } from 'vitest/config';

/** Tests of rules stand beside their subject; those of commands and fixtures in tests/; those of the whole built site in tests/site/. */
export default defineConfig({
  test: {
    // Each browser test keeps a core busy.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/*.test.ts'],
          globalSetup: 'tests/site/build-sample.ts',
          fileParallelism: false,
        },
      },
    ],
  },
});
