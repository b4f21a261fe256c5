/** One Chromium for a contract test file, a fresh profile for every page. */
import puppeteer from 'puppeteer-core';
import { CHROME_FLAGS, findBrowser } from '../../scripts/find-browser.mjs';

/** Starts it. `open(url, { width, height, before })` gives a page with `errors`, the uncaught ones and the console's. */
export async function chromium() {
  const browser = await puppeteer.launch({ executablePath: findBrowser('chrome'), args: CHROME_FLAGS });
  return {
    browser,
    close: () => browser.close(),
    async open(url, { width = 1280, height = 800, before } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.uncaught = [];
      page.said = [];
      page.on('pageerror', (error) => page.uncaught.push(String(error)));
      page.on('console', (message) => page.said.push(`${message.type()}: ${message.text()}`));
      await page.setViewport({ width, height });
      await before?.(page);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
  };
}

/** Waits until the widget's items are drawn, and gives the text of its links. */
export async function linksOf(page, selector = 'ala-news-feed') {
  const handle = await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector(wanted)?.shadowRoot;
      const links = [...(root?.querySelectorAll('[part~="title"] a, a[part~="title"], a[part~="link"]') ?? [])];
      return links.length > 0 && links.map((link) => link.textContent.trim());
    },
    { timeout: 8000 },
    selector,
  );
  return handle.jsonValue();
}
