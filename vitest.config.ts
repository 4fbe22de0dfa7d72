import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          // A busy machine takes longer, and no test asserts on time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/browser/build.ts'],
          // Two Chromiums at a time: the machines that run this have two cores, and most tests wait for a page.
          maxWorkers: 2,
          // What the files share is loaded once for each of the two: Playwright alone takes most of a second. No module of
          // the tests' own keeps more than what it has built.
          isolate: false,
          // How long a test waits for what must come; a busy machine takes longer, and no test asserts on time.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
