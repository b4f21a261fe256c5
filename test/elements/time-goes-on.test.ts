import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { useMovableClock } from '../support/clock.js';
import { inTurn, json, network } from '../support/network.js';
import { NOW, onPage, settled, stateOf, texts, until } from '../support/page.js';
import type { FeedElement } from '../../src/elements/base/feed-element.js';
import type { Item } from '../../src/feeds/model.js';

type Feed = FeedElement<Item>;

const HOUR = 3_600_000;

const feedOf = (items: object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test',
  items: items.map((item, index) => ({ id: String(index), url: `https://x.example/${index}`, ...item })),
});

const NEWS = feedOf([{ title: 'News', date_published: '2025-02-16T17:58:00Z' }]);
const NOTICES = feedOf([
  { title: 'Until night', _ala_core: { label: 'Until night', expires: '2025-02-16T22:00:00Z' } },
  { title: 'From night', _ala_core: { label: 'From night', starts: '2025-02-16T23:00:00Z' } },
  { title: 'Always', _ala_core: { label: 'Always' } },
]);
const EVENTS = feedOf(
  ['2025-02-16T19:00:00Z', '2025-02-17T19:00:00Z'].map((start, index) => ({
    title: `Event ${index}`,
    _ala_core: { start, end: start.replace('T19', 'T20'), time_zone: 'UTC' },
  })),
);

/** How a page is seen again, after its timers and `performance.now()` have stood still. */
const SEEN_AGAIN: Record<string, () => unknown> = {
  'the tab is shown': () => document.dispatchEvent(new Event('visibilitychange')),
  'the page is thawed': () => document.dispatchEvent(new Event('resume')),
  'the page comes back from the back/forward cache': () =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  'the window is focused': () => window.dispatchEvent(new FocusEvent('focus')),
};

describe('time that goes on while the page sleeps', () => {
  const clock = useMovableClock();
  let slept = 0;
  const now = (): Date => new Date(NOW.getTime() + slept);
  beforeEach(() => (slept = 0));

  const show = async (content: unknown, feed: object): Promise<Feed> => {
    const element = await onPage<Feed>(content, { fetch: network({ '/feed.json': json(feed) }).fetch, now });
    await settled(element, 'ready');
    return element;
  };
  const news = (): Promise<Feed> => show(html`<ala-news-feed src="/feed.json"></ala-news-feed>`, NEWS);
  const age = (element: Feed): string => texts(element, '[part~=time]').join();

  for (const [name, seen] of Object.entries(SEEN_AGAIN)) {
    it(`the age of news is right when ${name}`, async () => {
      const element = await news();
      expect(age(element)).to.contain('2 minutes ago');
      slept = 14 * HOUR;
      seen();
      await element.updateComplete;
      expect(age(element)).to.contain('14 hours ago');
    });
  }

  it('is right a minute later when the page stayed in view, also when another widget updates all the time', async () => {
    const element = await news();
    slept = 14 * HOUR;
    for (let second = 0; second < 60; second++) {
      await clock.advance(1000);
      element.requestUpdate('debug');
    }
    await element.updateComplete;
    expect(age(element)).to.contain('14 hours ago');
  });

  it('is right when the clock is set back', async () => {
    slept = 400 * 24 * HOUR;
    const element = await news();
    expect(age(element)).not.to.contain('ago');
    slept = 0;
    SEEN_AGAIN['the tab is shown']?.();
    await element.updateComplete;
    expect(age(element)).to.contain('2 minutes ago');
  });

  it('announcements end and begin', async () => {
    const element = await show(html`<ala-announcement-tabs src="/feed.json"></ala-announcement-tabs>`, NOTICES);
    expect(texts(element, '.tab').sort()).to.deep.equal(['Always', 'Until night']);
    slept = 14 * HOUR;
    await clock.advance(60_000);
    await element.updateComplete;
    expect(texts(element, '.tab').sort()).to.deep.equal(['Always', 'From night']);
  });

  it('the calendar has a new today, and past events go', async () => {
    const element = await show(html`<ala-ce-calendar src="/feed.json" time-zone="UTC"></ala-ce-calendar>`, EVENTS);
    expect(texts(element, '.ala').join()).to.contain('Event 0').and.to.contain('Event 1');
    slept = 20 * HOUR;
    SEEN_AGAIN['the tab is shown']?.();
    await until(() => !texts(element, '.ala').join().includes('Event 0'));
    await settled(element, 'ready');
    expect(texts(element, '.ala').join()).to.contain('Event 1');
  });

  it('a refresh that was due runs when the page is seen again', async () => {
    const { fetch, asked } = network({ '/feed.json': inTurn(json(NEWS)) });
    const element = await onPage<Feed>(html`<ala-news-feed src="/feed.json" refresh="60"></ala-news-feed>`, { fetch });
    await settled(element, 'ready');
    const wall = Date.now;
    try {
      Date.now = () => wall() + 14 * HOUR;
      SEEN_AGAIN['the tab is shown']?.();
      await until(() => asked.length === 2 && stateOf(element) === 'ready');
    } finally {
      Date.now = wall;
    }
  });

  it('a refresh that is not due does not run', async () => {
    const { fetch, asked } = network({ '/feed.json': json(NEWS) });
    const element = await onPage<Feed>(html`<ala-news-feed src="/feed.json" refresh="60"></ala-news-feed>`, { fetch });
    await settled(element, 'ready');
    await clock.advance(50 * 60_000);
    SEEN_AGAIN['the tab is shown']?.();
    await element.updateComplete;
    expect(asked.length).to.equal(1);
  });
});
