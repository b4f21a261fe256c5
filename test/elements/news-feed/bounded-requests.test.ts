import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { type Answer, json, network } from '../../support/network.js';
import { jsonFeed, newsRange } from '../../support/news.js';
import { onPage, settled, shadow, texts, until } from '../../support/page.js';

/** Loads the feed and its next page; gives how each request was made, and what `debug` says. */
async function follow(feedUrl: string, next: string): Promise<{ requests: string[]; told: string }> {
  const requests: string[] = [];
  const noting =
    (answer: Answer): Answer =>
    (request) => {
      requests.push(`${request.url.replace(location.origin, '')} ${request.init.credentials}`);
      return answer(request);
    };
  const { fetch } = network({
    [new URL(feedUrl, location.href).pathname]: noting(json(jsonFeed(newsRange(1, 2), { next_url: next }))),
    [new URL(next, new URL(feedUrl, location.href)).pathname]: noting(json(jsonFeed(newsRange(3, 4)))),
  });
  const feed = await onPage<AlaNewsFeed>(
    html`<ala-news-feed src=${feedUrl} limit="2" show-more debug></ala-news-feed>`,
    {
      fetch,
    },
  );
  await settled(feed);
  shadow<HTMLButtonElement>(feed, '[part=show-more]').click();
  await until(() => texts(feed, '.item .title').length === 4);
  await until(() => texts(feed, '[part=debug]').join().includes('Next pages'));
  return { requests, told: texts(feed, '[part=debug]').join() };
}

describe('the next page that a feed names', () => {
  it('gets cookies in the folder of the feed', async () => {
    const { requests, told } = await follow('/api/news.json', 'news-2.json');
    expect(requests).to.deep.equal(['/api/news.json same-origin', '/api/news-2.json same-origin']);
    expect(told).to.contain('/api/news-2.json').and.not.to.contain('without cookies');
  });

  it('gets none elsewhere on the site', async () => {
    const { requests, told } = await follow('/api/news.json', '/account/close');
    expect(requests[1]).to.equal('/account/close omit');
    expect(told).to.contain('/account/close (without cookies)');
  });

  it('gets none on the page’s own site when the feed is on another', async () => {
    const { requests } = await follow('https://feeds.example/api/news.json', `${location.origin}/api/2`);
    expect(requests[1]).to.equal('/api/2 omit');
  });

  it('is never another scheme’s', async () => {
    const { fetch, asked } = network({
      '/news.json': json(jsonFeed(newsRange(1, 2), { next_url: 'ftp://a.example/2' })),
    });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json" limit="2" show-more></ala-news-feed>`, {
      fetch,
    });
    await settled(feed);
    expect(feed.shadowRoot?.querySelector('[part=show-more]')).to.equal(null);
    expect(asked).to.deep.equal(['/news.json']);
  });
});

describe('many addresses in src', () => {
  it('no more than 20 are requested, and debug says so', async () => {
    const numbers = [...Array(25).keys()];
    const { fetch, asked } = network(
      Object.fromEntries(numbers.map((number) => [`/${number}.json`, json(jsonFeed(newsRange(number, number)))])),
    );
    const src = numbers.map((number) => `/${number}.json`).join(' ');
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src=${src} debug></ala-news-feed>`, { fetch });
    await settled(feed);
    expect(asked).to.have.length(20);
    await until(() => texts(feed, '[part=debug]').join().includes('only the first 20 are read'));
  });
});

describe('a title that is no title', () => {
  it('is cut at 500 characters', async () => {
    const title = 'A title of many words '.repeat(4_000);
    const { fetch } = network({ '/news.json': json(jsonFeed([{ id: '1', title, url: 'https://a.example/' }])) });
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json"></ala-news-feed>`, { fetch });
    await settled(feed);
    const [shown = ''] = texts(feed, '.item .title');
    expect(shown.length).to.be.within(440, 501);
    expect(shown).to.match(/…$/);
  });
});
