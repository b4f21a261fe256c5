/** Runs the project's own checks, and says what it runs and how long that takes. */
import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Runs the steps one after the other, and those that share a line of the plan side by side. Says what comes and how long
 * it takes, and at its end how each step went. Stops the process with 1 at the first line that fails.
 *
 * @param {string} title what the plan as a whole is called
 * @param {{ name: string, seconds: number, run: [string, ...string[]] }[][]} plan `seconds` on a machine with two
 *   processors that does nothing else; `run` the program and its arguments
 */
export async function runSteps(title, plan) {
  const expected = plan.reduce((sum, line) => sum + Math.max(...line.map(({ seconds }) => seconds)), 0);
  console.log(`\n${title} runs ${plan.flat().length} steps; on two free processors it takes ${inMinutes(expected)}:`);
  for (const line of plan)
    console.log(`  ${line.map(({ name, seconds }) => `${name} ${seconds} s`).join(', beside ')}`);

  const start = performance.now();
  const results = new Map();
  let passed = true;
  for (const line of plan) {
    const ran = await Promise.all(line.map((step) => runStep(step, line.length > 1)));
    line.forEach((step, index) => results.set(step, ran[index]));
    passed = ran.every((result) => result.passed);
    if (!passed) break;
  }

  console.log(`\n${title}: ${passed ? 'all good' : 'FAILED'} after ${inMinutes((performance.now() - start) / 1000)}`);
  for (const step of plan.flat()) console.log(`  ${outcome(step, results.get(step))}`);
  if (!passed) process.exit(1);
}

/** Runs one step; what it prints comes at once, or, when others run beside it, as one piece at its end. */
async function runStep({ name, run: [file, ...args] }, isBeside) {
  if (!isBeside) console.log(`\n> ${name}`);
  const start = performance.now();
  const child = spawn(process.execPath, [`${ROOT}${file}`, ...args], {
    cwd: ROOT,
    stdio: ['inherit', ...(isBeside ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    env: { ...process.env, ...(isBeside && process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (isBeside) process.stdout.write(`\n> ${name}\n${Buffer.concat(output)}`);
  return { passed: status === 0, seconds: (performance.now() - start) / 1000 };
}

function outcome({ name }, result) {
  if (!result) return `${name}: not run`;
  return `${name}: ${result.passed ? 'passed' : 'FAILED'}, ${result.seconds.toFixed(0)} s`;
}

function inMinutes(seconds) {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} minutes`;
}
