import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { news } from '../../../src/feeds/kinds/news.js';
import { readFeed } from '../../../src/feeds/read/read-feed.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, texts } from '../../support/page.js';

const COUNT = 300;
const { fetch } = network({
  '/long.json': json({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({ length: COUNT }, (_, n) => ({
      id: String(n),
      title: `Title ${n}`,
      date_published: new Date(Date.UTC(2025, 1, 1) - n * 86_400_000).toISOString(),
    })),
  }),
});

/**
 * Slows the reader: its clock runs 4 ms at each look, so that it pauses often. A pause that ends when `isShown` lasts
 * until `resume` is called.
 */
function slowReader(isShown: () => boolean): { resume: () => void; restore: () => void } {
  const page = globalThis as { scheduler?: unknown };
  const own = Object.getOwnPropertyDescriptor(page, 'scheduler');
  const clock = performance.now;
  const start = performance.now();
  let looks = 0;
  let resume = (): void => {};
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    if (isShown()) await resumed;
  };
  performance.now = () => start + 4 * looks++;
  Object.defineProperty(page, 'scheduler', { configurable: true, value: { yield: pause } });
  return {
    resume,
    restore: () => {
      performance.now = clock;
      if (own) Object.defineProperty(page, 'scheduler', own);
      else delete page.scheduler;
    },
  };
}

describe('ala-news-feed with a long feed', () => {
  // What a feed of no known format needs holds this, too.
  before(() => readFeed(news, '{"a":1}', { url: 'https://a.example/' }).catch(() => undefined));

  it('shows the first items while the rest is read, as loading', async () => {
    const titles = (): string[] => texts(feed, '.item .title');
    let loads = 0;
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed limit="0"></ala-news-feed>`, { fetch });
    feed.addEventListener('ala-feed-load', () => loads++);
    const { resume, restore } = slowReader(() => titles().length > 0);
    try {
      feed.src = '/long.json';
      await waitUntil(() => titles().length > 0);
      expect(titles().length).to.be.within(20, COUNT - 1);
      expect(titles()[0]).to.equal('Title 0');
      expect(feed.matches(':state(loading)')).to.equal(true);
      expect(loads).to.equal(0);
      resume();
      await settled(feed);
      await waitUntil(() => titles().length === COUNT);
      expect(loads).to.equal(1);
    } finally {
      restore();
    }
  });
});
