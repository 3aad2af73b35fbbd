/** Starts a browser of either family. */
import type { Family } from './candidates.ts';
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** The unpacked extension that `npm run build` makes for each family. */
export const BUILT = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const satisfies Record<
  Family,
  string
>;

export function launch(family: Family, options: LaunchOptions): Promise<Driver> {
  return family === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
