import { after, afterEach, before } from 'node:test';
import { openBrowser } from './browser.mjs';

/** The browser of a test file, open for all its tests. `closeLater(…sites)`: they are closed after the test. */
export function browserSuite() {
  let browser;
  let sites = [];
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  afterEach(async () => {
    await Promise.all(sites.map((one) => one.close()));
    sites = [];
  });
  return { visit: (url) => browser.visit(url), closeLater: (...opened) => sites.push(...opened) };
}
