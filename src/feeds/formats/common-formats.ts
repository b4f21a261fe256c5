/**
 * Formats that many pages use and whose parsers are lazy chunks: how an address tells that its feed will be of the
 * format, so that the parser loads together with the feed, and how a document tells.
 */
import { asObject, asString } from '../values/coerce.js';

export const icalendar = {
  id: 'icalendar',
  address: /\.ics\b|\bical\b/i,
  matches: (document: unknown): boolean => typeof document === 'string' && /^BEGIN:/i.test(document),
} as const;

/** The Events Calendar for WordPress. Localist's list wraps each event in another object. */
export const tribeEvents = {
  id: 'tribe-events',
  address: /\/tribe\/events\//,
  matches: (document: unknown): boolean => {
    const { events, rest_url: url } = asObject(document) ?? {};
    return Array.isArray(events) && asString(url) !== undefined && !asObject(asObject(events[0])?.event);
  },
} as const;

/** Posts of WordPress. */
export const wordpress = {
  id: 'wordpress',
  address: /\/wp\/v2\//,
  matches: (document: unknown): boolean => {
    const post = Array.isArray(document) ? asObject(document.find((entry) => asObject(entry))) : undefined;
    return asString(asObject(post?.title)?.rendered) !== undefined;
  },
} as const;
