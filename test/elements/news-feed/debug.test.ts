import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { json, network, status, text, unreachable } from '../../support/network.js';
import { jsonFeed, sampleNews } from '../../support/news.js';
import { onPage, settled, shadow, stateOf, texts, until } from '../../support/page.js';

const { fetch } = network({
  '/news.json': json(jsonFeed([sampleNews(1), [], { id: 'x' }])),
  '/missing.json': status(404),
  '/page.html': text('<!doctype html><title>x</title>'),
  '/dead.json': unreachable,
});

async function told(content: TemplateResult): Promise<string[]> {
  const feed = await onPage<AlaNewsFeed>(content, { fetch });
  await until(() => stateOf(feed) === 'initial' || stateOf(feed) !== 'loading');
  await until(() => feed.shadowRoot?.querySelector('[part=debug]'));
  if (feed.src) await settled(feed);
  const terms = shadow(feed, '[part=debug] dl').children;
  const lines: string[] = [];
  for (const { localName, textContent } of terms) {
    if (localName === 'dt') lines.push(`${textContent}:`);
    else lines.push(`${lines.pop() ?? ''} ${textContent}`);
  }
  return lines;
}

describe('ala-news-feed debug', () => {
  it('is not there without the attribute', async () => {
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/missing.json"></ala-news-feed>`, { fetch });
    await settled(feed);
    expect(texts(feed, '[part=debug]')).to.deep.equal([]);
  });

  it('tells what was read, and what was skipped and why', async () => {
    const lines = await told(html`<ala-news-feed debug src="/news.json"></ala-news-feed>`);
    expect(lines).to.include('Element: ala-news-feed');
    expect(lines).to.include(`URL: ${new URL('/news.json', location.href).href}`);
    expect(lines).to.include('Format: json-feed');
    expect(lines).to.include('State: ready, 1 item');
    expect(lines).to.include('Items: 1 item read, 2 skipped, 1 page');
    const notes = lines.find((line) => line.startsWith('Notes:'));
    expect(notes).to.contain('items[1]').and.to.contain('items[2]');
  });

  it('counts copies, in one feed and across feeds', async () => {
    const item = { id: 'https://a.example/1', title: 'A', url: 'https://a.example/1' };
    const twoFeeds = network({
      '/one.json': json(jsonFeed([item, item])),
      '/two.json': json(jsonFeed([item, { ...item, title: 'B' }])),
    });
    const element = await onPage<AlaNewsFeed>(html`<ala-news-feed debug src="/one.json /two.json"></ala-news-feed>`, {
      fetch: twoFeeds.fetch,
    });
    await settled(element);
    await until(() => texts(element, '[part=debug] dd').includes('2 copies of other items'));
  });

  it('tells step, status and what to do', async () => {
    const lines = await told(html`<ala-news-feed debug src="/missing.json"></ala-news-feed>`);
    expect(lines).to.include('Step: http, 4 of 8');
    expect(lines).to.include('Status: 404');
    expect(lines).to.include('What to do: Nothing is at this address: check src');
  });

  it('knows the WordPress address that a web page stands for', async () => {
    const lines = await told(html`<ala-news-feed debug src="/page.html"></ala-news-feed>`);
    expect(lines.join(' ')).to.contain('web page').and.to.contain('/wp-json/wp/v2/posts');
  });

  it('names the header that another origin must send', async () => {
    const lines = await told(html`<ala-news-feed debug src="https://other.example/dead.json"></ala-news-feed>`);
    expect(lines.join(' ')).to.contain(`Access-Control-Allow-Origin: ${location.origin}`);
  });

  it('asks "did you mean" for an attribute nobody knows, and warns of secrets', async () => {
    const lines = await told(
      html`<ala-news-feed debug headinglevel="3" class="x" data-y src="/news.json?access_token=1"></ala-news-feed>`,
    );
    expect(lines).to.include('Attribute: headinglevel is unknown. Did you mean heading-level?');
    expect(lines.filter((line) => line.startsWith('Attribute:'))).to.have.length(1);
    expect(lines.find((line) => line.startsWith('Secret:'))).to.contain('access_token');
  });

  it('says that a feed is missing', async () => {
    const lines = await told(html`<ala-news-feed debug></ala-news-feed>`);
    expect(lines.join(' ')).to.contain('Neither src, items nor inline JSON');
  });

  it('says what is wrong with an address', async () => {
    const lines = await told(html`<ala-news-feed debug src="ftp://files.example/news.json"></ala-news-feed>`);
    expect(lines).to.include('Step: settings, 1 of 8');
    expect(lines.join(' ')).to.contain('only http and https');
  });
});
