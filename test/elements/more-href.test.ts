import { expect } from '@open-wc/testing';
import { json, network } from '../support/network.js';
import { jsonFeed, newsRange } from '../support/news.js';
import { onPage, settled, shadow, until } from '../support/page.js';

async function warningsFor(moreHref: string): Promise<{ warnings: unknown[]; report: string; link: string | null }> {
  const { warn } = console;
  const warnings: unknown[] = [];
  console.warn = (text: unknown) => warnings.push(text);
  try {
    const feed = document.createElement('ala-news-feed');
    feed.setAttribute('more-href', moreHref);
    Object.assign(feed, { src: '/news.json', debug: true });
    await onPage(feed, { fetch: network({ '/news.json': json(jsonFeed(newsRange(1, 2))) }).fetch });
    await settled(feed, 'ready');
    await until(() => feed.shadowRoot?.querySelector('[part=debug]'), 'the debug panel');
    const link = shadow(feed, '[part=more]').getAttribute('href');
    return { warnings, report: shadow(feed, '[part=debug]').textContent, link };
  } finally {
    console.warn = warn;
  }
}

describe('more-href without a scheme', () => {
  for (const address of ['www.example.org', 'example.org/news', 'news.example.co.uk', 'news.ala.org']) {
    it(`${address}: the console and the debug panel say what to write`, async () => {
      const { warnings, report, link } = await warningsFor(address);
      const sentence = `more-href="${address}" has no scheme, so it leads to a page of this site; write more-href="https://${address}"`;
      expect(warnings).to.deep.equal([`[ala-core-widgets] <ala-news-feed>: ${sentence}`]);
      expect(report).to.contain(sentence);
      expect(link, 'what the author wrote stays').to.equal(new URL(address, document.baseURI).href);
    });
  }

  for (const address of [
    '/news',
    'news',
    'news.html',
    'news/index.php?page=2',
    '../all.aspx',
    '?all',
    '#all',
    'https://example.org',
    '//example.org',
  ]) {
    it(`${address} is left alone`, async () => {
      const { warnings, report } = await warningsFor(address);
      expect(warnings).to.deep.equal([]);
      expect(report).not.to.contain('has no scheme');
    });
  }
});
