/**
 * Tests of what is built. `built` reads the files themselves; `chromium` and `firefox` run every end-to-end scenario
 * once in each browser.
 */
import { defineConfig } from 'vitest/config';

const ROOT = import.meta.dirname;

const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    root: ROOT,
    include: ['e2e/**/*.e2e.ts'],
    env: { E2E_BROWSER: browser },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'built', root: ROOT, include: ['built/**/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
    maxWorkers: 2, // a browser uses more than one core; more of them at once only wait for each other
    retry: 0, // a test that passes at the second try has failed
  },
});
