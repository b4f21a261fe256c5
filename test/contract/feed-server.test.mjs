/** demo/feed-server.html: five widgets on one origin show feeds of another that sends no CORS header, by a third. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { ROOT } from '../../scripts/build/paths.mjs';
import { FEED_SERVER, startFeedServer } from '../../scripts/demo-feed-server.mjs';
import { sendFile } from '../../scripts/serve.mjs';
import { browserSuite } from '../support/browser-suite.mjs';
import { site } from '../support/server.mjs';

const browser = browserSuite();

describe('the demo of the feed server', () => {
  it('shows five feeds that no page may read', async () => {
    const server = await startFeedServer(0);
    const page = readFileSync(`${ROOT}demo/feed-server.html`, 'utf8').replaceAll(FEED_SERVER, server.url);
    const place = await site({ '/demo/feed-server.html': page }, (request, response) =>
      sendFile(ROOT, request, response),
    );
    browser.closeLater(server, place);
    const { run, until } = await browser.visit(`${place.url}/demo/feed-server.html`);
    await until(() => document.querySelectorAll('ala-settings [src]:state(has-items)').length === 5);
    assert.equal(await run(() => document.querySelectorAll('ala-settings [src]:not(:state(ready))').length), 0);
  });
});
