/** Websites that page authors start from, as tables for `site`. Every date is near today. */
import { FEED, RSS } from './pages.mjs';
import { json } from './server.mjs';

/** What most servers send: nothing that lets other sites read. */
const PRIVATE = { headers: { 'access-control-allow-origin': 'https://own.example' } };

const webPage = (head = '', body = '') => ({
  ...PRIVATE,
  body: `<!doctype html><html><head><title>A library</title>${head}</head><body>${body}</body></html>`,
});
const readable = (answer) => ({ ...answer, headers: {} });

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const POSTS = json(
  FEED.items.map(({ title, url, date_published: date }, index) => ({
    id: index,
    link: url,
    date_gmt: date.slice(0, 19),
    title: { rendered: title },
    excerpt: { rendered: '' },
  })),
);

const EVENTS = json({
  rest_url: 'https://library.example/wp-json/tribe/events/v1/events/',
  total: 1,
  events: [
    {
      id: 1,
      title: 'Story time',
      url: 'https://library.example/story-time',
      start_date: `${inDays(9)} 10:00:00`,
      end_date: `${inDays(9)} 11:00:00`,
      utc_start_date: `${inDays(9)} 16:00:00`,
      utc_end_date: `${inDays(9)} 17:00:00`,
      timezone: 'America/Chicago',
    },
  ],
});

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//A library//EN',
  'BEGIN:VEVENT',
  'UID:1@library.example',
  'DTSTAMP:20250101T000000Z',
  `DTSTART;VALUE=DATE:${inDays(5).replaceAll('-', '')}`,
  'SUMMARY:Open house',
  'URL:https://library.example/open-house',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const OWN_JSON = json({
  data: {
    posts: FEED.items.map(({ title, url, date_published: when }) => ({
      headline: title,
      more: { href: url },
      when,
      note: 'Ours',
    })),
  },
});

export const SITES = {
  wordpress: { '/': webPage('<meta name="generator" content="WordPress 6.8">'), '/wp-json/wp/v2/posts': POSTS },
  tribe: { '/': webPage(), '/wp-json/tribe/events/v1/events': EVENTS },
  ics: { '/events.ics': { type: 'text/calendar', body: CALENDAR } },
  private: { '/news.json': json(FEED, PRIVATE) },
  ownJson: { '/api/latest': OWN_JSON },
  rssPage: {
    '/blog': readable(webPage('<link rel="alternate" type="application/rss+xml" title="Blog" href="/blog.xml">')),
    '/blog.xml': { type: 'application/rss+xml', body: RSS },
  },
  moved: { '/wp-json/wp/v2/posts': POSTS },
  signIn: { '/staff': readable(webPage('', '<form><input type="password"></form>')), '/feed.json': json(FEED) },
  empty: { '/news.json': json({ ...FEED, items: [] }) },
  secret: { '/news.json': json(FEED) },
};
