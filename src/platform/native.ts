/**
 * The extension API as the browsers give it: what the content scripts get in place of the polyfill, whose 10 kB every
 * page would pay for. All that the page calls (sendMessage, storage, getMessage) gives promises in Chrome since version
 * 99 and in Firefox always; listeners answer by callback, which both understand. Nothing of it is touched before it is
 * used: the browser makes it at the first touch, and most pages have no use for it.
 */
import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { browser?: Browser; chrome?: Browser };
const api = (): Browser => (world.browser ?? world.chrome) as Browser;

export default new Proxy({} as Browser, { get: (_, name) => api()[name as keyof Browser] });
