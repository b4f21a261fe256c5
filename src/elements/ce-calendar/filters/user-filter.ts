import type { CalendarEvent } from '../../../feeds/model.js';
import { type CreateEventFilter, FILTER_NAMES, type FilterName, folded } from './event-filters.js';

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

/** Whether an event passes the user's filters; `undefined` when none is set. */
export const createEventFilter: CreateEventFilter = (filters) => {
  const set = FILTER_NAMES.filter((name) => filters[name].length > 0).map((name) => ({
    name,
    wanted: new Set(filters[name].map(folded)),
  }));
  const words = folded(filters.query).split(/\s+/).filter(Boolean);
  if (set.length === 0 && words.length === 0) return undefined;
  return (event) =>
    set.every(({ name, wanted }) => VALUES[name](event).some((value) => value && wanted.has(folded(value)))) &&
    (words.length === 0 || words.every((word) => textOf(event).includes(word)));
};

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
