/** The extension API. Only this room may name it. */
export { default as browser } from 'webextension-polyfill';
