import type { CalendarEvent, When } from '../../../src/feeds/model.js';

/** A moment, a day, or wall time, by its shape. */
function when(text: string): When {
  if (text.length === 10) return { date: text };
  return text.endsWith('Z') ? { instant: text } : { local: text };
}

/** An event of the model; `start` and `end` as text. */
export function event(
  start: string,
  end?: string,
  { title = 'Event', ...more }: Partial<Omit<CalendarEvent, 'start' | 'end'>> = {},
): CalendarEvent {
  return {
    id: `${title} ${start}`,
    title,
    start: when(start),
    end: end === undefined ? undefined : when(end),
    status: 'confirmed',
    prices: [],
    presenters: [],
    tags: [],
    ...more,
  };
}

/** Events as a JSON Feed gives them; what is in `core` stands in `_ala_core`. */
export const eventFeed = (
  items: readonly ({ readonly start: string; readonly title: string } & Readonly<Record<string, unknown>>)[],
): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Events',
  items: items.map(({ title, id, url, summary, tags, ...core }, index) => ({
    id: id ?? `e${index}`,
    url,
    title,
    summary,
    tags,
    _ala_core: core,
  })),
});

/** A moment at which it is February 16, 2025, from Honolulu to Auckland. */
export const SUNDAY = new Date('2025-02-16T10:30:00Z');
