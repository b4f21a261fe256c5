import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { copyThis } from './copy-this.js';
import { books, booksOfTheWorld, coverlessBooks, longBooks, oneBook } from './feeds/books.js';
import { feed } from './feeds/feed.js';
import { inside, pressOn, settled, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-book-carousel';
const file = 'books.json';

const meta: Meta = {
  title: 'Elements/Book carousel',
  component: tag,
  args: {
    src: at(file),
    heading: 'Our Books & Publications',
    'more-href': 'https://alastore.ala.org/core',
    'more-label': 'Browse all books',
  },
  parameters: {
    ...serving(file, feed(books)),
    content: '<a href="https://alastore.ala.org/core">Browse all books</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: books });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = { args: { 'view-switch': true } };

/** All at once in a grid, without scrolling sideways. */
export const Grid: StoryObj = { args: { view: 'grid' } };
/** Visitors choose between carousel and grid. */
export const ViewSwitch: StoryObj = { args: { 'view-switch': true } };
/** After the last page the first one follows. */
export const Loop: StoryObj = { args: { loop: true } };
/** Moves on by itself every 7 seconds, with a button that pauses it. */
export const Autoplay: StoryObj = { args: { autoplay: '7' } };
/** Titles lead to the library’s own catalog, by ISBN. */
export const CatalogLinks: StoryObj = { args: { 'book-href': 'https://catalog.example.org/search?isbn={isbn13}' } };
/** A random order that stays until the page is loaded again. */
export const Shuffled: StoryObj = { args: { shuffle: true } };
/** Links open in a new tab, and an icon and words say so. */
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
/** No heading of its own, for a page that has one already. */
export const WithoutHeading: StoryObj = { args: { heading: '' } };
/** A feed with a single book needs no buttons. */
export const OneBook: StoryObj = { parameters: serving(file, feed(oneBook)) };
/** A cover is drawn for each book that has no picture. */
export const DrawnCovers: StoryObj = { parameters: serving(file, feed(coverlessBooks)) };
/** Drawn covers in the grid. */
export const DrawnCoversGrid: StoryObj = { ...DrawnCovers, ...Grid };
/** Very long titles and descriptions wrap and are never cut. */
export const LongText: StoryObj = { parameters: serving(file, feed(longBooks)) };
/** Very long text in the grid. */
export const LongTextGrid: StoryObj = { ...LongText, ...Grid };
/** Very long text in a column of 240 px. */
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
/** Books in many languages and scripts, some of them right to left. */
export const ManyScripts: StoryObj = { parameters: serving(file, feed(booksOfTheWorld)) };

/** Enter on “Next” shows the next page, and the focus stays on the button. */
export const OperatedByKeyboard: StoryObj = {
  globals: { width: 'w480' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    const next = inside(widget, '[part~="next"]');
    await pressOn(next, '{Enter}');
    await until(() => inside(widget, '.cards').scrollLeft !== 0, 'the next page in view');
    await expect(widget.shadowRoot!.activeElement).toBe(next);
  },
};

/** With `loading="lazy"` the feed is requested only when the widget is about to scroll into view. */
export const NotLoadedYet = common.lazy;
/** Gray rows hold the place of the items while the feed loads. */
export const Loading = common.loading;
/** The feed has no items: a sentence says so, and the link stays. */
export const Empty = common.empty;
/** The feed has no items, on an Arabic page and in a very narrow sidebar. */
export const EmptyArabic240 = common.emptyArabic240;
/** The feed cannot be loaded: a sentence, “Try again”, and the link. */
export const Failed = common.error;
/** “Try again” has loaded the feed, and the focus is on the first item. */
export const TryAgain = common.retry;
/** Loading the feed again failed: the items stay, with a note that says how old they are. */
export const Stale = common.stale;
/** The feed cannot be loaded, so the copy that is saved in the page is shown. */
export const SavedCopy = common.savedCopy;
/** The panel for page authors says what was read from the feed. */
export const Debug = common.debug;

/** On a dark page. */
export const Dark = common.dark;
/** The grid on a dark page. */
export const DarkGrid: StoryObj = { ...common.dark, ...Grid };
/** In right-to-left text, as in Arabic and Hebrew. */
export const RightToLeft = common.rightToLeft;
/** The grid in right-to-left text. */
export const RightToLeftGrid: StoryObj = { ...common.rightToLeft, ...Grid };
/** On a Spanish page. */
export const Spanish = common.spanish;
/** In a column as wide as a small phone. */
export const Narrow320 = common.narrow320;
/** In a very narrow sidebar. */
export const Narrow240 = common.narrow240;
/** The grid in a column of 240 px. */
export const Narrow240Grid: StoryObj = { ...common.narrow240, ...Grid, name: '240 px wide, grid' };
/** Nothing moves when the visitor’s system asks for less motion. */
export const ReducedMotion = common.reducedMotion;
/** In the fonts and colors of the page: `look="inherit"`. */
export const InheritedLook = common.inheritedLook;
/** In the fonts and colors of a dark page. */
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
