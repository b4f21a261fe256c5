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
  title: 'CE calendar',
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

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = { args: { filters: true, 'view-switch': true } };

export const NextFive: StoryObj = { args: { limit: 5 } };
export const WithFilters: StoryObj = { args: { filters: true } };
export const FiltersFolded: StoryObj = { ...WithFilters, globals: { width: 'w320' } };
export const WithPastEvents: StoryObj = { args: { past: 30 } };
export const Subscribing: StoryObj = { args: { 'subscribe-href': 'https://www.ala.org/core/ce.ics' } };
export const SubscribingUnfolded: StoryObj = {
  ...Subscribing,
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[part~="subscribe"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[part~="subscription"]:popover-open'), 'the ways to subscribe');
  },
};
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
export const SeveralCalendarsMonth: StoryObj = {
  ...SeveralCalendars,
  args: { ...SeveralCalendars.args, view: 'month', 'view-switch': true },
};
export const GermanDates: StoryObj = { args: { view: 'month', lang: 'de' } };
export const StructuredData: StoryObj = { args: { 'structured-data': true, limit: 5 } };
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
export const WithoutHeading: StoryObj = { args: { heading: '', 'view-switch': true } };
export const VisitorsTime: StoryObj = { args: { 'time-zone': 'reader' } };
export const TimeOfAnotherZone: StoryObj = { args: { 'time-zone': 'Asia/Dubai', 'hour-cycle': 'h23' } };
export const PastAndCanceledHidden: StoryObj = { args: { hide: 'cancelled past', past: 30 } };
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
export const LongText: StoryObj = { parameters: serving(file, feed(longEvents)) };
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LanguagesOfTheWorld: StoryObj = { parameters: serving(file, feed(eventsOfTheWorld)) };

export const DetailUnfolded: StoryObj = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '.item [part~="disclosure"]'), '{Enter}');
    await until(() => widget.shadowRoot?.querySelector('[part~="add"]'), 'the detail');
    await pressOn(inside(widget, '[part~="add"]'), '{Enter}');
    await until(() => texts(widget, '[part~="ways"] li').length === 5, 'five ways into a calendar');
  },
};
export const DetailUnfoldedNarrow: StoryObj = { ...DetailUnfolded, globals: { width: 'w320' } };

export const Filtered: StoryObj = {
  args: { filters: true },
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await userEvent.selectOptions(inside(widget, '#filter-section'), 'Metadata & Collections');
    await until(() => texts(widget, '[part~="count"]')[0] === '2 events', 'two events');
  },
};
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

export const Month: StoryObj = { args: { view: 'month', 'view-switch': true } };
export const MonthWithFilters: StoryObj = { args: { view: 'month', filters: true } };
export const MonthFromMonday: StoryObj = { args: { view: 'month', 'first-day': 1 } };
export const MonthNarrow: StoryObj = { args: { view: 'month' }, globals: { width: 'w320' } };
export const MonthDark: StoryObj = { args: { view: 'month' }, globals: { theme: 'dark' } };
export const MonthRightToLeft: StoryObj = { args: { view: 'month' }, globals: { direction: 'rtl' } };
export const MonthSpanish: StoryObj = { args: { view: 'month' }, globals: { language: 'es' } };
export const MonthFrench: StoryObj = { args: { view: 'month' }, globals: { language: 'fr' } };
export const MonthArabic: StoryObj = { args: { view: 'month' }, globals: { language: 'ar', direction: 'rtl' } };
export const MonthChinese: StoryObj = { args: { view: 'month' }, globals: { language: 'zh' } };
export const MonthInherited: StoryObj = { ...common.inheritedLook, args: { view: 'month', look: 'inherit' } };
export const MonthLongText: StoryObj = { ...LongText, args: { view: 'month' } };
export const SixtyADay: StoryObj = { args: { view: 'month' }, parameters: serving(file, feed(busyDay)) };

export const Week: StoryObj = { args: { view: 'week', 'view-switch': true, week: '2025-03-04' } };
export const WeekNarrow: StoryObj = { ...Week, globals: { width: 'w320' } };
export const WeekDark: StoryObj = { ...Week, globals: { theme: 'dark' } };
export const WeekRightToLeft: StoryObj = { ...Week, globals: { direction: 'rtl' } };
export const NextEvent: StoryObj = { args: { view: 'month', month: '2024-12' } };

export const AllOfADay: StoryObj = {
  args: { view: 'month', month: '2025-03' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[part~="rest"]'), '{Enter}');
    await until(() => inside(widget, '[part~="dialog"]').matches(':popover-open'), 'the dialog of the day');
    await expect(texts(widget, '[part~="dialog"] [part~="title"]').length).toBe(6);
  },
};

export const Lazy = common.lazy;
export const Loading = common.loading;
export const LoadingMonth: StoryObj = { ...common.loading, args: { view: 'month' } };
export const Empty = common.empty;
export const EmptyMonth: StoryObj = { ...common.empty, args: { view: 'month' } };
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
