/** The end-to-end tests: the built extension in Chromium and in Firefox, each scenario once in each. */
import { defineConfig } from 'vitest/config';

const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    env: { E2E_BROWSER: browser },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [inBrowser('chromium'), inBrowser('firefox')],
    maxWorkers: 2, // a browser uses more than one core; more of them at once only wait for each other
    retry: 0, // a test that passes at the second try has failed
  },
});
