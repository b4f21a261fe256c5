import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { AlaNewsFeed } from '../../../src/elements/news-feed/news-feed.js';
import { json, network } from '../../support/network.js';
import { onPage, settled, shadow, texts } from '../../support/page.js';

const item = (id: number, title: string, published: string, more: object = {}): object => ({
  id: String(id),
  url: `https://www.example.org/news/${id}`,
  title,
  date_published: published,
  ...more,
});

const CORE_NEWS = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Core News',
  items: [
    item(1, 'Karen Snow: Candidate for Core Metadata and Collections Section Chair-Elect', '2025-02-14T15:00:00Z'),
    item(3, 'This Week in Core &ndash; February 10', '2025-02-10T14:30:00-06:00'),
    item(2, 'New Issue of LRTS', '2025-02-11T16:00:00Z'),
    item(4, 'Critical Conversations', '2025-02-07T16:00:00Z'),
    item(5, 'Virtual Volunteer Judges Wanted', 'Thu, 06 Feb 2025 10:00:00 EST'),
    item(6, 'Older news', '2025-01-06T16:00:00Z'),
  ],
};

const { fetch } = network({
  '/news.json': json(CORE_NEWS),
  '/none.json': json({ version: 'https://jsonfeed.org/version/1.1', title: 'None', items: [] }),
});

const titles = (feed: AlaNewsFeed): string[] => texts(feed, '.item .title');

describe('ala-news-feed', () => {
  it('shows the newest five, with their age, newest first', async () => {
    const feed = await onPage<AlaNewsFeed>(html`<ala-news-feed src="/news.json"></ala-news-feed>`, { fetch });
    await settled(feed);
    expect(titles(feed)).to.deep.equal([
      'Karen Snow: Candidate for Core Metadata and Collections Section Chair-Elect',
      'New Issue of LRTS',
      'This Week in Core – February 10',
      'Critical Conversations',
      'Virtual Volunteer Judges Wanted',
    ]);
    expect(texts(feed, '.relative')).to.deep.equal([
      '2 days ago',
      '5 days ago',
      '5 days ago',
      '1 week ago',
      '1 week ago',
    ]);
    expect(shadow(feed, '.item a').getAttribute('href')).to.equal('https://www.example.org/news/1');
  });

  it('links to more news', async () => {
    const feed = await onPage<AlaNewsFeed>(
      html`<ala-news-feed
        src="/news.json"
        heading="Core News"
        more-href="/more"
        more-label="Browse more news"
      ></ala-news-feed>`,
      { fetch },
    );
    await settled(feed);
    expect(texts(feed, '.more')).to.deep.equal(['Browse more news']);
    expect(shadow(feed, 'h2').textContent).to.equal('Core News');
  });

  it('is empty with a sentence and the fallback', async () => {
    const feed = await onPage<AlaNewsFeed>(
      html`<ala-news-feed src="/none.json"><a href="/all">All news</a></ala-news-feed>`,
      { fetch },
    );
    await settled(feed, 'empty');
    expect(texts(feed, '[part=empty]')).to.deep.equal(['There is no news right now.']);
    expect(feed.querySelector('a')?.checkVisibility()).to.equal(true);
  });
});
