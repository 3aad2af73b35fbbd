/**
 * The extension API as the browsers give it: what the content script gets in place of the polyfill, whose 10 kB every
 * page would pay for. All that the page calls (sendMessage, storage, getMessage) gives promises in Chrome since version
 * 99 and in Firefox always; listeners answer by callback, which both understand.
 */
import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome?: Browser };

export default (browser ?? chrome) as Browser;
