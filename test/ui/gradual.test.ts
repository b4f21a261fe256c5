import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaCeCalendar } from '../../src/elements/ce-calendar/ce-calendar.js';
import type { AlaNewsFeed } from '../../src/elements/news-feed/news-feed.js';
import type { AlaSectionFinder } from '../../src/elements/section-finder/section-finder.js';
import { eventFeed, SUNDAY } from '../elements/ce-calendar/events.js';
import { many, type } from '../elements/section-finder/sections.js';
import { json, network } from '../support/network.js';
import { jsonFeed, newsRange } from '../support/news.js';
import { onPage, settled, texts, until } from '../support/page.js';

const COUNT = 100;

/** Idle time comes when a test says so, and lasts for one slice. */
const page = globalThis as { requestIdleCallback?: unknown };
const { requestIdleCallback: whenIdle } = page;
let idle: ((deadline: { timeRemaining: () => number }) => void)[] = [];

async function open(now: () => Date = () => new Date('2025-02-16T18:00:00Z')): Promise<AlaNewsFeed> {
  const { fetch } = network({ '/news.json': json(jsonFeed(newsRange(1, COUNT))) });
  const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json" limit="0"></ala-news-feed>`, {
    fetch,
    now,
  });
  await settled(feed);
  return feed;
}

const shown = (feed: AlaNewsFeed): number => texts(feed, '.item').length;

/** Lets one slice of the others come. */
async function rest(feed: AlaNewsFeed | AlaSectionFinder): Promise<void> {
  await until(() => idle.length > 0);
  for (const callback of idle.splice(0)) callback({ timeRemaining: () => 0 });
  await feed.updateComplete;
}

describe('a list that is longer than a screen', () => {
  beforeEach(() => {
    idle = [];
    page.requestIdleCallback = (callback: (typeof idle)[number]) => idle.push(callback);
  });
  afterEach(() => {
    if (whenIdle) page.requestIdleCallback = whenIdle;
    else delete page.requestIdleCallback;
  });

  it('shows its first items at once, and the others in idle time, in order', async () => {
    const feed = await open();
    expect(shown(feed)).to.equal(40);
    await rest(feed);
    expect(shown(feed)).to.equal(80);
    await rest(feed);
    expect(texts(feed, '.item .title')).to.deep.equal(newsRange(1, COUNT).map((_, index) => `News ${index + 1}`));
    expect(idle).to.deep.equal([]);
  });

  const triggers = {
    'before it is printed': new Event('beforeprint'),
    'before it is searched (Ctrl+F)': new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }),
    'before it is searched (F3)': new KeyboardEvent('keydown', { key: 'F3' }),
  };
  for (const [when, event] of Object.entries(triggers)) {
    it(`shows all items ${when}`, async () => {
      const feed = await open();
      await until(() => idle.length > 0);
      dispatchEvent(event);
      await feed.updateComplete;
      expect(shown(feed)).to.equal(COUNT);
    });
  }

  it('renders no item again while the others come, and each whose text changes', async () => {
    let now = new Date('2025-02-16T18:00:00Z');
    const feed = await open(() => now);
    const first = feed.shadowRoot!.querySelector<HTMLElement>('.item .title a')!;
    first.setAttribute('href', 'changed');
    await rest(feed);
    expect(first.getAttribute('href')).to.equal('changed');
    expect(texts(feed, '.item .relative')[0]).to.equal('1 day ago');
    now = new Date('2025-02-18T18:00:00Z');
    feed.requestUpdate();
    await until(() => texts(feed, '.item .relative')[0] === '3 days ago');
  });

  it('begins again with the first items of another feed', async () => {
    const feed = await open();
    await rest(feed);
    feed.limit = COUNT - 1;
    await feed.updateComplete;
    expect(shown(feed)).to.equal(40);
  });

  describe('of groups under their sections', () => {
    const groups = (finder: AlaSectionFinder): number => texts(finder, '.groups .name').length;

    async function openFinder(): Promise<AlaSectionFinder> {
      const finder = await onPage<AlaSectionFinder>(
        html`<ala-section-finder .items=${many(COUNT)}></ala-section-finder>`,
      );
      await settled(finder);
      return finder;
    }

    it('shows the first at once, and the others in idle time, with what is known of all', async () => {
      const finder = await openFinder();
      expect(groups(finder)).to.equal(40);
      expect(texts(finder, '.index-head .meta')).to.deep.equal(['100 groups in 10 sections']);
      const first = finder.shadowRoot!.querySelector<HTMLElement>('.groups a')!;
      first.setAttribute('href', 'changed');
      await rest(finder);
      expect(groups(finder)).to.equal(80);
      await rest(finder);
      expect(groups(finder)).to.equal(COUNT);
      expect(first.getAttribute('href')).to.equal('changed');
      expect(texts(finder, '.fold .meta')).to.deep.equal(Array.from({ length: 10 }, () => '10 groups'));
    });

    it('keeps those that a search has hidden', async () => {
      const finder = await openFinder();
      await rest(finder);
      await rest(finder);
      await type(finder, 'budgets');
      await type(finder, '');
      expect(groups(finder)).to.equal(COUNT);
    });

    it('shows all before they are searched', async () => {
      const finder = await openFinder();
      await until(() => idle.length > 0);
      dispatchEvent(new KeyboardEvent('keydown', { key: 'F3' }));
      await finder.updateComplete;
      expect(groups(finder)).to.equal(COUNT);
    });
  });

  it('has no part in the month view, which is not rendered again', async () => {
    const { fetch } = network({
      '/events.json': json(
        eventFeed(
          Array.from({ length: COUNT }, (_, n) => ({
            title: `Event ${n}`,
            start: `2025-02-${10 + (n % 10)}T13:00:00-06:00`,
          })),
        ),
      ),
    });
    const calendar = await onPage<AlaCeCalendar>(
      html`<ala-ce-calendar src="/events.json" view="month" limit="0"></ala-ce-calendar>`,
      { fetch, now: () => SUNDAY },
    );
    await settled(calendar);
    await until(() => calendar.shadowRoot!.querySelector('[part~="grid"] .entry') !== null);
    await calendar.updateComplete;
    expect(idle).to.deep.equal([]);
  });
});
