import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { useMovableClock } from '../../support/clock.js';
import { after, hangs, inTurn, json, network, status, type Answer } from '../../support/network.js';
import { jsonFeed, newsRange, sampleNews } from '../../support/news.js';
import { frames, onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';

const wpPost = (id: number): object => ({
  id,
  link: `https://blog.example/${id}`,
  date_gmt: `2025-02-${String(17 - id).padStart(2, '0')}T10:00:00`,
  title: { rendered: `Post ${id}` },
});

const NETWORK = (): Record<string, Answer> => ({
  '/twelve.json': json(jsonFeed(newsRange(1, 12))),
  '/page1.json': json(jsonFeed(newsRange(1, 5), { next_url: '/page2.json' })),
  '/page2.json': json(jsonFeed([...newsRange(5, 8), sampleNews(0)], { next_url: '/page3.json' })),
  '/page3.json': json(jsonFeed(newsRange(9, 10), { next_url: '/page1.json' })),
  '/broken1.json': json(jsonFeed(newsRange(1, 5), { next_url: '/broken2.json' })),
  '/broken2.json': inTurn(status(404), json(jsonFeed(newsRange(6, 7)))),
  '/slow1.json': json(jsonFeed(newsRange(1, 5), { next_url: '/slow2.json' })),
  '/slow2.json': hangs,
  '/wp-json/wp/v2/posts': json([wpPost(1), wpPost(2)], { 'x-wp-total': '4', 'x-wp-totalpages': '2' }),
  '/wp-json/wp/v2/posts?page=2': json([wpPost(3), wpPost(4)], { 'x-wp-total': '4', 'x-wp-totalpages': '2' }),
  '/link': json(jsonFeed(newsRange(1, 2)), { link: '</link?page=2>; rel="next"' }),
});

const titles = (feed: AlaNewsFeed): string[] => texts(feed, '.item .title');
const more = (feed: AlaNewsFeed): HTMLButtonElement => shadow(feed, '[part=show-more]');
const focused = (feed: AlaNewsFeed): string => feed.shadowRoot?.activeElement?.textContent ?? '';

async function open(src: string, limit = 5): Promise<{ feed: AlaNewsFeed; asked: string[] }> {
  const { fetch, asked } = network(NETWORK());
  const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src=${src} limit=${limit} show-more></ala-news-feed>`, {
    fetch,
  });
  await settled(feed);
  return { feed, asked };
}

describe('ala-news-feed: show more', () => {
  it('first shows more of what was read, with the focus on the first new link and one sentence', async () => {
    const { feed, asked } = await open('/twelve.json');
    expect(titles(feed)).to.have.length(5);
    more(feed).focus();
    more(feed).click();
    await until(() => titles(feed).length === 10);
    expect(focused(feed)).to.equal('News 6');
    await until(() => texts(feed, '[role=status]').join() === '5 items added');
    more(feed).click();
    await until(() => titles(feed).length === 12);
    expect(feed.shadowRoot?.querySelector('[part=show-more]')).to.equal(null);
    expect(asked).to.deep.equal(['/twelve.json']);
  });

  it('then asks for the next page; what was read stays where it is, also when the page holds newer news', async () => {
    const { feed, asked } = await open('/page1.json');
    const first = titles(feed);
    more(feed).click();
    await until(() => titles(feed).length === 9);
    expect(titles(feed)).to.deep.equal([...first, 'News 0', 'News 6', 'News 7', 'News 8']);
    more(feed).click();
    await until(() => titles(feed).length === 11);
    expect(asked).to.deep.equal(['/page1.json', '/page2.json', '/page3.json']);
  });

  it('ends at a page that was asked before', async () => {
    const { feed } = await open('/page3.json', 0);
    more(feed).click();
    await until(() => titles(feed).length === 7);
    more(feed).click();
    await until(() => titles(feed).length === 11);
    expect(feed.shadowRoot?.querySelector('[part=show-more]')).to.equal(null);
  });

  it('says so when the next page fails, keeps everything, and can try again', async () => {
    const { feed } = await open('/broken1.json');
    more(feed).focus();
    more(feed).click();
    await until(() => texts(feed, '[role=status]').join() === 'This could not be loaded');
    expect(stateOf(feed)).to.equal('ready');
    expect(titles(feed)).to.have.length(5);
    expect(feed.shadowRoot?.activeElement).to.equal(more(feed));
    more(feed).click();
    await until(() => titles(feed).length === 7);
    expect(focused(feed)).to.equal('News 6');
  });

  it('a second press while the page is under way does nothing', async () => {
    const { feed, asked } = await open('/slow1.json');
    more(feed).click();
    await until(() => more(feed).getAttribute('aria-disabled') === 'true');
    expect(more(feed).textContent.trim()).to.equal('Loading more');
    more(feed).click();
    expect(asked).to.deep.equal(['/slow1.json', '/slow2.json']);
  });

  it('follows X-WP-TotalPages', async () => {
    const { feed } = await open('/wp-json/wp/v2/posts', 2);
    more(feed).click();
    await until(() => titles(feed).length === 4);
    expect(titles(feed)).to.deep.equal(['Post 1', 'Post 2', 'Post 3', 'Post 4']);
  });
});

describe('ala-news-feed: show more while something else goes on', () => {
  const clock = useMovableClock();
  const place = (src: string, more: unknown = nothing): unknown =>
    html`<ala-news-feed src=${src} tag=${more} show-more><a href="/all">All</a></ala-news-feed>`;

  it('a slow source is awaited, not lost', async () => {
    const { fetch } = network({
      ...NETWORK(),
      '/late.json': after(5000, json(jsonFeed(newsRange(21, 22)))),
    });
    const feed = await onPage<AlaNewsFeed>(place('/page1.json /late.json'), { fetch });
    await clock.advanceUntil(() => titles(feed).length === 5);
    more(feed).click();
    await until(() => titles(feed).length === 10);
    await clock.advanceUntil(() => stateOf(feed) === 'ready');
    expect(titles(feed).slice(0, 7)).to.include('News 22');
  });

  it('a press in the middle of a refresh, and a refresh in the middle of a press, lose nothing', async () => {
    const { fetch, asked } = network({ ...NETWORK(), '/page2.json': after(3000, json(jsonFeed(newsRange(6, 8)))) });
    const feed = await onPage<AlaNewsFeed>(place('/page1.json'), { fetch });
    await settled(feed);
    const refreshed = feed.reload();
    more(feed).click();
    await until(() => asked.includes('/page2.json'));
    const again = feed.reload();
    await clock.advanceUntil(() => texts(feed, '[role=status]').join() === '3 items added');
    await Promise.all([refreshed, again]);
    await settled(feed, 'ready');
    expect(titles(feed)).to.have.length(8);
  });

  it('taken off the page meanwhile and put back, it says nothing and can be pressed again', async () => {
    const { fetch } = network({ ...NETWORK(), '/page2.json': inTurn(hangs, json(jsonFeed(newsRange(6, 8)))) });
    const feed = await onPage<AlaNewsFeed>(place('/page1.json'), { fetch });
    await settled(feed);
    more(feed).click();
    await until(() => more(feed).getAttribute('aria-disabled') === 'true');
    const home = feed.parentElement;
    feed.remove();
    await frames();
    home?.append(feed);
    await settled(feed, 'ready');
    await frames();
    expect(texts(feed, '[role=status]')).to.deep.equal(['']);
    more(feed).click();
    await until(() => titles(feed).length === 8);
  });

  it('the focus stays with a visitor who has gone elsewhere', async () => {
    const { fetch } = network({ ...NETWORK(), '/page2.json': after(200, json(jsonFeed(newsRange(6, 8)))) });
    const box = await onPage<HTMLElement>(html`<div>${place('/page1.json')}<input /></div>`, { fetch });
    const [feed, input] = [...box.children] as [AlaNewsFeed, HTMLInputElement];
    await settled(feed);
    more(feed).focus();
    more(feed).click();
    input.focus();
    await until(() => titles(feed).length === 8);
    await until(() => texts(feed, '[role=status]').join() === '3 items added');
    expect(document.activeElement).to.equal(input);
  });

  it('pages of which a filter lets nothing through are no end', async () => {
    const { fetch } = network({
      '/1.json': json(jsonFeed(newsRange(1, 2), { next_url: '/2.json' })),
      '/2.json': json(jsonFeed(newsRange(3, 4), { next_url: '/3.json' })),
      '/3.json': json(jsonFeed([sampleNews(5, { tags: ['Jobs'] })], { next_url: '/4.json' })),
      '/4.json': json(jsonFeed(newsRange(6, 7))),
    });
    const feed = await onPage<AlaNewsFeed>(place('/1.json', 'jobs'), { fetch });
    await settled(feed, 'empty');
    more(feed).click();
    await until(() => texts(feed, '[role=status]').join() === '1 item added');
    expect(titles(feed)).to.deep.equal(['News 5']);
    more(feed).click();
    await until(() => texts(feed, '[role=status]').join() === 'There are no more items');
    expect(feed.shadowRoot?.querySelector('[part=show-more]')).to.equal(null);
  });
});

describe('ala-news-feed: several sources', () => {
  const site = (name: string, n: number, extra: object = {}): object => ({
    id: n,
    link: `https://${name}.example/${n}`,
    date_gmt: `2025-02-0${n}T10:00:00`,
    title: { rendered: `${name} ${n}` },
    ...extra,
  });

  it('two WordPress sites with equal numeric ids lose no post; the same post of two feeds shows once', async () => {
    const shared = {
      id: 9,
      link: 'https://one.example/shared',
      title: { rendered: 'Shared' },
      date_gmt: '2025-02-09T10:00:00',
    };
    const { fetch } = network({
      '/one': json([site('one', 1), site('one', 2), shared]),
      '/two': json([
        site('two', 1),
        site('two', 2),
        { ...shared, id: 77, link: 'https://one.example/shared?utm_source=two#top' },
      ]),
    });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/one /two" limit="0"></ala-news-feed>`, { fetch });
    await settled(feed);
    expect(titles(feed).sort()).to.deep.equal(['Shared', 'one 1', 'one 2', 'two 1', 'two 2']);
  });

  it('fills in {lang}, and asks again when the language changes', async () => {
    const { fetch, asked } = network({ '/news': json(jsonFeed(newsRange(1, 1))) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed lang="en-GB" src="/news?in={lang}"></ala-news-feed>`, {
      fetch,
    });
    await settled(feed);
    feed.lang = 'en-US';
    await until(() => asked.length === 2);
    expect(asked).to.deep.equal(['/news?in=en-GB', '/news?in=en-US']);
  });

  it('asks in the language of the page before its messages have come', async () => {
    const { fetch, asked } = network({ '/news': json(jsonFeed(newsRange(1, 1))) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed lang="es-MX" src="/news?in={lang}"></ala-news-feed>`, {
      fetch,
    });
    await settled(feed);
    await until(() => texts(feed, 'time').join().includes('hace'));
    expect(asked).to.deep.equal(['/news?in=es-MX']);
  });

  it('a language tag that is none counts as far as it can be read', async () => {
    const { fetch, asked } = network({ '/news': json(jsonFeed(newsRange(1, 1))) });
    const feed = await onPage<AlaNewsFeed>(
      html`<ala-news-feed lang="en-" show-authors src="/news?in={lang}"></ala-news-feed>`,
      { fetch },
    );
    await settled(feed, 'ready');
    expect(asked).to.deep.equal(['/news?in=en']);
  });
});
