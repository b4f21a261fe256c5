import type { CalendarEvent } from '../../../feeds/model.js';
import { createTagFilter } from '../../base/tag-filter.js';
import { foldCaseAndAccents } from '../../../ui/text-search.js';

export const FILTER_NAMES = ['kind', 'section', 'cost', 'place', 'tag'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What the user has set: the wanted values of each filter; none = all. */
export interface EventFilters extends Readonly<Record<FilterName, readonly string[]>> {
  /** Each of its words must occur in the event. */
  readonly query: string;
  /** Labels of the sources that are switched off. */
  readonly off?: readonly string[];
}

/** The calendar that an event is from, where there are several: its name, and the class with its color. */
export interface NamedSource {
  readonly label: string;
  readonly className: string;
}

export type SourceOf = (event: CalendarEvent) => NamedSource | undefined;

export const NO_FILTERS: EventFilters = { query: '', kind: [], section: [], cost: [], place: [], tag: [] };

/** The values of an event. `cost` is `free` or `paid`, `place` is `online` or `in-person`; none if the feed has none. */
const VALUES: Readonly<Record<FilterName, (event: CalendarEvent) => readonly (string | undefined)[]>> = {
  kind: ({ kind }) => [kind],
  section: ({ section }) => [section],
  cost: ({ free, prices }) => [free ? 'free' : prices.length > 0 ? 'paid' : undefined],
  place: ({ location, attendance }) =>
    attendance === 'hybrid'
      ? ['online', 'in-person']
      : [attendance ?? (location && (location.online ? 'online' : 'in-person'))],
  tag: ({ tags }) => tags,
};

/** The author's filters, as lists separated by commas. */
export interface AuthorFilter {
  readonly kind: string | undefined;
  readonly section: string | undefined;
  /** `-name` excludes events with that tag. */
  readonly tag: string | undefined;
  readonly tagMatch: 'any' | 'all';
  /** Kinds of events that are left out, separated by spaces. */
  readonly hide: string | undefined;
}

/** Whether the author leaves out canceled or past events. */
export const hides = (hide: string | undefined, what: 'cancelled' | 'past'): boolean =>
  new RegExp(`\\b${what}\\b`).test(hide ?? '');

/** Whether the page's author wants an event; `undefined` when all are wanted. */
export function createAuthorFilter(given: AuthorFilter): ((event: CalendarEvent) => boolean) | undefined {
  const lists = (['kind', 'section'] as const).flatMap((name) => {
    const wanted = (given[name] ?? '').split(',').map(folded).filter(Boolean);
    return wanted.length > 0 ? [{ name, wanted: new Set(wanted) }] : [];
  });
  const tagged = given.tag ? createTagFilter(given.tag, given.tagMatch) : undefined;
  const hidesCancelled = hides(given.hide, 'cancelled');
  if (lists.length === 0 && !tagged && !hidesCancelled) return undefined;
  return (event) =>
    !(hidesCancelled && event.status === 'cancelled') &&
    lists.every(({ name, wanted }) => wanted.has(folded(event[name] ?? ''))) &&
    (tagged?.(event.tags) ?? true);
}

/** Whether an event passes the user's filters; `undefined` when none is set. */
export function createEventFilter(
  filters: EventFilters,
  sourceOf?: SourceOf,
): ((event: CalendarEvent) => boolean) | undefined {
  const set = FILTER_NAMES.filter((name) => filters[name].length > 0).map((name) => ({
    name,
    wanted: new Set(filters[name].map(folded)),
  }));
  const words = folded(filters.query).split(/\s+/).filter(Boolean);
  const { off = [] } = filters;
  if (set.length === 0 && words.length === 0 && off.length === 0) return undefined;
  return (event) =>
    !off.includes(sourceOf?.(event)?.label ?? '') &&
    set.every(({ name, wanted }) => VALUES[name](event).some((value) => value && wanted.has(folded(value)))) &&
    (words.length === 0 || words.every((word) => textOf(event).includes(word)));
}

/** The values of each filter, alphabetically; none where there is nothing to choose from. */
export function listFilterValues(events: readonly CalendarEvent[]): Readonly<Record<FilterName, readonly string[]>> {
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

const searchTexts = new WeakMap<CalendarEvent, string>();

/** Everything that a search looks through, made when an event is first searched. */
function textOf(event: CalendarEvent): string {
  let text = searchTexts.get(event);
  if (text === undefined) {
    const { title, summary, kind, section, location, presenters, tags } = event;
    const names = presenters.map(({ name }) => name);
    text = folded([title, summary, kind, section, location?.name, location?.address, ...names, ...tags].join(' '));
    searchTexts.set(event, text);
  }
  return text;
}

const folded = (text: string): string => foldCaseAndAccents(text).trim();
