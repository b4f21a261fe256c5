import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { sectionTree } from '../../src/elements/section-finder/section-tree.js';
import { json, network } from '../support/network.js';
import { onPage, settled, texts } from '../support/page.js';
import { eventFeed, SUNDAY } from './ce-calendar/events.js';
import { many } from './section-finder/sections.js';

const COUNT = 1_000;
/** In no order. */
const places = Array.from({ length: COUNT }, (_, index) => (index * 617) % COUNT);
const timeAt = (place: number): string => new Date(Date.UTC(2025, 1, 16, 17) - place * 60_000).toISOString();

/** How often a date is parsed meanwhile. */
async function countParsed(run: () => Promise<unknown>): Promise<number> {
  const { parse } = Date;
  let count = 0;
  Date.parse = (text) => {
    count++;
    return parse(text);
  };
  await run().finally(() => (Date.parse = parse));
  return count;
}

/** How many entries of lists are copied or walked through meanwhile, one by one. */
async function countWalked(run: () => unknown): Promise<number> {
  const prototype = Object.getPrototypeOf([][Symbol.iterator]()) as Iterator<unknown>;
  const { next } = prototype;
  let count = 0;
  prototype.next = function (this: Iterator<unknown>) {
    count++;
    return next.call(this);
  };
  try {
    await run();
  } finally {
    prototype.next = next;
  }
  return count;
}

describe('a long list in no order', () => {
  it('of news: each date is parsed a few times, however many comparisons it takes', async () => {
    const items = places.map((place) => ({ id: String(place), title: `News ${place}`, date_published: timeAt(place) }));
    const { fetch } = network({ '/a.json': json({ version: 'https://jsonfeed.org/version/1.1', items }) });
    const parsed = await countParsed(async () => {
      const feed = await onPage(html`<ala-news-feed src="/a.json"></ala-news-feed>`, { fetch });
      await settled(feed, 'ready');
      expect(texts(feed, '.item .title')[0]).to.equal('News 0');
    });
    expect(parsed).to.be.within(COUNT, 6 * COUNT);
  });

  it('of events: the same', async () => {
    const events = places.map((place) => ({
      title: `Event ${place}`,
      start: new Date(SUNDAY.getTime() + (1 + place) * 3_600_000).toISOString(),
    }));
    const { fetch } = network({ '/a.json': json(eventFeed(events)) });
    const parsed = await countParsed(async () => {
      const calendar = await onPage(html`<ala-ce-calendar src="/a.json"></ala-ce-calendar>`, {
        fetch,
        now: () => SUNDAY,
      });
      await settled(calendar, 'ready');
      expect(texts(calendar, '.item .title')[0]).to.include('Event 0');
    });
    expect(parsed).to.be.within(COUNT, 6 * COUNT);
  });

  it('of groups under one section: each is walked through a few times', async () => {
    const walked = await countWalked(() => {
      expect(sectionTree(many(COUNT, 1)).rows).to.have.length(1);
    });
    expect(walked).to.be.within(COUNT, 30 * COUNT);
  });

  it('of events on one day of a month: the same', async () => {
    const events = places.map((place) => ({ title: `Event ${place}`, start: '2025-02-20T13:00:00-06:00' }));
    const { fetch } = network({ '/a.json': json(eventFeed(events)) });
    const walked = await countWalked(async () => {
      const calendar = await onPage(html`<ala-ce-calendar src="/a.json" view="month"></ala-ce-calendar>`, {
        fetch,
        now: () => SUNDAY,
      });
      await settled(calendar, 'ready');
    });
    expect(walked).to.be.within(COUNT, 200 * COUNT);
  });
});
