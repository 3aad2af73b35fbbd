/** `npm start`: installs, builds, and opens a browser with the extension on a page. See start/main.ts. */
import { ensureInstalled, runTool } from './install.mjs';

ensureInstalled();
runTool('tools/start/main.ts', process.argv.slice(2));
