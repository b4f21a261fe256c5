import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { copyThis } from './copy-this.js';
import { busyDay, events, eventsOfTheWorld, longEvents, workshops } from './feeds/events.js';
import { feed } from './feeds/feed.js';
import { inside, pressOn, settled, texts, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-ce-calendar';
const file = 'events.json';

const meta: Meta = {
  title: 'Elements/CE calendar',
  component: tag,
  args: {
    src: at(file),
    heading: 'Core CE Calendar',
    'more-href': 'https://www.ala.org/core/continuing-education',
    'more-label': 'About our courses',
  },
  parameters: {
    ...serving(file, feed(events)),
    content: '<a href="https://www.ala.org/core/continuing-education">Continuing education</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: events });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = { args: { filters: true, 'view-switch': true } };

/** Only the next five events, for a homepage. */
export const NextFiveEvents: StoryObj = { args: { limit: 5 } };
/** A search box and filters above the list. */
export const WithFilters: StoryObj = { args: { filters: true } };
/** In a narrow column a button shows the filters. */
export const FiltersInNarrowColumn: StoryObj = { ...WithFilters, globals: { width: 'w320' } };
/** Events of the last 30 days are behind a button. */
export const WithPastEvents: StoryObj = { args: { past: 30 } };
/** A button with ways to subscribe to the whole calendar. */
export const SubscribeButton: StoryObj = { args: { 'subscribe-href': 'https://www.ala.org/core/ce.ics' } };
/** The ways to subscribe are shown. */
export const SubscribeMenuOpen: StoryObj = {
  ...SubscribeButton,
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[part~="subscribe"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[part~="subscription"]:popover-open'), 'the ways to subscribe');
  },
};
/** Two calendars in one, each with a name and color that visitors switch on and off. */
export const SeveralCalendars: StoryObj = {
  args: {
    src: undefined,
    'url-state': 'ce',
    sources: JSON.stringify([
      { src: at(file), label: 'Continuing education', color: 'teal' },
      { src: at('world.json'), label: 'Events of the world', color: 'goldenrod' },
    ]),
  },
  parameters: { feeds: () => ({ [`/${file}`]: feed(events), '/world.json': feed(eventsOfTheWorld) }) },
};
/** Two calendars in the month view. */
export const SeveralCalendarsMonth: StoryObj = {
  ...SeveralCalendars,
  args: { ...SeveralCalendars.args, view: 'month', 'view-switch': true },
};
/** A language without messages: dates in German, words in English. */
export const GermanDates: StoryObj = { args: { view: 'month', lang: 'de' } };
/** The shown events are described to search engines; nothing looks different. */
export const StructuredData: StoryObj = { args: { 'structured-data': true, limit: 5 } };
/** Links open in a new tab, and an icon and words say so. */
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
/** No heading of its own, for a page that has one already. */
export const WithoutHeading: StoryObj = { args: { heading: '', 'view-switch': true } };
/** Times in the visitor’s own zone first. */
export const VisitorsTime: StoryObj = { args: { 'time-zone': 'reader' } };
/** Times in a zone of your choice, with 24 hours. */
export const TimesInAnotherZone: StoryObj = { args: { 'time-zone': 'Asia/Dubai', 'hour-cycle': 'h23' } };
/** Past and canceled events are not shown. */
export const PastAndCanceledHidden: StoryObj = { args: { hide: 'cancelled past', past: 30 } };
/** A course of three sessions in rooms of a building. */
export const SeriesAndPlaces: StoryObj = {
  args: { 'next-day-from': '04:00', filters: true },
  parameters: { ...serving(file, feed(workshops)), docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '.item [part~="disclosure"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[part~="add-sessions"]'), 'the sessions');
    await expect(texts(widget, '[part~="session"]')[0]).toBe('Session 1 of 3');
  },
};
/** Very long titles and descriptions wrap and are never cut. */
export const LongText: StoryObj = { parameters: serving(file, feed(longEvents)) };
/** Very long text in a column of 240 px. */
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
/** Events in many languages and scripts, some of them right to left. */
export const ManyScripts: StoryObj = { parameters: serving(file, feed(eventsOfTheWorld)) };

/** The details of an event with the ways to add it to a calendar. */
export const DetailsExpanded: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '.item [part~="disclosure"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[part~="add"]'), 'the detail');
    await pressOn(inside(widget, '[part~="add"]'), '{Enter}');
    await until(() => texts(widget, '[part~="ways"] li').length === 5, 'five ways into a calendar');
  },
};
/** The details of an event in a narrow column. */
export const DetailsExpandedNarrow: StoryObj = { ...DetailsExpanded, globals: { width: 'w320' } };

/** One section is chosen; a chip says so and removes the filter. */
export const Filtered: StoryObj = {
  args: { filters: true },
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await userEvent.selectOptions(inside(widget, '#filter-section'), 'Metadata & Collections');
    await until(() => texts(widget, '[part~="count"]')[0] === '2 events', 'two events');
  },
};
/** No event fits: a sentence, what to try, and a button. */
export const NothingFound: StoryObj = {
  args: { filters: true },
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    inside(widget, 'input').focus();
    await userEvent.keyboard('xyzzy');
    await until(() => texts(widget, '[part~="no-results"]').length === 1, 'what to try');
  },
};

/** The month as a grid of days. */
export const Month: StoryObj = { args: { view: 'month', 'view-switch': true } };
/** The month with a search box and filters. */
export const MonthWithFilters: StoryObj = { args: { view: 'month', filters: true } };
/** Weeks begin on Monday. */
export const MonthStartingMonday: StoryObj = { args: { view: 'month', 'first-day': 1 } };
/** In a narrow column the month is a list. */
export const MonthNarrow: StoryObj = { args: { view: 'month' }, globals: { width: 'w320' } };
/** The month on a dark page. */
export const MonthDark: StoryObj = { args: { view: 'month' }, globals: { theme: 'dark' } };
/** The month in right-to-left text. */
export const MonthRightToLeft: StoryObj = { args: { view: 'month' }, globals: { direction: 'rtl' } };
/** The month in Spanish. */
export const MonthSpanish: StoryObj = { args: { view: 'month' }, globals: { language: 'es' } };
/** The month in French. */
export const MonthFrench: StoryObj = { args: { view: 'month' }, globals: { language: 'fr' } };
/** The month in Arabic. */
export const MonthArabic: StoryObj = { args: { view: 'month' }, globals: { language: 'ar', direction: 'rtl' } };
/** The month in Chinese. */
export const MonthChinese: StoryObj = { args: { view: 'month' }, globals: { language: 'zh' } };
/** The month in the fonts and colors of the page. */
export const MonthInherited: StoryObj = { ...common.inheritedLook, args: { view: 'month', look: 'inherit' } };
/** Long titles in the cells of the month. */
export const MonthLongText: StoryObj = { ...LongText, args: { view: 'month' } };
/** A day with 60 events shows the first few and a button for the rest. */
export const SixtyEventsInOneDay: StoryObj = { args: { view: 'month' }, parameters: serving(file, feed(busyDay)) };

/** One week with a column for each day. */
export const Week: StoryObj = { args: { view: 'week', 'view-switch': true, week: '2025-03-04' } };
/** In a narrow column the week is a list. */
export const WeekNarrow: StoryObj = { ...Week, globals: { width: 'w320' } };
/** The week on a dark page. */
export const WeekDark: StoryObj = { ...Week, globals: { theme: 'dark' } };
/** The week in right-to-left text. */
export const WeekRightToLeft: StoryObj = { ...Week, globals: { direction: 'rtl' } };
/** A month without events says when the next one is. */
export const EmptyMonthWithNextEvent: StoryObj = { args: { view: 'month', month: '2024-12' } };

/** The button for the rest of a day opens all of its events. */
export const AllEventsOfOneDay: StoryObj = {
  args: { view: 'month', month: '2025-03' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[part~="rest"]'), '{Enter}');
    await until(() => inside(widget, '[part~="dialog"]').matches(':popover-open'), 'the dialog of the day');
    await expect(texts(widget, '[part~="dialog"] [part~="title"]').length).toBe(6);
  },
};

/** With `loading="lazy"` the feed is requested only when the widget is about to scroll into view. */
export const NotLoadedYet = common.lazy;
/** Gray rows hold the place of the items while the feed loads. */
export const Loading = common.loading;
/** The month while the feed loads. */
export const LoadingMonth: StoryObj = { ...common.loading, args: { view: 'month' } };
/** The feed has no items: a sentence says so, and the link stays. */
export const Empty = common.empty;
/** The feed has no items, on an Arabic page and in a very narrow sidebar. */
export const EmptyArabic240 = common.emptyArabic240;
/** A month of an empty feed. */
export const EmptyMonth: StoryObj = { ...common.empty, args: { view: 'month' } };
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
