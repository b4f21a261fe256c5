import { readFeed } from '../feeds/index.js';
import type { CalendarEvent } from '../feeds/model.js';
import type { FeedResult } from '../feeds/result.js';
import type { StoredFeed } from './cache.js';
import { toCalendar } from './calendar.js';
import type { Feed } from './config.js';
import { toJsonFeed } from './json-feed.js';
import type { FeedRequest } from './read-request.js';
import type { Redact } from './redact.js';

export interface WrittenAnswer {
  readonly text: string;
  /** The feed's own address of its next page. */
  readonly next: string | undefined;
}

/** Reads a feed and writes it as a JSON Feed or a calendar. Rejects with a FeedError if it cannot be read. */
export async function writeAnswer(
  { kind, name, ttl, config }: Feed,
  { form, language, window, page }: Omit<FeedRequest, 'name'>,
  stored: StoredFeed,
  { now, redact }: { readonly now: Date; readonly redact: Redact },
): Promise<WrittenAnswer> {
  const result = await readFeed(kind, stored.text, {
    url: stored.url,
    format: config.format,
    map: config.map,
    formats: config.formats,
    feedTimeZone: config.timeZone,
    headers: stored.headers,
    now,
    language,
    window,
  });
  const { next } = result;
  if (form === 'ics') {
    const events = result as FeedResult<CalendarEvent>;
    return { text: redact(toCalendar(events, { name, changedAt: stored.changedAt, ttl })), next };
  }
  // Relative: behind a proxy this server does not know its own address.
  const nextUrl = next && `?${toQuery({ lang: language, ...window, page: String(page + 1) })}`;
  const base = result.base ?? stored.url;
  return { text: redact(JSON.stringify(toJsonFeed(kind, result as FeedResult<never>, { base, nextUrl }))), next };
}

function toQuery(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}
