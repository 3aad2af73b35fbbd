/** `npm test`: installs, sets up browsers, checks, tests and counts. See test/main.ts. */
import { ensureInstalled, runTool } from './install.mjs';

ensureInstalled();
runTool('tools/test/main.ts', process.argv.slice(2));
