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
  title: 'Announcement tabs',
  component: tag,
  args: { src: at(file), heading: 'Announcements' },
  parameters: {
    ...serving(file, feed(announcements)),
    content: '<a href="https://www.ala.org/core/announcements">All announcements</a>',
  },
};
export default meta;

const common = commonStories({ tag, file, items: announcements });

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = {};

export const Vertical: StoryObj = { args: { orientation: 'vertical' } };
export const Accordion: StoryObj = { globals: { width: 'w320' } };
export const AccordionClosed: StoryObj = { ...Accordion, args: { open: 'none' } };
export const AccordionExclusive: StoryObj = { ...Accordion, args: { exclusive: true } };
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
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
export const ScrollingTabs: StoryObj = { args: { narrow: 'scroll' }, globals: { width: 'w320' } };
export const WithoutHeading: StoryObj = { args: { heading: '', label: 'Announcements' } };
export const OneOnly: StoryObj = { parameters: serving(file, feed(oneAnnouncement)) };
export const Many: StoryObj = { parameters: serving(file, feed(manyAnnouncements)) };
export const ManyVertical: StoryObj = { ...Many, ...Vertical };
export const ManyScrolling: StoryObj = { ...Many, ...ScrollingTabs };
export const LongText: StoryObj = { parameters: serving(file, feed(longAnnouncements)) };
export const LongTextVertical: StoryObj = { ...LongText, ...Vertical };
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LanguagesOfTheWorld: StoryObj = { parameters: serving(file, feed(announcementsOfTheWorld)) };

const chosen = (widget: Element): string[] => texts(widget, '[role="tab"][aria-selected="true"]');

export const ByKeyboard: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await expect(chosen(widget)).toEqual(['Core Forum']);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowRight}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
    await pressOn(inside(widget, '[aria-selected="true"]'), '{End}');
    await until(() => chosen(widget)[0] === 'Preservation Week');
  },
};
export const ByKeyboardManual: StoryObj = {
  args: { activation: 'manual' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowRight}');
    await expect(chosen(widget)).toEqual(['Core Forum']);
    await pressOn(widget.shadowRoot!.activeElement as HTMLElement, '{Enter}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
  },
};
export const ByKeyboardRightToLeft: StoryObj = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await pressOn(inside(widget, '[aria-selected="true"]'), '{ArrowLeft}');
    await until(() => chosen(widget)[0] === 'Core Fundamentals');
  },
};
export const AccordionByKeyboard: StoryObj = {
  ...Accordion,
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, tag);
    await until(() => widget.shadowRoot?.querySelector('[aria-expanded]'), 'an accordion');
    await pressOn(inside(widget, '[aria-expanded="false"]'), '{Enter}');
    await until(() => texts(widget, '[aria-expanded="true"]').length === 2, 'two open parts');
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
export const DarkAccordion: StoryObj = { globals: { theme: 'dark', width: 'w320' } };
export const DarkAccordionExpandAll: StoryObj = { ...DarkAccordion, args: { 'expand-all': true } };
export const RightToLeft = common.rightToLeft;
export const RightToLeftVertical: StoryObj = { ...common.rightToLeft, ...Vertical };
export const Spanish = common.spanish;
export const Narrow320 = common.narrow320;
export const Narrow240 = common.narrow240;
export const ReducedMotion = common.reducedMotion;
export const InheritedLook = common.inheritedLook;
export const InheritedLookDark: StoryObj = { ...common.inheritedLook, ...common.dark };
