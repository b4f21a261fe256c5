import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/data/load-feed.js';
import { everyMinutes } from '../../src/data/triggers.js';
import { FeedError } from '../../src/feeds/error.js';
import { useMovableClock } from '../support/clock.js';
import { after, hangs, json, network } from '../support/network.js';

const { signal } = new AbortController();

const clock = useMovableClock();

describe('loadFeed: several askers of one address', () => {
  const url = new URL('/feed.json', location.href).href;

  it('each has its own time budget, in one request', async () => {
    const { fetch, asked } = network({ '/feed.json': after(400, json({ slow: true })) });
    const hasty = loadFeed(url, { fetch, timeout: 100, signal }).catch((error: unknown) => error);
    const patient = loadFeed(url, { fetch, timeout: 5000, signal });
    expect(await hasty)
      .to.be.instanceOf(FeedError)
      .and.have.property('step', 'timeout');
    expect((await patient).text).to.equal('{"slow":true}');
    expect(asked.length).to.equal(1);
  });

  it('one that comes late is not cut short by the budget of the first', async () => {
    const { fetch } = network({ '/feed.json': after(400, json({ slow: true })) });
    const first = loadFeed(url, { fetch, timeout: 300, signal }).catch((error: unknown) => error);
    await clock.advance(100);
    const second = loadFeed(url, { fetch, timeout: 3000, signal });
    expect(await first).to.have.property('step', 'timeout');
    expect((await second).text).to.equal('{"slow":true}');
  });

  it('the request ends with the last of them', async () => {
    let ended = false;
    const { fetch } = network({
      '/feed.json': (request) => {
        request.signal.addEventListener('abort', () => (ended = true));
        return hangs(request);
      },
    });
    const ask = (timeout: number): Promise<unknown> =>
      loadFeed(url, { fetch, timeout, signal }).catch((error: unknown) => error);
    await Promise.all([ask(50), ask(100)]);
    expect(ended).to.equal(true);
  });
});

describe('a time that no timer can wait for', () => {
  it('a budget of a month is not over at once', async () => {
    const { fetch } = network({ '/feed.json': after(50, json({})) });
    const { text } = await loadFeed(new URL('/feed.json', location.href).href, { fetch, timeout: 3e9, signal });
    expect(text).to.equal('{}');
  });

  it('a refresh every month does not run at once', async () => {
    let runs = 0;
    const stop = everyMinutes(60 * 24 * 31, () => runs++);
    await clock.advance(60_000);
    stop();
    expect(runs).to.equal(0);
  });
});
