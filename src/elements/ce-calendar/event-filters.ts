import type { CalendarEvent } from '../../feeds/events.js';
import { tagFilter } from '../tag-filter.js';
import { fold } from '../words.js';

/** What events can be chosen by. */
export const FILTERS = ['kind', 'section', 'cost', 'place', 'tag'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What a reader has chosen: of each filter one of the values, or all. */
export interface EventChoices extends Readonly<Record<FilterName, readonly string[]>> {
  /** Every word of it occurs in the event. */
  readonly query: string;
}

export const EVERYTHING: EventChoices = { query: '', kind: [], section: [], cost: [], place: [], tag: [] };

/** The values an event has. `cost` is `free` or `paid`, `place` is `online` or `in-person`; none where nothing is said. */
const VALUES: Readonly<Record<FilterName, (event: CalendarEvent) => readonly (string | undefined)[]>> = {
  kind: ({ kind }) => [kind],
  section: ({ section }) => [section],
  cost: ({ free, prices }) => [free ? 'free' : prices.length > 0 ? 'paid' : undefined],
  place: ({ location }) => [location && (location.online ? 'online' : 'in-person')],
  tag: ({ tags }) => tags,
};

/** The author's filters, as lists separated by commas. */
export interface AuthorFilter {
  readonly kind: string | undefined;
  readonly section: string | undefined;
  /** `-name` leaves events with that tag out. */
  readonly tag: string | undefined;
  readonly tagMatch: 'any' | 'all';
}

/** Whether the page's author wants an event; `undefined` when all are wanted. */
export function authorFilter(given: AuthorFilter): ((event: CalendarEvent) => boolean) | undefined {
  const lists = (['kind', 'section'] as const).flatMap((name) => {
    const wanted = (given[name] ?? '').split(',').map(folded).filter(Boolean);
    return wanted.length > 0 ? [{ name, wanted: new Set(wanted) }] : [];
  });
  const tagged = given.tag ? tagFilter(given.tag, given.tagMatch) : undefined;
  if (lists.length === 0 && !tagged) return undefined;
  return (event) =>
    lists.every(({ name, wanted }) => wanted.has(folded(event[name] ?? ''))) && (tagged?.(event.tags) ?? true);
}

/** Whether an event is what the reader has chosen; `undefined` when nothing is. */
export function eventFilter(choices: EventChoices): ((event: CalendarEvent) => boolean) | undefined {
  const set = FILTERS.filter((name) => choices[name].length > 0).map((name) => ({
    name,
    wanted: new Set(choices[name].map(folded)),
  }));
  const words = folded(choices.query).split(/\s+/).filter(Boolean);
  if (set.length === 0 && words.length === 0) return undefined;
  return (event) =>
    set.every(({ name, wanted }) => VALUES[name](event).some((value) => value && wanted.has(folded(value)))) &&
    (words.length === 0 || words.every((word) => textOf(event).includes(word)));
}

/** The values of each filter, alphabetically; a filter that offers no choice has none. */
export function filterValues(events: readonly CalendarEvent[]): Readonly<Record<FilterName, readonly string[]>> {
  const values = (name: FilterName): readonly string[] => {
    const found = new Map<string, string>();
    for (const event of events) {
      for (const value of VALUES[name](event)) if (value) found.set(folded(value), found.get(folded(value)) ?? value);
    }
    return found.size > 1 ? [...found.values()].sort((a, b) => a.localeCompare(b)) : [];
  };
  return {
    kind: values('kind'),
    section: values('section'),
    cost: values('cost'),
    place: values('place'),
    tag: values('tag'),
  };
}

const haystacks = new WeakMap<CalendarEvent, string>();

/** All that a search looks through; made when an event is first searched. */
function textOf(event: CalendarEvent): string {
  let text = haystacks.get(event);
  if (text === undefined) {
    const { title, summary, kind, section, location, presenters, tags } = event;
    const names = presenters.map(({ name }) => name);
    text = folded([title, summary, kind, section, location?.name, location?.address, ...names, ...tags].join(' '));
    haystacks.set(event, text);
  }
  return text;
}

const folded = (text: string): string => fold(text).trim();
