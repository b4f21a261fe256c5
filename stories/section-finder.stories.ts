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
  title: 'Section finder',
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

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = {};

export const SectionsOnly: StoryObj = { parameters: serving(file, feed(sixSections)) };
export const SearchAlways: StoryObj = { ...SectionsOnly, args: { search: 'always' } };
export const SearchNever: StoryObj = { args: { search: 'never' } };
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
export const WithoutHeading: StoryObj = { args: { heading: '' } };
export const LongText: StoryObj = { parameters: serving(file, feed(longSections)) };
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LanguagesOfTheWorld: StoryObj = { parameters: serving(file, feed(sectionsOfTheWorld)) };

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

export const Results = typed('preserv', 'Digital Preservation');
export const ResultsWithOneTypo = typed('catalogging', 'Cataloging Norms');
export const ResultsDark = typed('preserv', 'Digital Preservation', { globals: { theme: 'dark' } });
export const ResultsNarrow = typed('preserv', 'Digital Preservation', { globals: { width: 'w240' } });
export const NothingFound = typed('xyzzy', 'xyzzy');

export const ByKind: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-pressed="false"]'), ' ');
    await until(() => widget.shadowRoot?.querySelector('[aria-pressed="true"]'), 'a pressed chip');
  },
};
export const GroupsUnfolded: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-expanded="false"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[aria-expanded="true"]'), 'an unfolded section');
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
export const RightToLeft = common.rightToLeft;
export const Spanish = common.spanish;
export const Narrow320 = common.narrow320;
export const Narrow240 = common.narrow240;
export const ReducedMotion = common.reducedMotion;
export const InheritedLook = common.inheritedLook;
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
