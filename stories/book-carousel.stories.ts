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
  title: 'Book carousel',
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

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = { args: { 'view-switch': true } };

export const Grid: StoryObj = { args: { view: 'grid' } };
export const ViewSwitch: StoryObj = { args: { 'view-switch': true } };
export const Loop: StoryObj = { args: { loop: true } };
export const Autoplay: StoryObj = { args: { autoplay: '7' } };
export const CatalogLinks: StoryObj = { args: { 'book-href': 'https://catalog.example.org/search?isbn={isbn13}' } };
export const Shuffled: StoryObj = { args: { shuffle: true } };
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
export const WithoutHeading: StoryObj = { args: { heading: '' } };
export const OneBook: StoryObj = { parameters: serving(file, feed(oneBook)) };
export const DrawnCovers: StoryObj = { parameters: serving(file, feed(coverlessBooks)) };
export const DrawnCoversGrid: StoryObj = { ...DrawnCovers, ...Grid };
export const LongText: StoryObj = { parameters: serving(file, feed(longBooks)) };
export const LongTextGrid: StoryObj = { ...LongText, ...Grid };
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LanguagesOfTheWorld: StoryObj = { parameters: serving(file, feed(booksOfTheWorld)) };

export const ByKeyboard: StoryObj = {
  globals: { width: 'w480' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    const next = inside(widget, '[part~="next"]');
    await pressOn(next, '{Enter}');
    await until(() => inside(widget, '.cards').scrollLeft !== 0, 'the next page in view');
    await expect(widget.shadowRoot!.activeElement).toBe(next);
  },
};

export const Lazy = common.lazy;
export const Loading = common.loading;
export const Empty = common.empty;
export const Failed = common.error;
export const Retry = common.retry;
export const Stale = common.stale;
export const SavedCopy = common.savedCopy;
export const Debug = common.debug;

export const Dark = common.dark;
export const DarkGrid: StoryObj = { ...common.dark, ...Grid };
export const RightToLeft = common.rightToLeft;
export const RightToLeftGrid: StoryObj = { ...common.rightToLeft, ...Grid };
export const Spanish = common.spanish;
export const Narrow320 = common.narrow320;
export const Narrow240 = common.narrow240;
export const Narrow240Grid: StoryObj = { ...common.narrow240, ...Grid };
export const ReducedMotion = common.reducedMotion;
export const InheritedLook = common.inheritedLook;
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
