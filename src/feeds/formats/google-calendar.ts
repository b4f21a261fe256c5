/**
 * Google Calendar API v3: a list of events, with series expanded or not. Creators, organisers, guests and the keys of
 * meetings are not read.
 */
import { eventItem, openLink, statusNamed } from '../event-item.js';
import type { EventFields } from '../event-item.js';
import { placeNamed } from '../event-place.js';
import { eventTimes } from '../event-times.js';
import { windowOf } from '../event-window.js';
import type { CalendarEvent } from '../events.js';
import { seriesOf } from '../icalendar/series-of.js';
import type { Component, Property } from '../icalendar/component.js';
import type { CalendarContext, Timing } from '../icalendar/vevent.js';
import type { Listing, Place, Source } from '../kind.js';
import { list, object, objects, plain, string, text } from '../pick.js';
import type { Json } from '../pick.js';
import { utc, zoneClock } from '../recurrence/clock.js';
import { allowance, expand, wallIn, warnOfLimits } from '../recurrence/series.js';
import { opening } from '../wording.js';
import { daysBetween } from '../../time/days.js';
import { readWritten, wallOf } from '../../time/parse-when.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const root = object(document) ?? {};
  const entries = 'items' in root ? list(root.items) : list(document);
  const zone = string(root.timeZone);
  const changed = changesIn(entries);
  const window = windowOf(source.options);
  const left = allowance();
  return {
    entries,
    path: 'items',
    read(event, at) {
      if (words(event.recurrence).length) return seriesIn(event, at);
      // Of a cancelled occurrence often nothing is left but its id.
      if (event.status === 'cancelled' && !object(event.start)) return [];
      return eventItem(
        { id: event.id, seriesId: string(event.recurringEventId), title: titleOf(event), ...timesOf(event) },
        fieldsOf(event, source.url),
      );
    },
    done: () => warnOfLimits(left, source.warn),
    title: nameOf(root),
    next: nextOf(root, source.url),
  };

  function timesOf(event: Json): Pick<CalendarEvent, 'start' | 'end' | 'timeZone'> {
    const [start, end] = [object(event.start) ?? {}, object(event.end) ?? {}];
    const named = string(start.timeZone);
    const written = string(start.dateTime);
    const hasOffset = written !== undefined && readWritten(written)?.offset !== undefined;
    return eventTimes(
      {
        start: start.date ?? start.dateTime,
        end: event.endTimeUnspecified === true ? undefined : (end.date ?? end.dateTime),
        timeZone: named ?? (hasOffset ? undefined : zone),
      },
      source.options.feedTimeZone,
    );
  }

  /** The occurrences of a series, but for those that are in the list themselves. */
  function seriesIn(event: Json, at: Place): CalendarEvent[] {
    const { start, end, timeZone: own } = timesOf(event);
    // An offset does not say what the clocks show after their next change; the calendar's zone does.
    const named = [string(object(event.start)?.timeZone), zone].find((each) => zoneClock(each ?? ''));
    const timeZone = 'instant' in start ? (named ?? own) : own;
    const clock = 'instant' in start ? (zoneClock(timeZone ?? '') ?? utc) : undefined;
    const timing: Timing = { allDay: 'date' in start, clock, ...span(start, end, clock) };
    const except = new Set<number>();
    for (const change of changed.get(string(event.id) ?? '') ?? []) {
      const { date, dateTime, timeZone: named } = object(change.originalStartTime) ?? {};
      const original = readWritten(string(date ?? dateTime) ?? '');
      if (original) except.add(wallIn(original, zoneClock(string(named) ?? ''), timing));
    }
    const context: CalendarContext = {
      clockOf: zoneClock,
      floating: clock,
      warn: (warning) => source.warn({ ...at, ...warning }),
    };
    const series = seriesOf(componentOf(event), timing, except, context);
    const id = string(event.id);
    const fields = fieldsOf(event, source.url);
    return expand(series, window, left).map((occurrence) =>
      eventItem(
        {
          id: id === undefined ? undefined : `${id}/${Object.values(occurrence.start).join()}`,
          seriesId: id,
          title: titleOf(event),
          start: occurrence.start,
          end: occurrence.end,
          timeZone,
        },
        fields,
      ),
    );
  }
}

/** Occurrences with data of their own, by the series they belong to. */
function changesIn(entries: readonly unknown[]): Map<string, Json[]> {
  const changes = new Map<string, Json[]>();
  for (const entry of objects(entries)) {
    const series = string(entry.recurringEventId);
    if (series === undefined) continue;
    const known = changes.get(series);
    if (known) known.push(entry);
    else changes.set(series, [entry]);
  }
  return changes;
}

/** Start on the series' clock, and its length. */
function span(
  start: CalendarEvent['start'],
  end: CalendarEvent['end'],
  clock: Timing['clock'],
): Pick<Timing, 'start' | 'length'> {
  if ('date' in start) {
    const days = end && 'date' in end ? daysBetween(start.date, end.date) : 0;
    return { start: wallOf(start.date), length: days > 0 ? { days, ms: 0 } : undefined };
  }
  const epoch = Date.parse('instant' in start ? start.instant : `${start.local}:00Z`);
  const until = end && !('date' in end) ? Date.parse('instant' in end ? end.instant : `${end.local}:00Z`) : epoch;
  return { start: clock?.wall(epoch) ?? epoch, length: until > epoch ? { days: 0, ms: until - epoch } : undefined };
}

/** The lines of `recurrence` as properties: `EXDATE;TZID=America/Chicago:20250305T130000`. */
function componentOf(event: Json): Component {
  const properties = words(event.recurrence).flatMap((line): Property[] => {
    const [, name, params = '', value] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const tzid = /;TZID="?([^;"]+)/i.exec(params)?.[1];
    return [{ name: name.toLowerCase(), params: tzid === undefined ? {} : { tzid }, values: [value] }];
  });
  return { name: 'vevent', properties, components: [] };
}

function words(value: unknown): string[] {
  return list(value).flatMap((each) => string(each) ?? []);
}

function titleOf(event: Json): Parameters<typeof eventItem>[0]['title'] {
  return [
    [event.summary, plain],
    [event.description, opening(text)],
  ];
}

function fieldsOf(event: Json, base: string): EventFields {
  return {
    status: () => statusNamed(event.status),
    url: () => openLink(event.htmlLink, base),
    summary: () => text(event.description),
    location: () => {
      const place = placeNamed(event.location, undefined, base);
      const online =
        place?.online ?? (string(event.hangoutLink) !== undefined || object(event.conferenceData) !== undefined);
      return place || online ? { ...place, online } : undefined;
    },
  };
}

/** The calendar's name; a private calendar is named by its owner's e-mail address, which nobody needs to see. */
function nameOf(root: Json): string | undefined {
  const name = plain(root.summary);
  return name?.includes('@') ? undefined : name;
}

function nextOf({ nextPageToken: token }: Json, url: string): string | undefined {
  const value = string(token);
  if (value === undefined || !URL.canParse(url)) return undefined;
  const next = new URL(url);
  next.searchParams.set('pageToken', value);
  return next.href;
}
