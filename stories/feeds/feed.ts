/**
 * The feeds of the stories: samples in the shape of JSON Feed, written for these pages. Titles of the real homepage of
 * February 2025 stand beside invented ones. No story asks the network.
 */
import { json, type Answer } from '../../test/support/network.js';

/** Where the stories' feeds are said to be. */
export const FEEDS = 'https://feeds.example.org/';

/** A picture of the demo, beside Storybook's own page. */
export const picture = (name: string): string => new URL(`pictures/${name}.svg`, document.baseURI).href;

export const jsonFeed = (items: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Core',
  language: 'en',
  items,
  ...more,
});

/** The answer of a server that has that feed. */
export const feed = (items: readonly object[], more: object = {}): Answer => json(jsonFeed(items, more));
