import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../src/elements/news-feed/news-feed.js';
import type { AlaSettings } from '../../src/elements/settings/settings.js';
import { accessibilityTree } from '../support/commands.js';
import { json, network } from '../support/network.js';
import { jsonFeed, sampleNews } from '../support/news.js';
import { onPage, settled, shadow, texts, until } from '../support/page.js';
import { WIDGETS } from '../support/widgets.js';
import { announcement, feedOf, place } from './announcement-tabs/announcements.js';
import { event } from './ce-calendar/events.js';

const WORDS = '(opens in a new tab)';

const linksOf = (element: Element): HTMLAnchorElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []),
];

/** What is wrong with a link that opens a new tab; nothing if all is well. */
const faultsOf = (link: HTMLAnchorElement): string[] => [
  ...(link.target === '_blank' ? [] : ['no target']),
  ...(link.relList.contains('noopener') ? [] : ['no noopener']),
  ...(link.textContent.split(WORDS).length === 2 ? [] : [`words: ${link.textContent}`]),
  ...(link.querySelector('.new-tab svg')?.getBoundingClientRect().width ? [] : ['no icon to be seen']),
];

/** Resolves when the lazy chunk has marked the links. */
const marked = (widget: Element): Promise<void> =>
  until(() => widget.shadowRoot?.querySelector('.new-tab'), 'links that say where they open');

async function openNews(attributes: Record<string, string>): Promise<AlaNewsFeed> {
  const feed = document.createElement('ala-news-feed');
  for (const [name, value] of Object.entries({ src: '/news.json', ...attributes })) feed.setAttribute(name, value);
  const { fetch } = network({ '/news.json': json(jsonFeed([sampleNews(1), sampleNews(2)])) });
  await onPage(feed, { fetch });
  await settled(feed, 'ready');
  return feed;
}

describe('links="new-tab"', () => {
  for (const { tag, feed } of WIDGETS) {
    it(`${tag}: every link opens a new tab, and says so`, async () => {
      const widget = document.createElement(tag);
      Object.assign(widget, { src: '/feed.json', links: 'new-tab', heading: 'Heading', moreHref: '/all' });
      await onPage(widget, { fetch: network({ '/feed.json': json(feed()) }).fetch });
      await settled(widget, 'ready');
      await marked(widget);
      const links = linksOf(widget);
      expect(links.length).to.be.greaterThan(1);
      expect(links.filter((link) => link.getBoundingClientRect().width > 0).flatMap(faultsOf)).to.deep.equal([]);
      const tree = await accessibilityTree();
      const names = tree ? tree.filter(({ role }) => role === 'link').map(({ name }) => name) : [];
      expect(names.filter((name) => !name.endsWith(WORDS))).to.deep.equal([]);
    });
  }

  it('leaves links as they are by default', async () => {
    const feed = await openNews({ 'more-href': '/all' });
    expect(linksOf(feed).map(({ target, rel }) => target + rel)).to.deep.equal(['', '', '']);
    expect(texts(feed, '.new-tab')).to.deep.equal([]);
  });

  it('is taken from ala-settings; the widget’s own value wins', async () => {
    const { fetch } = network({ '/news.json': json(jsonFeed([sampleNews(1)])) });
    const outer = await onPage<AlaSettings>(
      html`<ala-settings links="new-tab"
        ><ala-news-feed src="/news.json"></ala-news-feed
        ><ala-news-feed links="same-tab" src="/news.json"></ala-news-feed
      ></ala-settings>`,
      { fetch },
    );
    const [first, second] = [...outer.children] as AlaNewsFeed[];
    await Promise.all([settled(first!, 'ready'), settled(second!, 'ready')]);
    await marked(first!);
    expect(linksOf(first!).flatMap(faultsOf)).to.deep.equal([]);
    expect(linksOf(second!).map(({ target }) => target)).to.deep.equal(['']);
    outer.removeAttribute('links');
    await until(() => linksOf(first!)[0]?.target === '', 'links of the first widget follow the settings');
    expect(texts(first!, '.new-tab')).to.deep.equal([]);
  });

  it('warns once about another value, and uses the default', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      const feed = await openNews({ links: '_blank' });
      feed.heading = 'News';
      await feed.updateComplete;
      expect(linksOf(feed).map(({ target }) => target)).to.deep.equal(['', '']);
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([
      '[ala-core-widgets] <ala-news-feed>: links="_blank" is not one of same-tab, new-tab; "same-tab" is used',
    ]);
  });

  it('keeps one note per link through updates, and drops it with the attribute', async () => {
    const feed = await openNews({ links: 'new-tab' });
    await marked(feed);
    feed.showSummaries = true;
    await feed.updateComplete;
    expect(linksOf(feed).flatMap(faultsOf)).to.deep.equal([]);
    feed.removeAttribute('links');
    await feed.updateComplete;
    expect(linksOf(feed).map(({ target, textContent }) => target + textContent)).to.deep.equal(['News 1', 'News 2']);
  });

  it('speaks the widget’s language, not the item’s', async () => {
    const { fetch } = network({ '/news.json': json(jsonFeed([sampleNews(1, { language: 'fr' })])) });
    const feed = await onPage<AlaNewsFeed>(
      html`<ala-news-feed lang="es" links="new-tab" src="/news.json"></ala-news-feed>`,
      { fetch },
    );
    await settled(feed, 'ready');
    await until(() => texts(feed, '.new-tab')[0]?.includes('pestaña'), 'Spanish');
    expect(shadow(feed, '.new-tab [lang]').lang).to.equal('es');
  });

  it('links in rich text, with the address of mail left alone', async () => {
    const content_html =
      '<p>See <a href="https://elsewhere.example/">there</a>, <a href="mailto:a@b.example">mail</a>.</p>';
    const { tabs } = await place({
      attributes: { links: 'new-tab' },
      feed: feedOf(announcement('One', { content_html }, { action: { label: 'Go', url: 'https://core.example/' } })),
    });
    await until(() => linksOf(tabs).length === 3, 'the sanitized text');
    await marked(tabs);
    await tabs.updateComplete;
    const [there, mail, action] = linksOf(tabs);
    expect([there, action].flatMap((link) => faultsOf(link!))).to.deep.equal([]);
    expect(there!.rel).to.equal('noopener noreferrer');
    expect([mail!.target, mail!.textContent]).to.deep.equal(['', 'mail']);
  });

  it('registration, recordings and calendars of others; not the file, and not a place on the same page', async () => {
    const calendar = document.createElement('ala-ce-calendar');
    const url = `${location.href.split('#')[0] ?? ''}#events`;
    const recordingUrl = 'https://core.example/recording';
    const registrationUrl = 'https://core.example/register';
    Object.assign(calendar, {
      links: 'new-tab',
      days: 30,
      items: [event('2025-02-18T10:00:00Z', undefined, { title: 'Maps', url, recordingUrl, registrationUrl })],
    });
    await onPage(calendar);
    await settled(calendar, 'ready');
    await marked(calendar);
    for (const name of ['disclosure', 'add']) {
      await until(() => calendar.shadowRoot?.querySelector(`[part=${name}]`));
      shadow(calendar, `[part=${name}]`).click();
    }
    await until(() => linksOf(calendar).length > 4, 'the links to calendars');
    const opened = linksOf(calendar).map(({ target, textContent }) => [
      textContent.trim().split(/\W/)[0],
      target === '_blank',
    ]);
    expect(opened).to.deep.include.members([
      ['Maps', false],
      ['Watch', true],
      ['Register', true],
      ['Google', true],
      ['Outlook', true],
    ]);
    expect(linksOf(calendar).find((link) => link.download)?.target).to.equal('');
  });
});
