/** Firefox with the extension in it, driven by WebDriver BiDi: no geckodriver, no patched browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Bidi, connect } from './bidi.ts';
import { type Driver, greets, type LaunchOptions, type Tab, until, WELCOME_WITHIN_MS } from './driver.ts';
import { openFirefoxTab } from './firefox-tab.ts';

/** The extension's address in this profile. Firefox makes one up per profile; a known one lets us open its popup. */
const UUID = '7f0c0a52-6c8e-4a0e-9a55-0c2f5d1b7e10';
const START_WITHIN_MS = 60_000;

/** Starts Firefox with an empty profile of its own. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'on-the-record-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options));
  const { width, height } = options.viewport ?? { width: 1200, height: 900 };
  const child = spawn(
    options.path,
    [
      ...(options.headless ? ['--headless'] : []),
      ...['--no-remote', '--profile', profile, '--width', String(width), '--height', String(height + 90)],
      ...['--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  let ended: Promise<void> | undefined;
  let bidi: Bidi | undefined;
  const close = (): Promise<void> => {
    ended ??= end(child, gone, bidi).then(() =>
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
    );
    return ended;
  };

  try {
    bidi = await connect(await listeningAddress(child));
    const session = bidi;
    let installed: string | undefined;
    const install = async (): Promise<void> => {
      if (!options.extension) return;
      const path = resolve(options.extension);
      const type = path.endsWith('.xpi') || path.endsWith('.zip') ? 'archivePath' : 'path';
      ({ extension: installed } = await session.send<{ extension: string }>('webExtension.install', {
        extensionData: { type, path },
      }));
    };
    const [{ context: first } = {}] = await tabsOf(session);
    let blank = first;
    await install();
    if (greets(options.extension)) await closeWelcome(session);
    return {
      name: 'firefox',
      version: await browserVersion(session),
      origin: options.extension ? `moz-extension://${UUID}/` : '',
      closed: gone,
      close,
      async open(url): Promise<Tab> {
        // The address bar has the focus when the browser starts; without it a page answers keys only in part.
        if (blank) await inBrowserItself(session, 'gBrowser.selectedBrowser.focus()');
        const context = blank ?? (await createTab(session));
        blank = undefined;
        const tab = await openFirefoxTab(session, context, options.viewport);
        await tab.goto(url);
        return tab;
      },
      stopBackground: async () => (installed ? stopBackground(session, installed) : false),
      async reloadExtension() {
        await install(); // installing over a temporary extension replaces it, as an update does
      },
      setPageAccess: async (access) => {
        if (installed) await setPageAccess(session, installed, access);
      },
      async addExtension(folder) {
        const extensionData = { type: 'path', path: resolve(folder) };
        await session.send('webExtension.install', { extensionData });
      },
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** Everything that would make a request, ask a question or change between runs is off. */
function preferences({ extension, colorScheme, forcedColors, downloads, proxy }: LaunchOptions): string {
  const [host = '', port = '0'] = proxy?.split(':') ?? [];
  const values: Record<string, string | number | boolean> = {
    'remote.active-protocols': 1,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.auto': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.events.testing.asyncClipboard': true, // reading the clipboard back asks nobody
    ...(extension
      ? { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: UUID }) }
      : {}),
    ...(colorScheme
      ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }
      : {}),
    ...(forcedColors ? { 'browser.display.document_color_use': 2 } : {}), // 2: never the page's
    ...(downloads
      ? { 'browser.download.folderList': 2, 'browser.download.dir': resolve(downloads) } // 2: the folder named
      : {}),
    ...(proxy
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.allow_hijacking_localhost': true,
        }
      : {}),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The extension's own id: from its unpacked folder, or from the project's manifest for a package. */
function geckoId(extension: string): string {
  const manifest = /\.(xpi|zip)$/.test(extension)
    ? join(import.meta.dirname, '..', '..', 'manifest.json')
    : join(extension, 'manifest.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).browser_specific_settings.gecko.id;
}

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`Firefox did not start.\n${said}`)), START_WITHIN_MS);
    child.stderr?.on('data', (data) => {
      said = (said + data).slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      found(address);
    });
    child.once('error', (problem) => {
      clearTimeout(timer);
      failed(problem);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      failed(new Error(`Firefox stopped while starting.\n${said}`));
    });
  });
}

async function end(child: ChildProcess, gone: Promise<void>, bidi: Bidi | undefined): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
    await bidi?.send('browser.close').catch(() => undefined); // it may answer or simply be gone
    if (!bidi) child.kill();
    await gone;
    clearTimeout(timer);
  }
  bidi?.close();
}

interface OpenTab {
  context: string;
  url: string;
}

async function tabsOf(bidi: Bidi): Promise<OpenTab[]> {
  return (await bidi.send<{ contexts: OpenTab[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;
}

/** The extension greets its reader in a tab of its own, which would lie over whatever is opened next. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const find = async (): Promise<OpenTab | undefined> =>
    (await tabsOf(bidi)).find(({ url }) => url.startsWith('moz-extension://'));
  await until('the welcome page', find, WELCOME_WITHIN_MS).then(
    ({ context }) => bidi.send('browsingContext.close', { context }),
    () => undefined,
  );
}

async function createTab(bidi: Bidi): Promise<string> {
  return (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
}

async function browserVersion(bidi: Bidi): Promise<string> {
  const answer = await inBrowserItself(bidi, 'Services.appinfo.version');
  return String(answer ?? '');
}

/** Evaluates in the browser's own window, where its internals are. */
async function inBrowserItself(bidi: Bidi, expression: string): Promise<unknown> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { result } = await bidi.send<{ result?: { value?: unknown } }>('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: contexts[0]?.context },
  });
  return result?.value;
}

/** Ends the event page the way Firefox itself does when it is idle. */
async function stopBackground(bidi: Bidi, id: string): Promise<boolean> {
  const ended = await inBrowserItself(
    bidi,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const running = extension.backgroundState === 'running';
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return running;
    })()`,
  );
  return ended === true;
}

/** What the switches of about:addons do with the pages an extension may read. */
async function setPageAccess(bidi: Bidi, id: string, access: 'given' | 'withheld'): Promise<void> {
  await inBrowserItself(
    bidi,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const { origins } = extension.getRequestedPermissions?.() ?? extension.manifestPermissions;
      const change = ${JSON.stringify(access)} === 'given' ? 'add' : 'remove';
      await ExtensionPermissions[change](extension.id, { permissions: [], origins: [...origins, 'http://*/*', 'https://*/*'] }, extension);
      return true;
    })()`,
  );
}
