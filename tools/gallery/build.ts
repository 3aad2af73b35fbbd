/** Builds the gallery's pages from the real components, and serves them under the policy of the manifest. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = (...parts: string[]): string => join(root, ...parts);

/** Pages, by the name the gallery asks for them. */
export const PAGES = {
  card: 'tools/gallery/card.html',
  popup: 'src/popup/index.html',
  options: 'src/options/index.html',
  welcome: 'src/welcome/index.html',
};

/** Builds into `outDir`, with an extension API in memory in place of the browser's. */
export async function buildGallery(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: path('public'),
    resolve: { alias: { 'webextension-polyfill': path('tools/gallery/fake-browser.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2022',
      chunkSizeWarningLimit: 4000, // the engine's weights are data
      rollupOptions: {
        input: Object.values(PAGES)
          .filter((page) => existsSync(path(page)))
          .map((page) => path(page)),
      },
    },
  });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves a folder on a free port of this machine. Close it when done. */
export async function serve(folder: string): Promise<{ server: Server; origin: string }> {
  const server = createServer(async (request, response) => {
    const file = join(folder, normalize(new URL(request.url ?? '/', 'http://x').pathname));
    try {
      const body = await readFile(file);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      // our own pages obey the manifest's policy; the page under a card is not ours
      if (!file.includes('tools'))
        response.setHeader('content-security-policy', manifest.content_security_policy.extension_pages);
      response.end(body);
    } catch {
      response.statusCode = file.endsWith('favicon.ico') ? 204 : 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The gallery could not open a port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
