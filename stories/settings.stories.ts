import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { copyThis } from './copy-this.js';
import { feed } from './feeds/feed.js';
import { coreNews } from './feeds/news.js';
import { markup } from './markup.js';
import { settled, texts, until } from './interact.js';
import { at, serving } from './states.js';

const tag = 'ala-settings';
const file = 'news.json';
const news = (attributes: object = {}): string =>
  markup('ala-news-feed', { src: at(file), heading: 'Core News', limit: 3, ...attributes });

const meta: Meta = {
  title: 'Elements/Settings',
  component: tag,
  parameters: { ...serving(file, feed(coreNews)), content: news() },
};
export default meta;

/** All that an author pastes: settings around the widgets. */
export const ExampleToCopy: StoryObj = {
  ...copyThis(tag),
  args: { theme: 'host', look: 'ala', 'hour-cycle': 'h12', currency: 'USD' },
};
/** Try every option in the Controls panel below. */
export const Playground: StoryObj = { args: { theme: 'host', look: 'ala' } };
/** Two widgets that both take the dark theme. */
export const OneThemeForAll: StoryObj = {
  args: { theme: 'dark', style: 'display: block; padding: 1em; background: #0d1920;' },
  parameters: { content: `${news()}\n${news({ heading: 'News in short', layout: 'compact' })}` },
};
/** Widgets in the fonts of the page, and one that keeps its own. */
export const OneLookForAll: StoryObj = {
  args: { look: 'inherit' },
  parameters: {
    content: `${news()}\n${news({ heading: 'With a look of its own', look: 'ala' })}`,
    pageStyle: '& { font-family: Georgia, serif; --ala-color-brand: #7a1f3d; }',
  },
};
/** Links of all widgets open in a new tab, except where one says otherwise. */
export const NewTabLinksForAll: StoryObj = {
  args: { links: 'new-tab' },
  parameters: { content: `${news()}\n${news({ heading: 'In the same tab', links: 'same-tab' })}` },
};
/** All widgets speak Spanish on an English page. */
export const OneLanguageForAll: StoryObj = {
  args: { lang: 'es' },
  play: async ({ canvasElement }) => {
    const widget = await settled(canvasElement, 'ala-news-feed');
    await until(() => texts(widget, '.relative')[0]?.startsWith('hace'), 'dates in Spanish');
  },
};
/** Only pictures from listed hosts are shown. */
export const PicturesFromAllowedHosts: StoryObj = {
  args: { 'image-hosts': 'images.example.org' },
  parameters: { content: news({ 'show-images': true }) },
};
/** Relative addresses of feeds begin at one folder. */
export const OneBaseAddressForAll: StoryObj = {
  args: { 'base-url': 'https://feeds.example.org/' },
  parameters: { content: markup('ala-news-feed', { src: file, heading: 'From a relative address', limit: 3 }) },
};
