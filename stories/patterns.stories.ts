import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { announcements } from './feeds/announcements.js';
import { books } from './feeds/books.js';
import { events } from './feeds/events.js';
import { feed } from './feeds/feed.js';
import { coreNews } from './feeds/news.js';
import { promos } from './feeds/promos.js';
import { sixSections } from './feeds/sections.js';
import { markup } from './markup.js';
import { at } from './states.js';

const meta: Meta = {
  title: 'Patterns/Whole pages',
  component: 'ala-settings',
  parameters: {
    feeds: () => ({
      '/announcements.json': feed(announcements),
      '/books.json': feed(books),
      '/events.json': feed(events),
      '/news.json': feed(coreNews),
      '/promos.json': feed(promos),
      '/sections.json': feed(sixSections),
    }),
  },
};
export default meta;

const link = (href: string, text: string): string => `<a href="https://www.ala.org/core/${href}">${text}</a>`;
const announcementTabs = markup(
  'ala-announcement-tabs',
  { src: at('announcements.json'), heading: 'Announcements' },
  link('announcements', 'All announcements'),
);
const news = (attributes: object = {}): string =>
  markup('ala-news-feed', { src: at('news.json'), heading: 'News', ...attributes }, link('news', 'All news'));
const calendar = (attributes: object = {}): string =>
  markup('ala-ce-calendar', { src: at('events.json'), heading: 'Events', ...attributes }, link('events', 'All events'));
const bookCarousel = markup(
  'ala-book-carousel',
  { src: at('books.json'), heading: 'Books', 'more-href': 'https://alastore.ala.org/core', 'more-label': 'All books' },
  link('books', 'All books'),
);
const promoCarousel = markup(
  'ala-promo-carousel',
  { src: at('promos.json'), heading: 'More from Core' },
  link('more', 'More from Core'),
);
const sections = markup(
  'ala-section-finder',
  { src: at('sections.json'), heading: 'Find your section' },
  link('sections', 'All sections'),
);

/** A page around widgets: plain, with columns where there is room for two. */
const PAGE = `
  & { font: 16px/1.6 'Segoe UI', 'Liberation Sans', Arial, sans-serif; container-type: inline-size; }
  & h1 { font-size: 1.75em; line-height: 1.2; margin: 0 0 0.5em; }
  & .intro { max-width: 60ch; margin: 0 0 2em; }
  & .columns { display: grid; gap: 0 48px; }
  @container (min-width: 760px) {
    & .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
    & .columns.aside { grid-template-columns: minmax(0, 1fr) 240px; }
  }
`;

/** Announcements first, then news beside the next events, books, and ways into the site. */
export const Homepage: StoryObj = {
  parameters: {
    pageStyle: PAGE,
    content: `
      <h1>Core: leadership, infrastructure, futures</h1>
      ${announcementTabs}
      <div class="columns">
        ${news({ 'more-href': 'https://www.ala.org/core/news', 'more-label': 'More news' })}
        ${calendar({ limit: 4 })}
      </div>
      ${bookCarousel}
      ${promoCarousel}
      ${sections}`,
  },
};

/** Cards of news and new books of a public library, and what is on this week. */
export const LibraryLandingPage: StoryObj = {
  parameters: {
    pageStyle: PAGE,
    content: `
      <h1>Maple Street Library</h1>
      <p class="intro">Open today from 10 to 8. Cards are free for everyone who lives, works, or studies here.</p>
      ${news({ layout: 'cards', 'show-images': true, 'show-summaries': true, limit: 3 })}
      ${calendar({ heading: 'This week', limit: 4 })}
      ${bookCarousel}`,
  },
};

/** A page of text with short news and the next events in a column of 240 px. */
export const Sidebar: StoryObj = {
  parameters: {
    pageStyle: PAGE,
    content: `
      <h1>Writing for the catalog</h1>
      <div class="columns aside">
        <div>
          <p class="intro">A record is read by more people than any poster in the building. These notes are about the
          words in it: which names people have for themselves, which subject headings mend what an older one broke, and
          how to say so in a note that is still true in ten years.</p>
          <p class="intro">Begin with the records that are read most. Twenty of them are an afternoon’s work.</p>
        </div>
        <div>
          ${news({ layout: 'compact', limit: 4 })}
          ${calendar({ heading: 'Next events', limit: 3 })}
        </div>
      </div>`,
  },
};

/** All events, with filters, the choice of list, month, or week, and ways to subscribe. */
export const EventPage: StoryObj = {
  parameters: {
    pageStyle: PAGE,
    content: `
      <h1>Continuing education</h1>
      <p class="intro">Webinars, courses, and workshops. Members pay less, and recordings are free for them.</p>
      ${calendar({
        heading: 'Calendar',
        filters: true,
        'view-switch': true,
        'subscribe-href': 'https://www.ala.org/core/ce.ics',
      })}`,
  },
};

/** News and books on the page of a partner, in the fonts and colors of that page. */
export const PartnerPage: StoryObj = {
  args: { look: 'inherit' },
  parameters: {
    pageStyle: `${PAGE}
      & { font-family: Georgia, 'Noto Serif', serif; background: #fdf8ee; color: #3a2618; --ala-color-brand: #7a1f3d; }
      &.dark { background: #21160d; color: #f3e7d6; --ala-color-brand: #f2b8c6; }
    `,
    content: `
      <h1>Friends of the Archive</h1>
      <p class="intro">We repair what was torn, and read what was kept. Here is what our colleagues at Core are doing.</p>
      <div class="columns">
        ${news({ limit: 4 })}
        ${calendar({ limit: 2, heading: 'Courses' })}
      </div>
      ${bookCarousel}`,
  },
};
