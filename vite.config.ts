/** Builds the unpacked extension for one browser: TARGET=chrome (default) or TARGET=firefox. */
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const { browser_specific_settings, minimum_chrome_version, ...rest } = base;
const own = browser === 'firefox' ? { browser_specific_settings } : { minimum_chrome_version };
/**
 * The page script is built as a content script, one file that needs nothing else, but stands in no manifest: the
 * background brings it into the frames that want it (`src/platform/arrival.ts`).
 */
const BROUGHT = { matches: ['https://brought.invalid/*'], js: ['src/page/index.iife.ts'] };
const manifest = {
  ...rest,
  ...own,
  version: pkg.version,
  content_scripts: [...rest.content_scripts, BROUGHT],
};

/** Nothing of ours is ever readable by a page, and what is brought is not declared. */
const asShipped = {
  name: 'as-shipped',
  enforce: 'post',
  renderCrxManifest(made: { web_accessible_resources?: unknown; content_scripts: (typeof BROUGHT)[] }) {
    delete made.web_accessible_resources;
    made.content_scripts = made.content_scripts.filter(({ matches }) => matches[0] !== BROUGHT.matches[0]);
    return made;
  },
} as Plugin;

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const packaged = (file: string): string => path(`node_modules/${file}`);

/** What the content script, which every page pays for, gets in place of packages: ours, and the package's own file. */
const LIGHTER = {
  'webextension-polyfill': [
    path('src/platform/native.ts'),
    packaged('webextension-polyfill/dist/browser-polyfill.js'),
  ],
  preact: [path('src/view/renderer/render.ts'), packaged('preact/dist/preact.mjs')],
  'preact/hooks': [path('src/view/renderer/hooks.ts'), packaged('preact/hooks/dist/hooks.mjs')],
  'preact/jsx-runtime': [
    path('src/view/renderer/tree.ts'),
    packaged('preact/jsx-runtime/dist/jsxRuntime.mjs'),
  ],
} as const;

/**
 * The content script is spared the packages by aliases. It is the one bundle built without plugins, so this plugin
 * gives all the others the real packages back.
 */
const packagesElsewhere: Plugin = {
  name: 'packages-elsewhere',
  enforce: 'pre',
  resolveId: (id) => Object.values(LIGHTER).find(([ours]) => ours === id)?.[1],
};

export default defineConfig(({ command }) => ({
  resolve: {
    alias: Object.entries(LIGHTER).map(([name, [ours]]) => ({
      find: new RegExp(`^${name}$`),
      replacement: ours,
    })),
  },
  plugins: [
    packagesElsewhere,
    preact({ devToolsEnabled: false }),
    crx({ manifest: manifest as unknown as ManifestV3Export, browser }),
    asShipped,
  ],
  build: {
    // The development server never empties its folder: what it leaves there must not be tested or packed.
    outDir: command === 'serve' ? 'dist/dev' : `dist/${browser}`,
    emptyOutDir: true,
    modulePreload: false,
    target: 'es2022',
    rollupOptions: {
      input: { welcome: 'src/welcome/index.html' },
      // The citations' data in a chunk of its own, whoever else shares the rest.
      output: { advancedChunks: { groups: [{ name: 'cite', test: /\/src\/cite\// }] } },
    },
  },
}));
