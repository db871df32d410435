import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';

const never = ['node_modules/**', 'test/nightly/**'];
const inBrowser = 'test/e2e/**/*.e2e.test.ts';

const config: UserConfig = defineConfig({
  test: {
    pool: 'forks',
    // The default leaves one core free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...never, inBrowser],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          exclude: never,
          globalSetup: 'test/support/e2e-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          // After the others: how quick the pages are is measured too.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

export default config;
