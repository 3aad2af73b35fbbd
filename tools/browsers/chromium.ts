/** Chromium, Chrome or Edge with the extension in it, driven by the DevTools protocol. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { openChromiumTab } from './chromium-tab.ts';
import { type Driver, greets, type LaunchOptions, until, WELCOME_WITHIN_MS } from './driver.ts';

/**
 * Everything that would make a request or ask a question is off. The extension is loaded over the protocol, which
 * works in every Chromium; `--load-extension` no longer does in Chrome and Edge.
 */
const FLAGS = [
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** Starts the browser with an empty profile of its own. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'on-the-record-chromium-'));
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const { width, height } = options.viewport ?? { width: 1200, height: 900 };
  let context: BrowserContext;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: options.path,
      headless: options.headless,
      args: [
        ...FLAGS,
        ...(options.headless ? ['--disable-gpu'] : [`--window-size=${width},${height + 90}`]),
        ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ],
      // What users have, the tests have: extensions, the back/forward cache, no bar that says the browser is driven.
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
      chromiumSandbox: process.getuid?.() !== 0, // the sandbox refuses to run as root
      viewport: options.headless || options.viewport ? { width, height } : null,
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
      ...(options.forcedColors ? { forcedColors: 'active' } : {}),
      timeout: 60_000,
    });
  } catch (problem) {
    removeProfile();
    throw problem;
  }
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const close = async (): Promise<void> => {
    await context.close();
    removeProfile();
  };

  try {
    const browser = context.browser();
    if (!browser) throw new Error('This browser cannot be driven.');
    const session = await browser.newBrowserCDPSession();
    const id = options.extension ? await loadUnpacked(session, options.extension) : '';
    if (options.downloads) {
      const behavior = { behavior: 'allow', downloadPath: resolve(options.downloads) } as const;
      await session.send('Browser.setDownloadBehavior', behavior);
    }
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (greets(options.extension)) await closeWelcome(context, id);
    let blank = context.pages()[0];
    return {
      name: 'chromium',
      version: browser.version(),
      origin: id ? `chrome-extension://${id}/` : '',
      closed,
      close,
      async open(url) {
        const page = blank ?? (await context.newPage());
        blank = undefined;
        const tab = await openChromiumTab(context, page);
        await tab.goto(url);
        return tab;
      },
      stopBackground: () => stopBackground(session, id),
      async reloadExtension() {
        if (options.extension) await loadUnpacked(session, options.extension);
      },
      setPageAccess: (access) => setPageAccess(context, id, access),
      addExtension: async (folder) => void (await loadUnpacked(session, folder)),
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function loadUnpacked(session: CDPSession, folder: string): Promise<string> {
  const { id } = await session.send('Extensions.loadUnpacked', { path: resolve(folder) });
  return id;
}

/** The extension greets its reader in a tab of its own, which would lie over whatever is opened next. */
async function closeWelcome(context: BrowserContext, id: string): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().startsWith(`chrome-extension://${id}/`);
  const find = (): Page | undefined => context.pages().find(isWelcome);
  await until('the welcome page', find, WELCOME_WITHIN_MS).then(
    (page) => page.close(),
    () => undefined,
  );
}

/** The choice "on click" or "on all sites" of the browser's page of extensions. */
async function setPageAccess(
  context: BrowserContext,
  id: string,
  access: 'given' | 'withheld',
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const hostAccess = access === 'given' ? 'ON_ALL_SITES' : 'ON_CLICK';
  await page.evaluate(
    ([extensionId, wanted]) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Settings } })
        .chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: wanted });
    },
    [id, hostAccess] as const,
  );
  await page.close();
}

interface Settings {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
}

/** Closes the worker's target: what Chromium does itself after 30 idle seconds. */
async function stopBackground(session: CDPSession, id: string): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const worker = targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${id}/`));
  if (!worker) return false;
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  return true;
}
