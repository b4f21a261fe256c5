import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { copyThis } from './copy-this.js';
import { feed } from './feeds/feed.js';
import { longSections, sections, sectionsOfTheWorld, sixSections } from './feeds/sections.js';
import { inside, pressOn, settled, texts, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-section-finder';
const file = 'sections.json';

const meta: Meta = {
  title: 'Elements/Section finder',
  component: tag,
  args: {
    src: at(file),
    heading: 'Find your Core',
    'more-href': 'https://www.ala.org/core/sections',
    'more-label': 'All sections and groups',
  },
  parameters: {
    ...serving(file, feed(sections)),
    content: '<a href="https://www.ala.org/core/sections">All sections and groups</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: sections });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = {};

/** A feed of six sections without groups has no search box. */
export const SectionsOnly: StoryObj = { parameters: serving(file, feed(sixSections)) };
/** A search box even for a few sections. */
export const SearchAlways: StoryObj = { ...SectionsOnly, args: { search: 'always' } };
/** No search box even for many sections. */
export const SearchNever: StoryObj = { args: { search: 'never' } };
/** Links open in a new tab, and an icon and words say so. */
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
/** No heading of its own, for a page that has one already. */
export const WithoutHeading: StoryObj = { args: { heading: '' } };
/** Very long names and descriptions wrap and are never cut. */
export const LongText: StoryObj = { parameters: serving(file, feed(longSections)) };
/** Very long text in a column of 240 px. */
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
/** Sections in many languages and scripts, some of them right to left. */
export const ManyScripts: StoryObj = { parameters: serving(file, feed(sectionsOfTheWorld)) };

/** A story in which the visitor has typed that. */
const typed = (query: string, shows: string, more: StoryObj = {}): StoryObj => ({
  ...more,
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    inside(widget, 'input').focus();
    await userEvent.keyboard(query);
    await until(() => texts(widget, '.search-results').join(' ').includes(shows), `"${shows}" among the results`);
  },
});

/** A word in the search box: one list of what fits, with the word marked. */
export const SearchResults = typed('preserv', 'Digital Preservation');
/** A misspelled word still finds the group. */
export const SearchResultsWithOneTypo = typed('catalogging', 'Cataloging Norms');
/** Search results on a dark page. */
export const SearchResultsDark = typed('preserv', 'Digital Preservation', { globals: { theme: 'dark' } });
/** Search results in a column of 240 px. */
export const SearchResultsNarrow = typed('preserv', 'Digital Preservation', { globals: { width: 'w240' } });
/** Nothing fits: a sentence, what to try, and a button. */
export const NothingFound = typed('xyzzy', 'xyzzy');

/** A pressed chip shows one kind only, such as interest groups. */
export const OneKindChosen: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-pressed="false"]'), ' ');
    await until(() => widget.shadowRoot?.querySelector('[aria-pressed="true"]'), 'a pressed chip');
  },
};
/** The groups of one section are shown. */
export const GroupsExpanded: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-expanded="false"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[aria-expanded="true"]'), 'an unfolded section');
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
/** In right-to-left text, as in Arabic and Hebrew. */
export const RightToLeft = common.rightToLeft;
/** On a Spanish page. */
export const Spanish = common.spanish;
/** In a column as wide as a small phone. */
export const Narrow320 = common.narrow320;
/** In a very narrow sidebar. */
export const Narrow240 = common.narrow240;
/** Nothing moves when the visitor’s system asks for less motion. */
export const ReducedMotion = common.reducedMotion;
/** In the fonts and colors of the page: `look="inherit"`. */
export const InheritedLook = common.inheritedLook;
/** In the fonts and colors of a dark page. */
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
