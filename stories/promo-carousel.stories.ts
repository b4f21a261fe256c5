import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { copyThis } from './copy-this.js';
import { feed } from './feeds/feed.js';
import { longPromos, promos, promosOfTheWorld, promosWithoutImages } from './feeds/promos.js';
import { inside, pressOn, settled, until } from './interact.js';
import { at, commonStories, serving } from './states.js';

const tag = 'ala-promo-carousel';
const file = 'promos.json';

const meta: Meta = {
  title: 'Promo carousel',
  component: tag,
  args: { src: at(file), heading: 'More from Core' },
  parameters: { ...serving(file, feed(promos)), content: '<a href="https://www.ala.org/core">More from Core</a>' },
};
export default meta;

const common = commonStories({ tag, file, items: promos });

export const Overview: StoryObj = copyThis(tag);
export const Playground: StoryObj = { args: { 'view-switch': true } };

export const Grid: StoryObj = { args: { view: 'grid' } };
export const ViewSwitch: StoryObj = { args: { 'view-switch': true } };
export const Loop: StoryObj = { args: { loop: true } };
export const Autoplay: StoryObj = { args: { autoplay: '7' } };
export const Shuffled: StoryObj = { args: { shuffle: true } };
export const NewTabLinks: StoryObj = { args: { links: 'new-tab' } };
export const WithoutHeading: StoryObj = { args: { heading: '' } };
export const WithoutImages: StoryObj = { parameters: serving(file, feed(promosWithoutImages)) };
export const LongText: StoryObj = { parameters: serving(file, feed(longPromos)) };
export const LongTextNarrow: StoryObj = { ...LongText, globals: { width: 'w240' } };
export const LanguagesOfTheWorld: StoryObj = { parameters: serving(file, feed(promosOfTheWorld)) };

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
