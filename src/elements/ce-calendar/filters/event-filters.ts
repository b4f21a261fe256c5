import { createTagFilter } from '../../../feeds/items/tag-filter.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { foldCaseAndAccents } from '../../../ui/fold-text.js';

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

/** Whether a filter is set, or a text is searched for. */
export const isFiltering = (filters: EventFilters): boolean =>
  filters.query !== '' || FILTER_NAMES.some((name) => filters[name].length > 0);

/** All calendars and events have the same filters while none is set. */
export const orNone = (filters: EventFilters): EventFilters =>
  isFiltering(filters) || filters.off?.length ? filters : NO_FILTERS;

/** Makes a test of events from filters; `undefined` when all pass. */
export type CreateEventFilter = (filters: EventFilters) => ((event: CalendarEvent) => boolean) | undefined;

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

/** For comparison: without case and accents. */
export const folded = (text: string): string => foldCaseAndAccents(text).trim();
