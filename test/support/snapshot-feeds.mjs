/** The feeds of the pages that `ala-core-widgets snapshot` writes. */
import { json } from './server.mjs';

export const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = (path) => `https://library.example/${path}`;

/** Path -> items of a JSON Feed, whose titles begin with that word. */
export const feeds = (word) => ({
  '/news.json': [1, 2, 3, 4, 5].map((number) => ({
    ...{
      title: `${word} news <${number}> & more: what twelve libraries have learned from water`,
      url: at(`news/${number}`),
      date_published: `${day(-number)}T15:00:00Z`,
    },
    summary: `Summary ${number}.`,
  })),
  '/announcements.json': [1, 2].map((number) => ({
    ...{ title: `${word} announcement ${number}`, url: at(`announcements/${number}`) },
    content_html: `<p>Read <a href="${at('rules')}">the rules</a> ${number}.</p><script>alert(1)</script>`,
  })),
  '/events.json': [1, 2, 3].map((number) => ({
    ...{ title: `${word} event ${number}`, url: at(`events/${number}`) },
    _ala_core: {
      start: `${day(number)}T19:00:00Z`,
      time_zone: 'America/Chicago',
      status: number === 2 ? 'cancelled' : undefined,
    },
  })),
  '/books.json': [1, 2, 3].map((number) => ({
    ...{ title: `${word} book ${number}`, url: at(`books/${number}`) },
    _ala_core: { authors: ['Ada Lovelace'] },
  })),
  '/sections.json': [1, 2].map((number) => ({
    ...{ title: `${word} section ${number}`, url: at(`sections/${number}`), summary: `About ${number}.` },
    _ala_core: { kind: 'section' },
  })),
  '/promos.json': [1, 2].map((number) => ({ title: `${word} promo ${number}`, url: at(`promos/${number}`) })),
});

/** More than a widget shows at first, and what is over. */
export const LONG_FEEDS = {
  '/many.json': Array.from({ length: 30 }, (_, number) => ({ title: `Notice ${number}`, url: at(`n/${number}`) })),
  '/over.json': [day(-2), day(2)].map((start) => ({
    ...{ title: `Meeting of ${start}`, url: at(`events/${start}`) },
    _ala_core: { start },
  })),
};

/** The routes of a site with these feeds, which answer when that promise is kept. */
export const toRoutes = (lists, whenFree = Promise.resolve()) =>
  Object.fromEntries(
    Object.entries(lists).map(([path, items]) => [
      path,
      async () => {
        await whenFree;
        const entries = items.map((item) => ({ id: item.url, ...item }));
        return json({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: entries });
      },
    ]),
  );
