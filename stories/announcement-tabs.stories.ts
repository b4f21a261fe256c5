import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { copyThis } from './copy-this.js';
import {
  announcements,
  announcementsOfTheWorld,
  longAnnouncements,
  manyAnnouncements,
  oneAnnouncement,
} from './feeds/announcements.js';
import { feed } from './feeds/feed.js';
import { inside, pressOn, settled, texts, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-announcement-tabs';
const file = 'announcements.json';

const meta: Meta = {
  title: 'Elements/Announcement tabs',
  component: tag,
  args: { src: at(file), heading: 'Announcements' },
  parameters: {
    ...serving(file, feed(announcements)),
    content: '<a href="https://www.ala.org/core/announcements">All announcements</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: announcements });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = {};

/** Tabs in a list at the side, for long labels or many of them. */
export const Vertical: StoryObj = { args: { orientation: 'vertical' } };
/** In a narrow column the tabs become an accordion by themselves. */
export const Accordion: StoryObj = { globals: { width: 'w320' } };
/** An accordion whose panels are all closed at first. */
export const AccordionClosed: StoryObj = { ...Accordion, args: { open: 'none' } };
/** Opening one panel of the accordion closes the others. */
export const AccordionExclusive: StoryObj = { ...Accordion, args: { exclusive: true } };
/** One button opens or closes all panels. */
export const AccordionExpandAll: StoryObj = {
  ...Accordion,
  args: { open: 'none', 'expand-all': true },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await until(() => widget.shadowRoot?.querySelector('[part="expand-all"]'), 'the button');
    await pressOn(inside(widget, '[part="expand-all"]'), '{Enter}');
    await until(() => texts(widget, '[aria-expanded="false"]').length === 0, 'all panels open');
  },
};
/** Links open in a new tab, and an icon and words say so. */
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
/** In a narrow column the tabs stay tabs and scroll sideways. */
export const ScrollingTabs: StoryObj = { args: { narrow: 'scroll' }, globals: { width: 'w320' } };
/** No heading of its own, for a page that has one already. */
export const WithoutHeading: StoryObj = { args: { heading: '', label: 'Announcements' } };
/** A single announcement needs no tabs. */
export const OneAnnouncement: StoryObj = { parameters: serving(file, feed(oneAnnouncement)) };
/** More tabs than fit: the accordion takes over. */
export const ManyAnnouncements: StoryObj = { parameters: serving(file, feed(manyAnnouncements)) };
/** Many tabs in a list at the side. */
export const ManyAnnouncementsVertical: StoryObj = { ...ManyAnnouncements, ...Vertical };
/** Many tabs that scroll sideways. */
export const ManyAnnouncementsScrolling: StoryObj = { ...ManyAnnouncements, ...ScrollingTabs };
/** Very long labels and text wrap and are never cut. */
export const LongText: StoryObj = { parameters: serving(file, feed(longAnnouncements)) };
/** Very long labels beside a long text. */
export const LongTextVertical: StoryObj = { ...LongText, ...Vertical };
/** Very long text in a column of 240 px. */
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
/** Announcements in many languages and scripts, some of them right to left. */
export const ManyScripts: StoryObj = { parameters: serving(file, feed(announcementsOfTheWorld)) };

const chosen = (widget: Element): string[] => texts(widget, '[role="tab"][aria-selected="true"]');

/** The arrow keys and End move between tabs and show their panels. */
export const OperatedByKeyboard: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await expect(chosen(widget)).toEqual(['Core Forum']);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowRight}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
    await pressOn(inside(widget, '[aria-selected="true"]'), '{End}');
    await until(() => chosen(widget)[0] === 'Preservation Week');
  },
};
/** With `activation="manual"` a panel is shown only on Enter. */
export const OperatedByKeyboardManually: StoryObj = {
  args: { activation: 'manual' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowRight}');
    await expect(chosen(widget)).toEqual(['Core Forum']);
    await pressOn(widget.shadowRoot!.activeElement as HTMLElement, '{Enter}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
  },
};
/** In right-to-left text the left arrow key moves on. */
export const OperatedByKeyboardRightToLeft: StoryObj = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowLeft}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
  },
};
/** Enter opens a second panel, and the first stays open. */
export const AccordionOperatedByKeyboard: StoryObj = {
  ...Accordion,
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await until(() => widget.shadowRoot?.querySelector('[aria-expanded]'), 'an accordion');
    await pressOn(inside(widget, '[aria-expanded="false"]'), '{Enter}');
    await until(() => texts(widget, '[aria-expanded="true"]').length === 2, 'two open parts');
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
/** The accordion on a dark page. */
export const DarkAccordion: StoryObj = { globals: { theme: 'dark', width: 'w320' } };
/** The button for all panels on a dark page. */
export const DarkAccordionExpandAll: StoryObj = { ...DarkAccordion, args: { 'expand-all': true } };
/** In right-to-left text, as in Arabic and Hebrew. */
export const RightToLeft = common.rightToLeft;
/** Vertical tabs in right-to-left text. */
export const RightToLeftVertical: StoryObj = { ...common.rightToLeft, ...Vertical };
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
