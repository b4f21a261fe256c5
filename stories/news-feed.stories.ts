import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { copyThis } from './copy-this.js';
import { feed } from './feeds/feed.js';
import { coreNews, faultyNews, longNews, newsOfTheWorld, olderNews, pinnedNews } from './feeds/news.js';
import { inside, pressOn, settled, texts, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-news-feed';
const file = 'news.json';

const meta: Meta = {
  title: 'Elements/News feed',
  component: tag,
  args: {
    src: at(file),
    heading: 'Core News',
    'more-href': 'https://www.ala.org/core/news',
    'more-label': 'Browse more news',
  },
  parameters: {
    ...serving(file, feed(coreNews)),
    content: '<a href="https://www.ala.org/core/news">Browse more news</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: coreNews });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = { args: { limit: 4, 'show-summaries': true } };

/** Titles with summary, authors, and tags under each other. */
export const List: StoryObj = { args: { 'show-summaries': true, 'show-authors': true, 'show-tags': true } };
/** A small picture at the end of each row. */
export const ListWithImages: StoryObj = { args: { 'show-images': true, 'show-summaries': true } };
/** Pictures on top, as many cards in a row as fit. */
export const Cards: StoryObj = {
  args: { layout: 'cards', 'show-images': true, 'show-summaries': true, 'show-authors': true, 'show-tags': true },
};
/** Cards of text only. */
export const CardsWithoutImages: StoryObj = { args: { layout: 'cards', 'show-summaries': true } };
/** Cards of a feed in which only some items have a picture. */
export const CardsSomeWithImages: StoryObj = {
  args: { layout: 'cards', 'show-images': true, 'show-summaries': true, limit: 0 },
};
/** Titles only, in small type: for a sidebar. */
export const Compact: StoryObj = { args: { layout: 'compact' } };
/** No heading of its own, for a page that has one already. */
export const WithoutHeading: StoryObj = { args: { heading: '' } };
/** Dates such as “February 14, 2025” instead of “2 days ago”. */
export const AbsoluteDates: StoryObj = { args: { dates: 'absolute' } };
/** The date and how long ago it was. */
export const BothDates: StoryObj = { args: { dates: 'both' } };
/** Pinned news comes first, with a ribbon and the word. */
export const Pinned: StoryObj = { parameters: serving(file, feed(pinnedNews)) };
/** A random order that stays until the page is loaded again. */
export const Shuffled: StoryObj = { args: { shuffle: true } };
/** Links open in a new tab, and an icon and words say so. */
export const NewTabLinks: StoryObj = {
  args: { links: 'new-tab', 'more-href': 'https://www.ala.org/core/news' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await until(() => texts(widget, '.new-tab').length > 0, 'links that say where they open');
  },
};
/** Only news with one tag. */
export const OneTag: StoryObj = { args: { tag: 'Publications', 'show-tags': true } };
/** All news except those with one tag. */
export const AllButOneTag: StoryObj = { args: { tag: '-Publications', 'show-tags': true } };
/** Very long titles, summaries, and names wrap and are never cut. */
export const LongText: StoryObj = {
  args: { 'show-summaries': true, 'show-authors': true, 'show-tags': true },
  parameters: serving(file, feed(longNews)),
};
/** Very long text in a column of 240 px. */
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
/** Very long text in cards. */
export const LongTextInCards: StoryObj = { ...LongText, args: { ...LongText.args, layout: 'cards' } };
/** Titles in many languages and scripts, some of them right to left. */
export const ManyScripts: StoryObj = {
  args: { 'show-summaries': true },
  parameters: serving(file, feed(newsOfTheWorld)),
};

/** “Show more” adds the next items, and the focus moves to the first of them. */
export const ShowMore: StoryObj = {
  args: { limit: 3, 'show-more': true },
  parameters: {
    feeds: () => ({
      [`/${file}`]: feed(coreNews.slice(0, 5), { next_url: at('news-2.json') }),
      '/news-2.json': feed(olderNews),
    }),
  },
  play: async ({ canvasElement, step }) => {
    const widget = await settled(canvasElement, tag);
    const shown = (): string[] => texts(widget, '.item .title');
    const focused = (): string | undefined => widget.shadowRoot?.activeElement?.textContent.trim();
    await expect(shown()).toHaveLength(3);

    await step('the first press shows the rest of the page and the next one', async () => {
      const before = shown();
      await pressOn(inside(widget, '[part~="show-more"]'), '{Enter}');
      await until(() => shown().length === 6);
      await expect(shown().slice(0, 3)).toEqual(before);
      await expect(focused()).toBe(shown()[3]);
    });
    await step('the last press ends it', async () => {
      await pressOn(inside(widget, '[part~="show-more"]'), ' ');
      await until(() => shown().length === 8);
      await expect(focused()).toBe(shown()[6]);
      await expect(texts(widget, '[part~="show-more"]')).toEqual([]);
    });
  },
};

/** The news of two feeds in one list, newest first. */
export const SeveralFeeds: StoryObj = {
  args: { src: `${at(file)} ${at('news-2.json')}`, limit: 0, heading: 'News of two sites' },
  parameters: { feeds: () => ({ [`/${file}`]: feed(coreNews.slice(0, 3)), '/news-2.json': feed(olderNews) }) },
};

/** With `loading="lazy"` the feed is requested only when the widget is about to scroll into view. */
export const NotLoadedYet = common.lazy;
/** Gray rows hold the place of the items while the feed loads. */
export const Loading = common.loading;
/** Cards while the feed loads. */
export const LoadingCards: StoryObj = { ...common.loading, args: { layout: 'cards', 'show-images': true } };
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
/** The panel for page authors names each item that was left out, and why. */
export const Debug: StoryObj = { ...common.debug, parameters: serving(file, feed(faultyNews)) };
/** The panel for page authors says which step failed and what to do. */
export const DebugFailed: StoryObj = { ...common.error, args: { debug: true } };

/** On a dark page. */
export const Dark: StoryObj = { ...common.dark, args: List.args! };
/** The notice of a failure on a dark page. */
export const DarkFailed: StoryObj = { ...common.error, ...common.dark };
/** In right-to-left text, as in Arabic and Hebrew. */
export const RightToLeft: StoryObj = { ...common.rightToLeft, args: List.args! };
/** Links to a new tab in right-to-left text. */
export const RightToLeftNewTabLinks: StoryObj = { ...common.rightToLeft, args: NewTabLinks.args! };
/** Cards in right-to-left text. */
export const RightToLeftCards: StoryObj = { ...common.rightToLeft, args: Cards.args! };
/** On a Spanish page. */
export const Spanish: StoryObj = { ...common.spanish, args: List.args! };
/** The notice of a failure in Spanish. */
export const SpanishFailed: StoryObj = { ...common.error, ...common.spanish };
/** In a column as wide as a small phone. */
export const Narrow320: StoryObj = { ...common.narrow320, args: List.args! };
/** In a very narrow sidebar. */
export const Narrow240: StoryObj = { ...common.narrow240, args: List.args! };
/** Nothing moves when the visitor’s system asks for less motion. */
export const ReducedMotion = common.reducedMotion;
/** In the fonts and colors of the page: `look="inherit"`. */
export const InheritedLook = common.inheritedLook;
/** In the fonts and colors of a dark page. */
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
