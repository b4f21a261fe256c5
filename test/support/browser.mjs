/**
 * A real browser for contract tests, the same in three engines: puppeteer drives Chromium and Firefox, WebDriver drives
 * WebKit. ENGINE says which (chromium when unset); scripts/engines.mjs gives the address of WebKit's driver.
 */
import puppeteer from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from '../../scripts/find-browser.mjs';

const engine = process.env.ENGINE ?? 'chromium';

/** How long a page may take to come to what a test waits for, in ms. A feed's own budget is 8 s. */
const PATIENCE = 15_000;

/**
 * Starts the browser. `visit(url)` opens the address and gives a page:
 * `run(fn, ...args)` runs a function in it and gives its JSON result, `until(fn, ...args)` waits for a true one, and
 * `leave()` closes it; otherwise it stays open until the browser is closed.
 */
export async function openBrowser() {
  const { visit, close } = await (engine === 'webkit' ? webDriver() : withPuppeteer());
  return {
    close,
    async visit(url) {
      const { run, leave } = await visit(url);
      return {
        run,
        leave,
        async until(wanted, ...args) {
          for (const end = Date.now() + PATIENCE; ;) {
            const result = await run(wanted, ...args);
            if (result) return result;
            if (Date.now() > end) throw new Error(`${url} never came to ${wanted}; it shows ${await run(pageText)}`);
            await new Promise((done) => setTimeout(done, 50));
          }
        },
      };
    },
  };
}

/** Options for puppeteer.launch in this engine. */
export function launchOptions() {
  return engine === 'firefox'
    ? { browser: 'firefox', executablePath: findBrowser('firefox'), headless: true }
    : { executablePath: findBrowser('chrome'), args: CHROME_FLAGS };
}

function pageText() {
  const inside = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? '').join(' ');
  return `${document.body.innerText} ${inside}`.replace(/\s+/g, ' ').slice(0, 500);
}

async function withPuppeteer() {
  const browser = await puppeteer.launch(launchOptions());
  return {
    close: () => browser.close(),
    async visit(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return { run: (fn, ...args) => page.evaluate(fn, ...args), leave: () => context.close() };
    },
  };
}

async function webDriver() {
  const root = `http://127.0.0.1:${process.env.WEBKIT_PORT}/session`;
  const browser = { binary: process.env.WEBKIT_BROWSER, args: ['--automation'] };
  const { sessionId } = await call('POST', root, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  });
  const session = `${root}/${sessionId}`;
  return {
    close: () => call('DELETE', session),
    async visit(url) {
      await call('POST', `${session}/url`, { url });
      return {
        run: (fn, ...args) => call('POST', `${session}/execute/sync`, { script: `return (${fn})(...arguments)`, args }),
        leave: () => call('POST', `${session}/url`, { url: 'about:blank' }),
      };
    },
  };
}

async function call(method, url, body) {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
