/**
 * How @web/test-runner starts each engine. Browsers come from the system (find-browser.mjs).
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from './find-browser.mjs';

/**
 * The launcher of `chromium`, `firefox` or `webkit`; throws a plain sentence when the engine is not here.
 *
 * @param {string} engine
 * @param {Record<string, string>} env additions to the environment of Chromium, such as its time zone
 */
export function engineLauncher(engine, env = {}) {
  if (engine === 'chromium') {
    return freshPages(
      chromeLauncher({
        puppeteer,
        launchOptions: {
          executablePath: required('chrome'),
          args: [...CHROME_FLAGS, '--js-flags=--expose-gc'],
          env: { ...process.env, ...env },
        },
        // Two files run at once, each in a window of its own: the one behind would draw no frames, its observers stay
        // silent and its scrolling stand still.
        async createPage({ context }) {
          const page = await context.newPage({ type: 'window' });
          const session = await page.createCDPSession();
          await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
          return page;
        },
      }),
    );
  }
  if (engine === 'firefox') {
    return freshPages(
      chromeLauncher({
        puppeteer,
        launchOptions: { browser: 'firefox', executablePath: required('firefox'), headless: true },
      }),
    );
  }
  if (engine === 'webkit') {
    const launcher = webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        'webkitgtk:browserOptions': { binary: process.env.WEBKIT_BROWSER, args: ['--automation'] },
      },
    });
    const start = launcher.initialize.bind(launcher);
    // The driver tells no browser name, and reports need one.
    launcher.initialize = async (...args) => {
      await start(...args);
      launcher.name = 'WebKit';
    };
    return launcher;
  }
  throw new Error(`ENGINE is "${engine}"; it can be chromium, firefox or webkit`);
}

/**
 * A page of its own for each test file. The launcher would use pages again, with the history (50 entries at most), the
 * media and the time zone that an earlier file left in them.
 */
function freshPages(launcher) {
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stop(id);
    for (const { puppeteerPage } of launcher.inactivePages.splice(0)) await puppeteerPage.close();
    return result;
  };
  return launcher;
}

function required(engine) {
  const program = findBrowser(engine);
  if (!program) throw new Error(`No ${engine} was found on the PATH; "npm test" says how to install it`);
  return program;
}
