import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { useMovableClock } from '../../support/clock.js';
import { emulateMediaFeatures, pressChord } from '../../support/commands.js';
import { hangs, inTurn, json, network, status } from '../../support/network.js';
import { jsonFeed, newsRange, sampleNews } from '../../support/news.js';
import { onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';

const FULL = jsonFeed([
  sampleNews(1, { summary: 'About it.', authors: [{ name: 'Ana' }], tags: ['Jobs'], image: '/none.svg' }),
  sampleNews(2, { title: 'A very-long-title-without-any-place-to-break-it-'.repeat(6) }),
  ...newsRange(3, 12),
]);

const server = (): ReturnType<typeof network> =>
  network({
    '/news.json': json(FULL),
    '/slow.json': hangs,
    '/bad.json': status(404),
    '/empty.json': json(jsonFeed([])),
    '/later.json': inTurn(status(404), json(FULL)),
    '/stale.json': inTurn(json(FULL), status(404)),
  });

const place = (src: string, more: unknown = ''): unknown =>
  html`<ala-news-feed
    src=${src}
    heading="Core News"
    more-href="/all"
    more-label="Browse more news"
    show-more
    .debug=${more === 'debug'}
    ><a href="/all">All the news</a></ala-news-feed
  >`;

const open = (src: string, more?: string): Promise<AlaNewsFeed> =>
  onPage<AlaNewsFeed>(place(src, more), { fetch: server().fetch });

/** Link and button names in the order in which Tab comes to them. */
async function tabStops(): Promise<string[]> {
  const before = document.createElement('button');
  const after = document.createElement('button');
  const host = document.querySelector('ala-settings') as Element;
  host.before(before);
  host.after(after);
  before.focus();
  const stops: string[] = [];
  for (let step = 0; step < 40; step++) {
    await pressChord('Tab');
    const deepest = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    if (deepest === after || deepest === document.body) break;
    stops.push((deepest?.textContent ?? '').replace(/\s+/g, ' ').trim());
  }
  before.remove();
  after.remove();
  return stops;
}

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}

const flat = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);

const clock = useMovableClock();

describe('ala-news-feed for a visitor with the keyboard alone', () => {
  it('comes to each link once, in the order of reading, then to the button', async () => {
    const feed = await open('/news.json');
    await settled(feed);
    const stops = await tabStops();
    expect(stops[0]).to.equal('Browse more news');
    expect(stops.slice(1, 6)).to.deep.equal(texts(feed, '.item a'));
    expect(stops.slice(6)).to.deep.equal(['Show more']);
  });

  it('shows more, and goes on reading at the first new link', async () => {
    const feed = await open('/news.json');
    await settled(feed);
    shadow(feed, '[part=show-more]').focus();
    await pressChord('Enter');
    await until(() => texts(feed, '.item').length === 10);
    expect(feed.shadowRoot?.activeElement?.textContent).to.equal('News 6');
  });

  it('tries again after a failure, and is taken to the first news', async () => {
    const feed = await open('/later.json');
    await settled(feed, 'error');
    shadow(feed, '[part=retry]').focus();
    await pressChord('Enter');
    await settled(feed, 'ready');
    await until(() => feed.shadowRoot?.activeElement?.textContent === 'News 1');
  });

  it('keeps the focus on "Try again" when that fails too, and hears it', async () => {
    const feed = await open('/bad.json');
    await settled(feed, 'error');
    shadow(feed, '[part=retry]').focus();
    await pressChord('Enter');
    await until(() => texts(feed, '[role=status]').join() === 'This could not be loaded');
    expect(feed.shadowRoot?.activeElement).to.equal(shadow(feed, '[part=retry]'));
  });
});

describe('ala-news-feed in the accessibility tree', () => {
  it('is a region with a heading, a list, links that say title, and the exact date', async () => {
    const feed = await open('/news.json');
    await settled(feed);
    const region = shadow(feed, '[role=region]');
    expect(region.getAttribute('aria-labelledby')).to.equal(shadow(feed, 'h2').id);
    const list = shadow(feed, '[role=list]');
    expect([list.localName, list.children.length, list.getAttribute('aria-busy')]).to.deep.equal(['ul', 5, null]);
    const tree = flat((await a11ySnapshot({}).catch(() => null)) as Node | null);
    // Only Chromium gives its tree; the others are held to the same markup above.
    if (tree.length === 0) return;
    expect(tree.find(({ role }) => role === 'heading')).to.include({ name: 'Core News', level: 2 });
    const links = tree.filter(({ role }) => role === 'link').map(({ name }) => name);
    expect(links.slice(0, 2)).to.deep.equal(['Browse more news', 'News 1']);
    expect(links).to.have.length(6);
    expect(tree.map(({ name }) => name).join(' '))
      .to.contain('February 15, 2025')
      .and.not.to.contain('All the news');
  });

  it('hears nothing at first load, refresh and stale; there is one status', async () => {
    const feed = await open('/stale.json');
    await settled(feed, 'ready');
    expect(texts(feed, '[role=status]')).to.deep.equal(['']);
    await clock.advance(2100);
    await feed.reload();
    await settled(feed, 'stale');
    expect(texts(feed, '[role=status]')).to.deep.equal(['']);
    expect(feed.shadowRoot?.querySelectorAll('[role=status], [role=alert], [aria-live]').length).to.equal(1);
  });

  it('finds nothing of the skeleton, and the fallback link', async () => {
    const feed = await open('/slow.json');
    await until(() => stateOf(feed) === 'loading');
    expect(shadow(feed, '[part=skeleton]').getAttribute('aria-hidden')).to.equal('true');
    expect(await tabStops()).to.deep.equal(['Browse more news', 'All the news']);
  });
});

describe('ala-news-feed: axe finds nothing', () => {
  for (const [src, state] of [
    ['/news.json', 'ready'],
    ['/slow.json', 'loading'],
    ['/empty.json', 'empty'],
    ['/bad.json', 'error'],
  ] as const) {
    it(state, async () => {
      const feed = await open(src, 'debug');
      await settled(feed, state);
      await until(() => feed.shadowRoot?.querySelector('[part=debug]'));
      await expect(feed).to.be.accessible();
    });
  }

  it('stale', async () => {
    const feed = await open('/stale.json');
    await settled(feed, 'ready');
    await clock.advance(2100);
    await feed.reload();
    await expect(feed).to.be.accessible();
  });

  for (const [name, set] of [
    ['cards', (feed: AlaNewsFeed) => (feed.layout = 'cards')],
    ['compact', (feed: AlaNewsFeed) => (feed.layout = 'compact')],
    ['dark', (feed: AlaNewsFeed) => ((feed.theme = 'dark'), (feed.style.background = '#0d1920'))],
    ['200 % text', (feed: AlaNewsFeed) => feed.style.setProperty('--ala-size-base', '32px')],
    ['right to left', (feed: AlaNewsFeed) => (feed.dir = 'rtl')],
  ] as const) {
    it(name, async () => {
      const feed = await open('/news.json');
      Object.assign(feed, { showSummaries: true, showAuthors: true, showTags: true });
      set(feed);
      await settled(feed);
      await expect(feed).to.be.accessible();
    });
  }

  it('forced colors', async () => {
    const feed = await open('/bad.json');
    await settled(feed);
    await emulateMediaFeatures({ 'forced-colors': 'active' });
    await expect(feed).to.be.accessible();
    await emulateMediaFeatures({});
  });

  it('reflow: nothing sticks out at 320 px, also with 200 % text and words that do not break', async () => {
    const feed = await open('/news.json');
    await settled(feed);
    for (const size of ['medium', '32px']) {
      feed.style.cssText = `display: block; width: 288px; --ala-size-base: ${size}`;
      for (const layout of ['list', 'cards', 'compact'] as const) {
        feed.layout = layout;
        await feed.updateComplete;
        expect(shadow(feed, '.ala').scrollWidth, `${layout} ${size}`).to.be.at.most(288);
      }
    }
  });
});
