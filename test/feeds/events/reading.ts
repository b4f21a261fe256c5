/**
 * Shared by the events suites: reads a feed on the clock of the demo, and writes events on one line.
 */
import { readFeed } from '../../../src/feeds/index.js';
import type { CalendarEvent, FeedResult, ReadOptions, When } from '../../../src/feeds/index.js';

export const FEED = 'https://feeds.example/calendar/feed.json';

export const NOW = new Date('2025-02-16T18:00:00Z');

/** Reads text, or a value as JSON. */
export function read(feed: unknown, options: Partial<ReadOptions> = {}): Promise<FeedResult<CalendarEvent>> {
  const text = typeof feed === 'string' ? feed : JSON.stringify(feed);
  return readFeed('events', text, { url: FEED, feedTimeZone: 'America/Chicago', now: NOW, ...options });
}

/** The only event of a feed. */
export async function one(feed: unknown, options: Partial<ReadOptions> = {}): Promise<CalendarEvent> {
  const { items } = await read(feed, options);
  if (items.length !== 1) throw new Error(`${items.length} events instead of one: ${items.map(line).join(' | ')}`);
  return items[0]!;
}

/** `2025-03-04T19:00:00Z`, `2025-03-04` or `2025-03-04T13:00`. */
export function written(when: When | undefined): string {
  return when ? Object.values(when).join() : '';
}

/** `start > end title`; the end is left out when there is none. */
export function line({ start, end, title }: CalendarEvent): string {
  return `${written(start)}${end ? ` > ${written(end)}` : ''} ${title}`;
}

export async function lines(feed: unknown, options: Partial<ReadOptions> = {}): Promise<string[]> {
  return (await read(feed, options)).items.map(line);
}

export async function codes(feed: unknown, options: Partial<ReadOptions> = {}): Promise<string[]> {
  return (await read(feed, options)).warnings.map(({ code }) => code);
}

/** A calendar around the lines of one VEVENT, or around whole components and lines of the calendar's own. */
export function calendar(...content: readonly string[]): string {
  const bare = !content.some((each) => /^(?:BEGIN:V|X-WR-)/.test(each));
  const inner = bare ? ['BEGIN:VEVENT', 'UID:e', 'SUMMARY:Event', ...content, 'END:VEVENT'] : content;
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...inner, 'END:VCALENDAR', ''].join('\r\n');
}

/** A VEVENT of the series `e`. */
export function vevent(...content: readonly string[]): string {
  return ['BEGIN:VEVENT', 'UID:e', ...content, 'END:VEVENT'].join('\r\n');
}

export const MARCH = { window: { from: '2025-03-01', to: '2025-04-01' } };
