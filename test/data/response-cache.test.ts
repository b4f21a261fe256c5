import { expect } from '@open-wc/testing';
import type { FeedInputs } from '../../src/data/feed-request.js';
import type { LoadOptions } from '../../src/data/load-feed.js';
import { ResponseCache } from '../../src/data/response-cache.js';
import { defaultSettings } from '../../src/settings/settings.js';
import { inTurn, network, pause, status, text, type Network } from '../support/network.js';

const URL = 'https://core.example/feed?from=2025-02-01';

const optionsFor = ({ fetch }: Network, signal = new AbortController().signal): LoadOptions => ({
  // A new function each time, so that only the cache can answer.
  fetch: (...request) => fetch(...request),
  timeout: 2000,
  signal,
});

const inputsFor = (net: Network): FeedInputs => ({
  src: 'https://core.example/feed?from={from}',
  items: undefined,
  format: undefined,
  map: undefined,
  inlineFeed: undefined,
  askedLanguage: 'en',
  settings: { ...defaultSettings, fetch: optionsFor(net).fetch },
});

describe('the response cache', () => {
  it('answers again without a request, also after a prefetch', async () => {
    const net = network({ '/feed': inTurn(text('one'), text('two')) });
    const cache = new ResponseCache();
    cache.prefetch(inputsFor(net), { from: '2025-02-01', to: '2025-03-01' });
    await pause(20);
    expect((await cache.load(URL, optionsFor(net))).text).to.equal('one');
    expect((await cache.load(URL, optionsFor(net))).text).to.equal('one');
    expect(net.asked).to.deep.equal(['/feed?from=2025-02-01']);
  });

  it('requests again after it is cleared', async () => {
    const net = network({ '/feed': inTurn(text('one'), text('two')) });
    const cache = new ResponseCache();
    await cache.load(URL, optionsFor(net));
    cache.clear();
    expect((await cache.load(URL, optionsFor(net))).text).to.equal('two');
  });

  it('keeps no failure, and nothing that was aborted', async () => {
    const net = network({ '/feed': inTurn(status(404), text('late'), text('whole')) });
    const cache = new ResponseCache();
    cache.prefetch(inputsFor(net), { from: '2025-02-01', to: '2025-03-01' });
    await pause(20);
    const run = new AbortController();
    const aborted = cache.load(URL, optionsFor(net, run.signal)).catch(() => 'aborted');
    run.abort();
    expect(await aborted).to.equal('aborted');
    await cache.load(URL, optionsFor(net));
    expect(net.asked.length).to.equal(3);
  });
});
