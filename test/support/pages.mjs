/** Pages and feeds for the contract tests. */

const daysAgo = (days) => new Date(Date.now() - (days * 24 + 1) * 3_600_000).toISOString();

/** A small feed of news; the titles hold what a feed's author may well write. */
export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  language: 'en',
  items: [
    {
      id: '1',
      url: 'https://library.example/1',
      title: 'Caf&eacute; &amp; books',
      date_published: daysAgo(2),
    },
    { id: '2', url: 'https://library.example/2', title: 'Read, then write', date_published: daysAgo(5) },
    { id: '3', url: 'https://library.example/3', title: 'Nothing is lost', date_published: daysAgo(6) },
  ],
};

/** The same as RSS. */
export const RSS = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY eacute "é">]>
<rss version="2.0"><channel><title>News</title>${FEED.items
  .map(
    ({ id, url, title, date_published: date }) =>
      `<item><guid isPermaLink="false">${id}</guid><link>${url}</link><title>${title}</title><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;

/** The titles as a visitor sees them, newest first. */
export const TITLES = ['Café & books', 'Read, then write', 'Nothing is lost'];

/** A page with the probe first, then `head` and `body`. */
export const page = ({ head = '', body, lang = 'en', nonce }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <link rel="icon" href="data:," />
    <script ${nonce ? `nonce="${nonce}"` : ''} src="/probe.js"></script>
    ${head}
  </head>
  <body>${body}</body>
</html>`;

/** The widget as README tells authors to paste it, with a link for when it cannot be drawn. */
export const WIDGET = `<ala-news-feed src="/news.json"><a id="fallback" href="/all-news">All news</a></ala-news-feed>`;

/** A script tag for one of the built files at that origin. */
export const tag = (origin, file, attributes = '') =>
  `<script type="module" src="${origin}/dist/cdn/${file}" crossorigin="anonymous" ${attributes}></script>`;
