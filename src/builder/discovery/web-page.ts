/**
 * What the HTML of a web page says about feeds. The text is only searched, never parsed into elements.
 */
import { parseUrl } from '../../page/parse-url.js';
import { readTags } from '../snippet/tags.js';
import type { Candidate } from './systems.js';

/** Types of `<link rel="alternate">` that widgets read. */
const FEED_TYPES = /^(?:application\/(?:feed\+json|rss\+xml|atom\+xml|json)|text\/calendar)\b/i;

/** `<link rel="alternate" type="application/json">` is what WordPress says of the page itself, and oEmbed of its player. */
const NO_FEED = /\/wp-json\/wp\/v2\/(?:pages|posts|categories)\/\d+|oembed|\/comments\/feed/i;

/** The feeds that the page names in its head, and calendars that it links to. */
export function findFeedLinks(html: string, url: string): readonly Candidate[] {
  const found = new Set<string>();
  for (const { name, attributes } of readTags(html)) {
    const href = attributes.get('href') ?? '';
    const isAlternate =
      name === 'link' &&
      /\balternate\b/i.test(attributes.get('rel') ?? '') &&
      FEED_TYPES.test(attributes.get('type') ?? '');
    const isCalendar = name === 'a' && /^webcal:|\.ics(?:$|\?)/i.test(href);
    const address = parseUrl(href.replace(/^webcal:/i, 'https:'), url);
    if ((isAlternate || isCalendar) && address && /^https?:$/.test(address.protocol) && !NO_FEED.test(address.href)) {
      found.add(address.href);
    }
  }
  return [...found].slice(0, 8).map((address) => ({ url: address, named: true }));
}

/** Whether the page asks for a password. */
export const asksForSignIn = (html: string): boolean =>
  readTags(html).some(({ name, attributes }) => name === 'input' && attributes.get('type') === 'password');

export const isWebPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2_000));
