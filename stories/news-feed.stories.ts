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
  title: 'News feed',
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

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = { args: { limit: 4, 'show-summaries': true } };

export const List: StoryObj = { args: { 'show-summaries': true, 'show-authors': true, 'show-tags': true } };
export const ListWithImages: StoryObj = { args: { 'show-images': true, 'show-summaries': true } };
export const Cards: StoryObj = {
  args: { layout: 'cards', 'show-images': true, 'show-summaries': true, 'show-authors': true, 'show-tags': true },
};
export const CardsWithoutImages: StoryObj = { args: { layout: 'cards', 'show-summaries': true } };
export const CardsSomeWithImages: StoryObj = {
  args: { layout: 'cards', 'show-images': true, 'show-summaries': true, limit: 0 },
};
export const Compact: StoryObj = { args: { layout: 'compact' } };
export const WithoutHeading: StoryObj = { args: { heading: '' } };
export const AbsoluteDates: StoryObj = { args: { dates: 'absolute' } };
export const BothDates: StoryObj = { args: { dates: 'both' } };
export const Pinned: StoryObj = { parameters: serving(file, feed(pinnedNews)) };
export const Shuffled: StoryObj = { args: { shuffle: true } };
export const NewTabLinks: StoryObj = {
  args: { links: 'new-tab', 'more-href': 'https://www.ala.org/core/news' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await until(() => texts(widget, '.new-tab').length > 0, 'links that say where they open');
  },
};
export const OneTag: StoryObj = { args: { tag: 'Publications', 'show-tags': true } };
export const WithoutOneTag: StoryObj = { args: { tag: '-Publications', 'show-tags': true } };
export const LongText: StoryObj = {
  args: { 'show-summaries': true, 'show-authors': true, 'show-tags': true },
  parameters: serving(file, feed(longNews)),
};
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LongTextInCards: StoryObj = { ...LongText, args: { ...LongText.args, layout: 'cards' } };
export const LanguagesOfTheWorld: StoryObj = {
  args: { 'show-summaries': true },
  parameters: serving(file, feed(newsOfTheWorld)),
};

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

export const SeveralFeeds: StoryObj = {
  args: { src: `${at(file)} ${at('news-2.json')}`, limit: 0, heading: 'News of two sites' },
  parameters: { feeds: () => ({ [`/${file}`]: feed(coreNews.slice(0, 3)), '/news-2.json': feed(olderNews) }) },
};

export const Lazy = common.lazy;
export const Loading = common.loading;
export const LoadingCards: StoryObj = { ...common.loading, args: { layout: 'cards', 'show-images': true } };
export const Empty = common.empty;
export const Failed = common.error;
export const Retry = common.retry;
export const Stale = common.stale;
export const SavedCopy = common.savedCopy;
export const Debug: StoryObj = { ...common.debug, parameters: serving(file, feed(faultyNews)) };
export const DebugFailed: StoryObj = { ...common.error, args: { debug: true } };

export const Dark: StoryObj = { ...common.dark, args: List.args! };
export const DarkFailed: StoryObj = { ...common.error, ...common.dark };
export const RightToLeft: StoryObj = { ...common.rightToLeft, args: List.args! };
export const RightToLeftNewTabLinks: StoryObj = { ...common.rightToLeft, args: NewTabLinks.args! };
export const RightToLeftCards: StoryObj = { ...common.rightToLeft, args: Cards.args! };
export const Spanish: StoryObj = { ...common.spanish, args: List.args! };
export const SpanishFailed: StoryObj = { ...common.error, ...common.spanish };
export const Narrow320: StoryObj = { ...common.narrow320, args: List.args! };
export const Narrow240: StoryObj = { ...common.narrow240, args: List.args! };
export const ReducedMotion = common.reducedMotion;
export const InheritedLook = common.inheritedLook;
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
