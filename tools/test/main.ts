/**
 * Runs every check and every test, in the order in which failing is cheapest. A failed step does not stop the run, so
 * that one run tells all. The last line says how many tests passed and failed.
 */
import { needBrowser } from '../browsers/find.ts';
import { CHECKS, type Outcome, runStep, type Step, TESTS } from './steps.ts';

async function main(): Promise<void> {
  const onlyChecks = process.argv.includes('--check');
  const total: Outcome = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Outcome): void => {
    total.passed += passed;
    total.failed += failed;
  };
  if (!onlyChecks) add(findBrowsers());

  const steps: Step[] = onlyChecks ? CHECKS : [...CHECKS, ...TESTS];
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`);
    const began = Date.now();
    const outcome = await runStep(step);
    add(outcome);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`    ${outcome.failed === 0 ? 'ok' : `${outcome.failed} failed`} (${seconds} s)`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Both browsers must be there; the tests find them by these names. */
function findBrowsers(): Outcome {
  try {
    process.env.CHROME_PATH = needBrowser('chromium', console.log);
    process.env.FIREFOX_PATH = needBrowser('firefox', console.log);
    console.log(`Browsers: ${process.env.CHROME_PATH}, ${process.env.FIREFOX_PATH}`);
    return { passed: 0, failed: 0 };
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    return { passed: 0, failed: 1 };
  }
}

await main();
