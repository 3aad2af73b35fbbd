/** Where users have browsers: plain lists, nothing is looked at here. */
import { posix, win32 } from 'node:path';

export type Family = 'chromium' | 'firefox';

export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

/** Names a browser's program may have on the PATH, best first. */
const PROGRAMS: Record<Family, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'google-chrome-beta',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

/** Places on Linux outside the PATH of most services. */
const LINUX: Record<Family, string[]> = {
  chromium: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  firefox: ['/snap/bin/firefox', '/opt/firefox/firefox'],
};

/** Application bundles on macOS, below /Applications or ~/Applications. */
const MAC: Record<Family, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

/** Programs on Windows, below one of its three program folders. */
const WINDOWS: Record<Family, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

/** What a user sets to name a browser of their own. */
const NAMED_BY: Record<Family, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** Every path at which a browser of this family may be, best first. */
export function candidates(family: Family, { platform, env, home }: Machine): string[] {
  const named = env[NAMED_BY[family]];
  return [...(named ? [named] : []), ...usual(family, { platform, env, home })];
}

function usual(family: Family, { platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return WINDOWS[family].flatMap((path) => roots.map((root) => win32.join(root, path)));
  }
  if (platform === 'darwin') {
    return MAC[family].flatMap((path) => [
      posix.join('/Applications', path),
      posix.join(home, 'Applications', path),
    ]);
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...PROGRAMS[family].flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...LINUX[family],
  ];
}
