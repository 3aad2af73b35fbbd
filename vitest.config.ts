/**
 * Tests beside the code. `node` runs what is pure; `browser` runs, in a real Chromium, what needs a page
 * (`*.dom.test.ts`). What is built is tested by `tests/vitest.config.ts`.
 */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { needBrowser } from './tools/browsers/find.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Only a run that includes the browser project needs a browser to be there. */
const wantsBrowser = !process.argv.some((argument) => /^--project[= ]?node$/.test(argument));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: ['**/*.dom.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.dom.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(wantsBrowser ? { executablePath: needBrowser('chromium', () => undefined) } : {}),
                args: QUIET,
              },
            }),
          },
        },
      },
    ],
    retry: 0, // a test that passes at the second try has failed
  },
});
