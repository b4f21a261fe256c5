/**
 * Where the browsers of this machine are. None is downloaded: tests run in what the system has.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';

/** Per engine: the variable that names it, its names on the PATH, its places on macOS. */
const PLACES = {
  chrome: {
    variable: 'CHROME_PATH',
    names: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'],
    apps: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    apps: ['Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: { variable: 'WEBKIT_DRIVER_PATH', names: ['WebKitWebDriver'], apps: [] },
};

/** What Chromium needs to start as root and to stay silent on the network. */
export const CHROME_FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The first of `names` that can be run from a folder on the PATH, or undefined. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

/**
 * The program of that engine (`chrome`, `firefox` or `webkit`), or undefined.
 * A variable that names a missing file is an error: falling back in silence would test the wrong browser.
 */
export function findBrowser(engine) {
  const { variable, names, apps } = PLACES[engine];
  const named = process.env[variable];
  if (named && !canRun(named)) throw new Error(`${variable} is ${named}, which is not a program that can be run`);
  const onMac =
    process.platform === 'darwin'
      ? [...apps.map((app) => `/Applications/${app}`), ...apps.map((app) => join(homedir(), 'Applications', app))]
      : [];
  return named || onPath(...names) || onMac.find(canRun);
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
