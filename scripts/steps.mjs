/** Runs the project's own checks one after the other, and says what it runs and how long that took. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CDN, ROOT } from './build/paths.mjs';

/** Ends the process with one sentence that says what is wrong and what to do. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** For scripts that look at what the build left. */
export function needBuild() {
  if (!existsSync(`${CDN}integrity.json`)) stop('dist/ is not built: run "npm run build" first.');
}

/** Runs a program of node_modules (or of the project) with this very Node. True when it ended well. */
export function runNode(file, args = [], env = {}) {
  const { status } = spawnSync(process.execPath, [`${ROOT}${file}`, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Runs [name, file, args][] and stops the process at the first that fails. */
export function runSteps(steps) {
  const times = [];
  for (const [name, file, ...args] of steps) {
    console.log(`\n> ${name}`);
    const start = performance.now();
    const passed = runNode(file, args);
    times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (passed) continue;
    console.error(`\nStopped: "${name}" failed. What it says is above; nothing after it was run.`);
    process.exit(1);
  }
  console.log(`\nAll good. ${times.join(' · ')}`);
}
