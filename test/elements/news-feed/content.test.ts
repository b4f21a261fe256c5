import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import type { AlaSettings } from '../../../src/elements/settings/settings.js';
import type { AlaSelectEvent } from '../../../src/ui/item-events.js';
import { useMovableClock } from '../../support/clock.js';
import { after, inTurn, json, network, status } from '../../support/network.js';
import { jsonFeed, newsRange, sampleNews } from '../../support/news.js';
import { frames, onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';

const RICH = sampleNews(2, {
  title: 'Ampersands &amp; <em>tags</em>',
  summary: 'What it is about.',
  authors: [{ name: 'Ana Ruiz' }, { name: 'Sam Lee' }],
  tags: ['Metadata', 'Awards'],
  image: '/test/picture.svg',
  language: 'es',
});

const { fetch } = network({
  '/news.json': json(jsonFeed(newsRange(1, 8))),
  '/rich.json': json(
    jsonFeed([sampleNews(1, { tags: ['Jobs'] }), RICH, sampleNews(3, { tags: ['metadata', 'Jobs'] })]),
  ),
  '/odd.json': json(
    jsonFeed([
      sampleNews(1, { title: 'From 2084', date_published: '2084-01-01T00:00:00Z' }),
      sampleNews(2, { title: 'Undated', date_published: undefined }),
      sampleNews(3, { title: 'Pinned', date_published: '2023-01-05T10:00:00Z', _ala_core: { pinned: true } }),
      sampleNews(4, { title: 'New' }),
      { id: 'x', title: 'No address', date_published: '2025-02-01T10:00:00Z' },
    ]),
  ),
});

const titles = (feed: AlaNewsFeed): string[] => texts(feed, '.item .title');
const open = async (content: unknown): Promise<AlaNewsFeed> => {
  const feed = await onPage<AlaNewsFeed>(content, { fetch });
  await settled(feed);
  return feed;
};

const clock = useMovableClock();

describe('ala-news-feed: content', () => {
  it('shows summaries, authors, tags and pictures when asked to', async () => {
    const plain = await open(html`<ala-news-feed src="/rich.json"></ala-news-feed>`);
    expect(texts(plain, '[part~=summary], [part~=authors], [part~=tags], [part~=image]')).to.deep.equal([]);
    const full = await open(
      html`<ala-news-feed src="/rich.json" show-summaries show-authors show-tags show-images></ala-news-feed>`,
    );
    expect(titles(full)[1]).to.equal('Ampersands & tags');
    expect(texts(full, '[part~=summary]')).to.deep.equal(['What it is about.']);
    expect(texts(full, '[part~=authors]')).to.deep.equal(['By Ana Ruiz and Sam Lee']);
    expect(texts(full, '[part~=tags]')[1]).to.equal('MetadataAwards');
    const image = shadow<HTMLImageElement>(full, 'img');
    expect([image.loading, image.referrerPolicy, image.alt]).to.deep.equal(['lazy', 'no-referrer', '']);
    expect(shadow(full, '.item:nth-child(2)').lang).to.equal('es');
    for (const own of ['.when', '[part=authors]'])
      expect(shadow(full, `.item:nth-child(2) ${own}`).lang, 'the widget’s own words').to.equal('en');
  });

  it('takes a picture away that cannot be loaded', async () => {
    const feed = await open(html`<ala-news-feed src="/rich.json" show-images></ala-news-feed>`);
    const image = shadow<HTMLImageElement>(feed, 'img');
    image.loading = 'eager';
    await until(() => !image.checkVisibility());
  });

  it('sorts pinned first, newest next, undated and far future last; or as the feed has it', async () => {
    const feed = await open(html`<ala-news-feed src="/odd.json"></ala-news-feed>`);
    expect(titles(feed)).to.deep.equal(['Pinned', 'New', 'No address', 'From 2084', 'Undated']);
    expect(texts(feed, '.pinned')).to.deep.equal(['Pinned']);
    feed.sort = 'feed';
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(['From 2084', 'Undated', 'Pinned', 'New', 'No address']);
  });

  it('shows news without an address as text', async () => {
    const feed = await open(html`<ala-news-feed src="/odd.json"></ala-news-feed>`);
    expect(shadow(feed, '.item:nth-child(3)').querySelector('a')).to.equal(null);
  });

  for (const [dates, text] of [
    ['relative', '1 day ago, February 15, 2025'],
    ['absolute', 'February 15, 2025'],
    ['both', '1 day ago, February 15, 2025'],
  ] as const) {
    it(`dates="${dates}"`, async () => {
      const feed = await open(html`<ala-news-feed src="/news.json" limit="1" dates=${dates}></ala-news-feed>`);
      expect(texts(feed, 'time')).to.deep.equal([text]);
      expect(shadow(feed, 'time').getAttribute('datetime')).to.equal('2025-02-15T12:00:00Z');
      expect(shadow(feed, 'time').title).to.equal(dates === 'relative' ? 'February 15, 2025' : '');
    });
  }

  it('shows the date of news that is dated ahead, as a clock in a wrong zone does', async () => {
    const ahead = sampleNews(1, { title: 'Ahead', date_published: '2025-02-16T22:00:00Z' });
    const { fetch } = network({ '/ahead.json': json(jsonFeed([ahead])) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/ahead.json"></ala-news-feed>`, {
      fetch,
      now: () => new Date('2025-02-16T18:00:00Z'),
    });
    await settled(feed);
    expect(texts(feed, 'time')).to.deep.equal(['February 16, 2025']);
  });

  it('shows four lines of a summary at most', async () => {
    const feed = await open(html`<ala-news-feed src="/rich.json" show-summaries></ala-news-feed>`);
    const { webkitLineClamp, overflowY } = getComputedStyle(shadow(feed, '[part=summary]'));
    expect([webkitLineClamp, overflowY]).to.deep.equal(['4', 'hidden']);
  });

  it('an age of a year or more is the date', async () => {
    const feed = await open(html`<ala-news-feed src="/odd.json"></ala-news-feed>`);
    expect(texts(feed, 'time')[0]).to.equal('January 5, 2023');
  });

  for (const [tag, match, expected] of [
    ['metadata', 'any', ['Ampersands & tags', 'News 3']],
    ['Metadata, jobs', 'all', ['News 3']],
    ['-jobs', 'any', ['Ampersands & tags']],
    ['metadata,-awards', 'any', ['News 3']],
    ['nobody', 'any', []],
  ] as const) {
    it(`tag="${tag}" tag-match="${match}"`, async () => {
      const feed = await open(html`<ala-news-feed src="/rich.json" tag=${tag} tag-match=${match}></ala-news-feed>`);
      expect(titles(feed)).to.deep.equal(expected);
      expect(texts(feed, '[part=empty]')).to.have.length(expected.length === 0 ? 1 : 0);
    });
  }

  it('titles are headings in cards only, one level under the widget', async () => {
    const feed = await open(html`<ala-news-feed src="/news.json" heading="News" heading-level="3"></ala-news-feed>`);
    expect(texts(feed, 'h3, h4')).to.deep.equal(['News']);
    feed.layout = 'cards';
    await feed.updateComplete;
    await settled(feed);
    expect(texts(feed, 'h4')).to.have.length(5);
    feed.heading = undefined;
    await feed.updateComplete;
    expect(texts(feed, 'h3')).to.have.length(5);
  });

  it('takes the heading from its slot', async () => {
    const feed = await open(html`<ala-news-feed src="/news.json"><h2 slot="heading">Mine</h2></ala-news-feed>`);
    expect(shadow(feed, '.ala').getAttribute('role')).to.equal('region');
    expect(feed.shadowRoot?.querySelector('h2')).to.equal(null);
    expect(feed.querySelector('h2')?.checkVisibility()).to.equal(true);
  });
});

describe('ala-news-feed: scripts', () => {
  it('items set by a script stand before src and ask nobody; undefined returns to src', async () => {
    const { fetch: counted, asked } = network({ '/news.json': json(jsonFeed(newsRange(1, 2))) });
    const feed = document.createElement('ala-news-feed');
    feed.items = [{ id: 'a', title: 'Mine' } as never];
    feed.setAttribute('src', '/news.json');
    await onPage(feed, { fetch: counted });
    await settled(feed, 'ready');
    expect(titles(feed)).to.deep.equal(['Mine']);
    expect(asked).to.deep.equal([]);
    feed.items = [];
    await settled(feed, 'empty');
    feed.items = undefined;
    await until(() => titles(feed).length === 2);
    expect(asked).to.deep.equal(['/news.json']);
  });

  it('ala-feed-load tells items and sources, once per run, on the document too', async () => {
    const told: unknown[] = [];
    const hear = (event: HTMLElementEventMap['ala-feed-load']): void =>
      void told.push([event.items.length, event.sources]);
    document.addEventListener('ala-feed-load', hear as EventListener);
    await open(html`<ala-news-feed src="/news.json"></ala-news-feed>`);
    document.removeEventListener('ala-feed-load', hear as EventListener);
    const url = new URL('/news.json', location.href).href;
    expect(told).to.deep.equal([[8, [{ url, format: 'json-feed', count: 8, warnings: [] }]]]);
  });

  it('ala-select comes before a link is followed, and can stop it', async () => {
    const feed = await open(html`<ala-news-feed src="/news.json"></ala-news-feed>`);
    const told: unknown[] = [];
    document.addEventListener(
      'ala-select',
      (event) => {
        told.push((event as AlaSelectEvent<{ title: string }>).item.title, event.target === feed);
        event.preventDefault();
      },
      { once: true },
    );
    const before = location.href;
    shadow<HTMLAnchorElement>(feed, '.item a').click();
    expect(told).to.deep.equal(['News 1', true]);
    expect(location.href).to.equal(before);
  });

  /** A lazy feed far under the view, and what stands above it. */
  async function farAway(): Promise<{ far: HTMLElement; feed: AlaNewsFeed; asked: string[] }> {
    const { fetch: counted, asked } = network({ '/news.json': json(jsonFeed(newsRange(1, 2))) });
    const box = await onPage<HTMLElement>(
      html`<div>
        <div class="far"></div>
        <ala-news-feed src="/news.json" loading="lazy" refresh="5"><a href="/all">All</a></ala-news-feed>
      </div>`,
      { fetch: counted },
    );
    const far = box.firstElementChild as HTMLElement;
    const feed = box.lastElementChild as AlaNewsFeed;
    // Far away before the observer first looks.
    far.style.height = '5000px';
    await frames();
    expect([stateOf(feed), asked.length]).to.deep.equal(['initial', 0]);
    return { far, feed, asked };
  }

  it('lazy asks only when it comes near the view, whatever is drawn before', async () => {
    const { far, feed } = await farAway();
    feed.heading = 'News';
    await feed.updateComplete;
    far.style.height = '0';
    await settled(feed, 'ready');
  });

  it('lazy with inline JSON: that is drawn at once, the address asked only near the view', async () => {
    const { fetch: counted, asked } = network({ '/gone.json': status(404) });
    const inline = JSON.stringify(jsonFeed(newsRange(1, 2)));
    const box = await onPage<HTMLElement>(
      html`<div>
        <div class="far"></div>
        <ala-news-feed src="/gone.json" loading="lazy"></ala-news-feed>
      </div>`,
      { fetch: counted },
    );
    const [far, feed] = [...box.children] as [HTMLElement, AlaNewsFeed];
    far.style.height = '5000px';
    feed.innerHTML = `<script type="application/json">${inline}</script>`;
    await until(() => titles(feed).length === 2);
    expect([stateOf(feed), feed.matches(':state(has-items)'), asked.length]).to.deep.equal(['initial', true, 0]);
    feed.src = '/gone.json?page=2';
    await frames();
    expect([titles(feed).length, asked.length]).to.deep.equal([2, 0]);
    far.style.height = '0';
    await settled(feed, 'stale');
    expect([titles(feed).length, asked.length]).to.deep.equal([2, 1]);
  });

  it('lazy no more: asks at once, and once', async () => {
    const { far, feed, asked } = await farAway();
    feed.loading = 'eager';
    await settled(feed, 'ready');
    far.style.height = '0';
    await frames();
    expect(asked.length).to.equal(1);
  });

  it('moved by moveBefore: speaks the language of its new place and hears the settings there, without a new run', async () => {
    const { fetch: counted, asked } = network({ '/one.json': json(jsonFeed(newsRange(1, 1))) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/one.json"></ala-news-feed>`, { fetch: counted });
    await settled(feed, 'ready');
    const place = Object.assign(document.createElement('ala-settings'), { lang: 'es', look: 'inherit' as const });
    feed.parentElement?.append(place);
    await place.updateComplete;
    const move = (place as { moveBefore?: (node: Node, child: null) => void }).moveBefore ?? place.insertBefore;
    move.call(place, feed, null);
    await until(() => texts(feed, 'time').join().includes('hace'));
    expect([feed.settings.look, feed.settings.fetch === counted, asked.length]).to.deep.equal(['inherit', true, 1]);
  });

  it('stale for more than a year: says the day, as the dates of news do', async () => {
    let now = new Date('2023-12-01T15:00:00Z');
    const { fetch: counted } = network({ '/one.json': inTurn(json(jsonFeed(newsRange(1, 1))), status(404)) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/one.json"></ala-news-feed>`, {
      fetch: counted,
      now: () => now,
    });
    await settled(feed, 'ready');
    now = new Date('2025-02-16T18:00:00Z');
    await clock.advance(2100); // a success is shared for two seconds
    await feed.reload();
    await settled(feed, 'stale');
    expect(texts(feed, '[part=stale]').join()).to.contain('Showing items from December 1, 2023.');
  });

  it('a value that is not in the table counts as the default, with one warning that names it', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void said.push(text);
    const feed = await open(
      html`<ala-news-feed
        src="/news.json"
        layout="grid"
        limit="-3"
        heading-level="9"
        theme="pink"
        loading="lasy"
        sort="new"
        refresh="often"
      ></ala-news-feed>`,
    );
    feed.requestUpdate();
    await feed.updateComplete;
    expect(titles(feed)).to.have.length(5);
    const settings = feed.parentElement as AlaSettings;
    settings.setAttribute('first-day', '8');
    settings.setAttribute('hour-cycle', '24');
    settings.setAttribute('base-url', 'http://');
    settings.setAttribute('currency', 'dollars');
    await settings.updateComplete;
    console.warn = warn;
    const { firstDay, hourCycle, baseUrl, currency } = feed.settings;
    expect([firstDay, hourCycle, baseUrl, currency]).to.deep.equal([undefined, undefined, undefined, undefined]);
    expect(said.sort()).to.deep.equal([
      '[ala-core-widgets] <ala-news-feed>: heading-level="9" is not a whole number of 2 to 6; 2 is used',
      '[ala-core-widgets] <ala-news-feed>: layout="grid" is not one of list, cards, compact; "list" is used',
      '[ala-core-widgets] <ala-news-feed>: limit="-3" is not a whole number of 0 or more; 5 is used',
      '[ala-core-widgets] <ala-news-feed>: loading="lasy" is not one of eager, lazy; "eager" is used',
      '[ala-core-widgets] <ala-news-feed>: refresh="often" is not a whole number of 5 or more; 0 is used',
      '[ala-core-widgets] <ala-news-feed>: sort="new" is not one of kind, feed; "kind" is used',
      '[ala-core-widgets] <ala-news-feed>: theme="pink" is not one of host, light, dark, auto; "host" is used',
      '[ala-core-widgets] <ala-settings>: base-url="http://" is not an address; it is ignored',
      '[ala-core-widgets] <ala-settings>: currency="dollars" is not an ISO 4217 code; it is ignored',
      '[ala-core-widgets] <ala-settings>: first-day="8" is not one of 1, 2, 3, 4, 5, 6, 7; it is ignored',
      '[ala-core-widgets] <ala-settings>: hour-cycle="24" is not one of h12, h23; it is ignored',
    ]);
  });

  it('an attribute that is taken away counts as never given, without a warning', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void said.push(text);
    const given = {
      format: 'json-feed',
      map: '{"title":"summary"}',
      limit: '1',
      refresh: '6',
      tag: 'none',
      layout: 'cards',
    };
    const feed = document.createElement('ala-news-feed');
    for (const [name, value] of Object.entries({ ...given, src: '/news.json', 'heading-level': '3', dates: 'both' }))
      feed.setAttribute(name, value);
    await onPage(feed, { fetch });
    await settled(feed);
    for (const name of feed.getAttributeNames().filter((name) => name !== 'src')) feed.removeAttribute(name);
    await settled(feed, 'ready');
    await until(() => titles(feed).length === 5);
    const settings = feed.parentElement as AlaSettings;
    for (const name of ['timeout', 'first-day', 'hour-cycle']) {
      settings.setAttribute(name, '3');
      settings.removeAttribute(name);
    }
    await settings.updateComplete;
    console.warn = warn;
    expect(said).to.deep.equal([]);
  });

  it('speaks Spanish where the page does', async () => {
    const feed = await onPage<AlaNewsFeed>(
      html`<ala-news-feed
        lang="es"
        src="/news.json"
        limit="1"
        show-more
        heading="Noticias"
        more-href="/mas"
      ></ala-news-feed>`,
      { fetch },
    );
    await settled(feed);
    await until(() => texts(feed, '[part=show-more]').join() === 'Mostrar más');
    expect(texts(feed, '.relative')).to.deep.equal(['hace 1 día']);
    expect(texts(feed, '.more')).to.deep.equal(['Ver todo']);
  });

  it('speaks English, and says so, where it has no words in the language', async () => {
    const feed = await open(html`<ala-news-feed lang="fi" src="/news.json" limit="1"></ala-news-feed>`);
    expect(texts(feed, '.relative')).to.deep.equal(['1 day ago']);
    expect(shadow(feed, '.ala').lang).to.equal('en');
  });

  it('the age follows the clock', async () => {
    let now = Date.parse('2025-02-15T12:59:59.850Z');
    const started = performance.now();
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json" limit="1"></ala-news-feed>`, {
      fetch,
      now: () => new Date(now + (performance.now() - started)),
    });
    await settled(feed);
    now += 0;
    await until(() => texts(feed, '.relative').join() === '1 hour ago');
  });

  it('a refresh keeps the focus on the same news', async () => {
    const { fetch: twice } = network({
      '/news.json': (() => {
        let turn = 0;
        return (request) => json(jsonFeed(turn++ === 0 ? newsRange(2, 4) : newsRange(1, 4)))(request);
      })(),
    });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json"></ala-news-feed>`, { fetch: twice });
    await settled(feed);
    shadow<HTMLAnchorElement>(feed, '.item:nth-child(2) a').focus();
    await clock.advance(2100);
    await feed.reload();
    await until(() => titles(feed).length === 4);
    expect(feed.shadowRoot?.activeElement?.textContent).to.equal('News 3');
  });

  it('settings may come from two levels; the nearer one wins', async () => {
    const { fetch: counted, asked } = network({ '/feeds/news.json': after(5, json(jsonFeed(newsRange(1, 1)))) });
    const inner = await onPage<HTMLElement>(
      html`<ala-settings base-url="/feeds/" look="inherit"
        ><ala-news-feed src="news.json"></ala-news-feed
      ></ala-settings>`,
      { fetch: counted },
    );
    const feed = inner.firstElementChild as AlaNewsFeed;
    await settled(feed);
    expect(asked).to.deep.equal(['/feeds/news.json']);
    expect(shadow(feed, '.ala').classList.contains('inherit')).to.equal(true);
    expect(texts(feed, '.relative')).to.deep.equal(['1 day ago']);
  });
});
