/**
 * `npm run test:engines`: the unit suite, and the contract tests' pages, in Firefox and in WebKit
 * (`npm run test:engines -- webkit` for one; `-- webkit --files test/page/x.test.ts` for one file in it).
 * What is missing is installed as root on Debian, else named. Ends with 1 if an engine failed or is missing where it
 * could be had.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readCount, writeCount } from './count-reporter.mjs';
import { findBrowser, onPath } from './find-browser.mjs';
import { freePort } from './free-port.mjs';
import { aptInstall, howToInstall } from './install.mjs';
import { runNode } from './steps.mjs';
import { runUnit } from './unit.mjs';

const ENGINES = { firefox, webkit };
const words = process.argv.slice(2);
const asked = words.filter((word) => word in ENGINES);
const forRunner = words.filter((word) => !(word in ENGINES));
const names = asked.length ? asked : Object.keys(ENGINES);
const results = {};

if (names.length === 1) {
  console.log(`\n> ${names[0]}`);
  results[names[0]] = await ENGINES[names[0]]();
} else {
  // Packages are installed one after the other: apt has one lock.
  installFirefox();
  installWebkit();
  console.log(`${names.join(' and ')} run at the same time; what each says follows when it ends.`);
  await Promise.all(names.map(runApart));
}

console.log('');
for (const [name, result] of Object.entries(results)) console.log(`${name}: ${result}`);
process.exit(Object.values(results).some((result) => result !== 'passed' && !result.startsWith('NOT RUN')) ? 1 : 0);

/** The engine in a process of its own: these engines run one file at a time, so two of them share the machine well. */
async function runApart(name) {
  const child = spawn(process.execPath, [process.argv[1], name, ...forRunner], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const text = Buffer.concat(said).toString();
  console.log(text);
  results[name] =
    text
      .match(new RegExp(`^${name}: (.+)$`, 'gm'))
      ?.at(-1)
      .slice(name.length + 2) ?? `ENDED with ${code}`;
}

/**
 * The unit tests and the pages of the contract tests in that engine; all of them, so that one run tells everything.
 *
 * @param {string} engine
 * @param {(count: string, run: (env?: Record<string, string>) => boolean) => Promise<boolean>} runIn calls `run`, which
 *   counts under that name, with what its environment needs for the engine
 */
async function suite(engine, runIn = (count, run) => run()) {
  const unit = await runIn(`unit-${engine}`, (env) =>
    runUnit([`unit-${engine}`], forRunner, { ENGINE: engine, ...env }),
  );
  if (forRunner.length) return unit ? 'passed' : 'FAILED';
  // What old libraries replace breaks WebKit's own driver, so their page is opened by the other two.
  const pages = ['script-tag', 'strict', 'rich-text', 'lazy-chunks', 'classic', 'snippets', 'upgrade'];
  if (engine !== 'webkit') pages.push('old-page');
  const contract = await runIn(`contract-${engine}`, (env) =>
    runNode('scripts/contract.mjs', pages, { ENGINE: engine, ...env }),
  );
  const hostile = await runIn(`hostile-${engine}`, (env) =>
    runNode('scripts/hostile.mjs', [], { ENGINE: engine, ...env }),
  );
  return unit && contract && hostile ? 'passed' : 'FAILED';
}

function installFirefox() {
  if (!findBrowser('firefox')) aptInstall('firefox-esr');
}

function installWebkit() {
  if (process.platform === 'linux' && missingForWebkit().length) aptInstall(...missingForWebkit());
}

/** The packages of Debian that WebKit still needs here. */
function missingForWebkit() {
  return [
    ...(findBrowser('webkit') && miniBrowser() ? [] : ['webkit2gtk-driver']),
    ...(process.env.DISPLAY || onPath('Xvfb') ? [] : ['xvfb']),
  ];
}

function firefox() {
  installFirefox();
  if (!findBrowser('firefox')) return `MISSING. ${howToInstall('firefox-esr')}`;
  return suite('firefox');
}

async function webkit() {
  if (process.platform === 'darwin') return 'NOT RUN: Safari cannot be driven so. Run this on Linux before a release.';
  if (process.platform === 'win32')
    return 'NOT RUN: there is no WebKit for Windows. Run this on Linux before a release.';
  installWebkit();
  const missing = missingForWebkit();
  if (missing.length) return `MISSING. ${missing.map(howToInstall).join(' ')}`;

  return suite('webkit', runInWebkit);
}

/** Each run has a driver of its own. In CI, what failed because the driver ended is run once more, and named. */
async function runInWebkit(count, run) {
  const first = await runWithDriver(run);
  if (first.passed || !first.driverEnded) return first.passed;
  console.error(`WebKit's driver ended early: ${first.driverEnded}`);
  if (!process.env.CI) return false;
  console.log(`\n> once more: ${count}`);
  const { passed } = await runWithDriver(run);
  const counted = readCount(count);
  if (passed && counted) writeCount(count, { ...counted, again: [...(counted.again ?? []), 'all of it'] });
  return passed;
}

/** @returns whether the run passed, and how the driver ended, if that was before it was told to; else '' */
async function runWithDriver(run) {
  const screen = process.env.DISPLAY ? undefined : await startScreen();
  const port = await freePort();
  const driver = spawn(findBrowser('webkit'), ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: process.env.DISPLAY || screen.display,
      // WebKit's sandbox needs user namespaces, which containers lack; the pages are our own tests.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  try {
    await answering(`http://127.0.0.1:${port}/status`);
    const passed = run({ WEBKIT_PORT: String(port), WEBKIT_BROWSER: miniBrowser() });
    // The run held this process, so that an early end is told only now.
    await Promise.race([once(driver, 'exit'), new Promise((done) => setTimeout(done, 500))]);
    return { passed, driverEnded: driver.signalCode ?? (driver.exitCode === null ? '' : `code ${driver.exitCode}`) };
  } finally {
    driver.kill();
    screen?.process.kill();
  }
}

/** WebKitGTK's small browser lies beside the library, outside the PATH. */
function miniBrowser() {
  for (const folder of ['/usr/lib', '/usr/lib64', '/usr/libexec', ...folders('/usr/lib')]) {
    const found = folders(folder).find((path) => /webkit2?gtk-[\d.]+$/.test(path) && hasMiniBrowser(path));
    if (found) return `${found}/MiniBrowser`;
  }
  return undefined;
}

function folders(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}`);
  } catch {
    return [];
  }
}

function hasMiniBrowser(path) {
  return readdirSync(path).includes('MiniBrowser');
}

/** A screen in memory; Xvfb itself picks a free number and writes it to the pipe. */
async function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { process: screen, display: `:${number}` };
}

async function answering(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // It is still starting.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}
