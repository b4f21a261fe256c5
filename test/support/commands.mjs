import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { readAll, readFocus } from './speech.mjs';

/**
 * Commands that @web/test-runner lacks in one engine or another. The typed side is commands.ts.
 * Puppeteer drives Chromium and Firefox, WebDriver drives WebKit: `page` or `driver` is there, never both.
 */

const CHORD_KEYS = { Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D' };
const NAMED_KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Delete: '\uE017',
  F2: '\uE032',
};

/** Name -> what it does with the session's page (puppeteer) or driver (WebDriver). */
const commands = {
  /** payload: `Shift+Tab`. The last key is pressed while the others are held. */
  'ala:chord': async (chord, { page, driver }) => {
    const keys = chord.split('+');
    const last = keys.pop();
    if (page) {
      for (const key of keys) await page.keyboard.down(key);
      // Firefox knows this key by its character only.
      await page.keyboard.press(last === 'Space' ? ' ' : last);
      for (const key of keys.reverse()) await page.keyboard.up(key);
      return true;
    }
    const held = keys.map((key) => CHORD_KEYS[key]);
    const value = NAMED_KEYS[last] ?? last;
    await driver.performActions([
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...held.map((key) => ({ type: 'keyDown', value: key })),
          { type: 'keyDown', value },
          { type: 'keyUp', value },
          ...held.reverse().map((key) => ({ type: 'keyUp', value: key })),
        ],
      },
    ]);
    return true;
  },

  /** payload: { width, height }. False where the window refuses to be that small. */
  'ala:viewport': async ({ width, height }, { page, driver }) => {
    if (page) {
      await page.setViewport({ width, height });
      return true;
    }
    const inner = () => driver.execute('return [innerWidth, innerHeight]');
    const rect = await driver.getWindowRect();
    const [w, h] = await inner();
    await driver.setWindowRect(null, null, rect.width - w + width, rect.height - h + height);
    for (let tries = 0; tries < 20; tries++) {
      if ((await inner())[0] === width) return true;
      await new Promise((done) => setTimeout(done, 50));
    }
    return false;
  },

  /** payload: media features by name, e.g. { 'forced-colors': 'active' }; {} ends it. False outside Chromium. */
  'ala:media': async (features, { page }) => {
    const cdp = await devTools(page);
    if (!cdp) return false;
    await cdp.send('Emulation.setEmulatedMedia', {
      media: features.media ?? '',
      features: Object.entries(features)
        .filter(([name]) => name !== 'media')
        .map(([name, value]) => ({ name, value })),
    });
    return true;
  },

  /** payload: whether the device is touched with fingers. False outside Chromium. */
  'ala:touch': async (enabled, { page }) => {
    const cdp = await devTools(page);
    if (!cdp) return false;
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled });
    return true;
  },

  /** payload: an IANA zone, or '' for the machine's. False where the engine cannot. */
  'ala:time-zone': async (zone, { page }) => {
    if (!page) return false;
    try {
      await page.emulateTimezone(zone || undefined);
      return true;
    } catch {
      return false;
    }
  },

  /** The whole accessibility tree as a list of { role, name, level, selected, expanded }. False outside Chromium. */
  'ala:tree': async (_, { page }) => {
    if (!(await devTools(page))) return false;
    const flat = ({ role, name = '', level, selected, expanded, children = [] }) => [
      { role, name, level, selected, expanded },
      ...children.flatMap(flat),
    ];
    return flat(await page.accessibility.snapshot({ interestingOnly: false }));
  },

  /** What a screen reader would say: { page, focus }, both lists of lines. False outside Chromium. */
  'ala:speech': async (_, { page }) => {
    const cdp = await devTools(page);
    if (!cdp) return false;
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return { page: readAll(nodes), focus: readFocus(nodes) };
  },

  /** payload: { name, text }. The transcript that is kept; `npm run transcripts` keeps this one. */
  'ala:transcript': ({ name, text }) => {
    const file = new URL(`../accessibility/transcripts/${name}.txt`, import.meta.url);
    if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, text);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  },

  /** payload: how the names end. The paths of such files among the fixtures of tests and demo. */
  'ala:fixtures': (ending) =>
    ['demo', 'test/fixtures'].flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .map((path) => `/${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) => path.endsWith(ending)),
    ),
};

const sessions = new WeakMap();

/** The DevTools session of a page, one for all commands: what one session emulates another cannot end. */
async function devTools(page) {
  if (!page || (await page.browser().version()).toLowerCase().includes('firefox')) return undefined;
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** The plugin for web-test-runner.config.mjs. */
export function engineCommands() {
  return {
    name: 'ala-engine-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const page = session.browser.getPage?.(session.id);
      return run(payload, { page, driver: page ? undefined : session.browser.driver });
    },
  };
}
