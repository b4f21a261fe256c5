/**
 * `npm run test:fonts`: the layout tests in a browser that has DejaVu and no other font, because fonts left on a machine
 * can hide a fault that visitors meet. `-- liberation` or `-- noto` takes that family instead, and what follows a second
 * `--` runs in place of the layout tests: `npm run test:fonts -- noto -- npm test`.
 * Chromium and Firefox ask fontconfig for fonts on Linux only, so this runs on Linux only.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ROOT } from './build/paths.mjs';
import { CHROME_FLAGS, findBrowser, onPath } from './find-browser.mjs';
import { aptInstall, howToInstall } from './install.mjs';
import { runNode, stop } from './steps.mjs';
import { runUnit } from './unit.mjs';

/** How the names of a set's families begin, and the Debian package that has them. */
const SETS = {
  dejavu: { prefix: 'DejaVu', package: 'fonts-dejavu-core' },
  liberation: { prefix: 'Liberation', package: 'fonts-liberation' },
  noto: { prefix: 'Noto', package: 'fonts-noto-core' },
};

const args = process.argv.slice(2);
const end = args.includes('--') ? args.indexOf('--') : args.length;
const [name = 'dejavu', ...rest] = args.slice(0, end);
const [command, ...commandArgs] = args.slice(end + 1);
if (!(name in SETS) || rest.length) stop(`Name one set of fonts: ${Object.keys(SETS).join(', ')}.`);
const set = SETS[name];

if (!onPath('fc-list'))
  stop('The fonts of a browser can be chosen on Linux only, and fc-list of fontconfig was not found.');
// Other packages have a single font of a set: Noto Sans Mono alone would make a page that no visitor sees.
const isInstalled = () => families().includes(`${set.prefix} Sans`);
if (!isInstalled()) aptInstall(set.package);
if (!isInstalled()) stop(`There are no ${set.prefix} fonts. ${howToInstall(set.package)}`);

const env = { FONTS: name, FONTCONFIG_FILE: writeConfig() };
const drawn = await fontsInChromium();
const foreign = drawn.filter((family) => !family.startsWith(set.prefix));
if (foreign.length) stop(`Chromium was to have ${set.prefix} fonts alone, but draws with ${foreign.join(', ')}.`);
console.log(`Chromium draws with ${drawn.join(', ')}`);

process.exit(command ? runCommand() : runLayoutTests() ? 0 : 1);

function runCommand() {
  return spawnSync(command, commandArgs, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

/** Both halves, so that one run tells everything. */
function runLayoutTests() {
  const unit = runUnit(`fonts-${name}`, ['--config', 'scripts/fonts.config.mjs'], env);
  const contract = runNode('scripts/contract.mjs', ['layout-shift'], { ...env, COUNT_AS: `fonts-${name}-contract` });
  return unit && contract;
}

/** The installed families of the set. */
function families() {
  // What this machine has, even when this runs inside another set.
  const system = { ...process.env };
  delete system.FONTCONFIG_FILE;
  const { stdout } = spawnSync(onPath('fc-list'), [':', 'family'], { encoding: 'utf8', env: system });
  // A line is `DejaVu Sans,DejaVu Sans Condensed`: the family, then more exact names.
  const names = stdout.split('\n').map((line) => line.split(',')[0]);
  return [...new Set(names)].filter((family) => family.startsWith(set.prefix)).sort();
}

/** Writes the fontconfig file: the system's own rules, and of its fonts this set alone. Gives its path. */
function writeConfig() {
  // In fontconfig, an accepted font is there even if a rule rejects it; the empty pattern is every font.
  const accepted = families().map(
    (family) => `<acceptfont><pattern><patelt name="family"><string>${family}</string></patelt></pattern></acceptfont>`,
  );
  const folder = `${ROOT}.cache/fonts/`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}${name}.conf`,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont>
    <rejectfont><pattern></pattern></rejectfont>
    ${accepted.join('\n    ')}
  </selectfont>
</fontconfig>
`,
  );
  return `${folder}${name}.conf`;
}

/** The families that Chromium really draws common names with. */
async function fontsInChromium() {
  const executablePath = findBrowser('chrome');
  if (!executablePath) stop('No Chrome or Chromium was found: "npm test" says how to install one.');
  const browser = await puppeteer.launch({ executablePath, args: CHROME_FLAGS, env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage();
    const asked = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Arial', 'Georgia', 'Segoe UI'];
    await page.setContent(asked.map((family) => `<p style="font-family: ${family}">Example</p>`).join(''));
    const devtools = await page.createCDPSession();
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' });
    const answers = await Promise.all(
      nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
    );
    return [...new Set(answers.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))].sort();
  } finally {
    await browser.close();
  }
}
