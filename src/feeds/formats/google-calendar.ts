/**
 * Google Calendar API v3: a list of events, with series expanded or not. Creators, organizers, guests and meeting
 * credentials are never read.
 */
import { daysBetween } from '../../time/days.js';
import { parseDateTime, toWallTime } from '../../time/parse-when.js';
import type { Component, Property } from '../icalendar/component.js';
import { parseSeries } from '../icalendar/parse-series.js';
import type { CalendarContext, Timing } from '../icalendar/vevent.js';
import { createEvent, parseStatus, type EventFields } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { parseEventTimes } from '../items/event-times.js';
import { resolveWindow } from '../items/event-window.js';
import type { CalendarEvent } from '../model.js';
import type { ItemLocation, JsonObject, ParsedFeed, Source } from '../parser.js';
import { getZoneClock, UTC_CLOCK } from '../recurrence/clock.js';
import { createExpansionBudget, expandSeries, toSeriesWallTime, warnAboutLimits } from '../recurrence/series.js';
import { asList, asObject, asObjects, asString } from '../values/coerce.js';
import { linkWithoutCredentials, withParameter } from '../values/links.js';
import { cleanText, htmlToText, truncate } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  const entries = 'items' in root ? asList(root.items) : asList(document);
  const zone = asString(root.timeZone);
  const token = asString(root.nextPageToken);
  const changed = groupChanges(entries);
  const window = resolveWindow(source.options);
  const budget = createExpansionBudget();
  return {
    entries,
    path: 'items',
    readItem(event, at) {
      if (asStrings(event.recurrence).length) return expandEvent(event, at);
      // A canceled occurrence often has nothing but an id.
      if (event.status === 'cancelled' && !asObject(event.start)) return [];
      return createEvent(
        { id: event.id, seriesId: asString(event.recurringEventId), title: titleOf(event), ...timesOf(event) },
        fieldsOf(event, source.url),
      );
    },
    finish: () => warnAboutLimits(budget, source.warn),
    title: calendarName(root),
    next: token === undefined ? undefined : withParameter(source.url, 'pageToken', token),
  };

  function timesOf(event: JsonObject): Pick<CalendarEvent, 'start' | 'end' | 'timeZone'> {
    const [start, end] = [asObject(event.start) ?? {}, asObject(event.end) ?? {}];
    const named = asString(start.timeZone);
    const written = asString(start.dateTime);
    const hasOffset = written !== undefined && parseDateTime(written)?.offset !== undefined;
    return parseEventTimes(
      {
        start: start.date ?? start.dateTime,
        end: event.endTimeUnspecified === true ? undefined : (end.date ?? end.dateTime),
        timeZone: named ?? (hasOffset ? undefined : zone),
      },
      source.options.feedTimeZone,
    );
  }

  /** The occurrences of a series, except those that are in the list themselves. */
  function expandEvent(event: JsonObject, at: ItemLocation): CalendarEvent[] {
    const { start, end, timeZone: own } = timesOf(event);
    // An offset does not say when clocks change; the calendar's zone does.
    const named = [asString(asObject(event.start)?.timeZone), zone].find((each) => getZoneClock(each ?? ''));
    const timeZone = 'instant' in start ? (named ?? own) : own;
    const clock = 'instant' in start ? (getZoneClock(timeZone ?? '') ?? UTC_CLOCK) : undefined;
    const timing: Timing = { allDay: 'date' in start, clock, ...timingOf(start, end, clock) };
    const except = new Set<number>();
    for (const change of changed.get(asString(event.id) ?? '') ?? []) {
      const { date, dateTime, timeZone: named } = asObject(change.originalStartTime) ?? {};
      const original = parseDateTime(asString(date ?? dateTime) ?? '');
      if (original) except.add(toSeriesWallTime(original, getZoneClock(asString(named) ?? ''), timing));
    }
    const context: CalendarContext = {
      clockOf: getZoneClock,
      floating: clock,
      warn: (warning) => source.warn({ ...at, ...warning }),
    };
    const series = parseSeries(recurrenceAsComponent(event), timing, except, context);
    const id = asString(event.id);
    const fields = fieldsOf(event, source.url);
    return expandSeries(series, window, budget).map((occurrence) =>
      createEvent(
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
function groupChanges(entries: readonly unknown[]): Map<string, JsonObject[]> {
  const changes = new Map<string, JsonObject[]>();
  for (const entry of asObjects(entries)) {
    const series = asString(entry.recurringEventId);
    if (series === undefined) continue;
    const known = changes.get(series);
    if (known) known.push(entry);
    else changes.set(series, [entry]);
  }
  return changes;
}

/** Start on the clock of the series, and duration. */
function timingOf(
  start: CalendarEvent['start'],
  end: CalendarEvent['end'],
  clock: Timing['clock'],
): Pick<Timing, 'start' | 'length'> {
  if ('date' in start) {
    const days = end && 'date' in end ? daysBetween(start.date, end.date) : 0;
    return { start: toWallTime(start.date), length: days > 0 ? { days, ms: 0 } : undefined };
  }
  const epoch = Date.parse('instant' in start ? start.instant : `${start.local}:00Z`);
  const until = end && !('date' in end) ? Date.parse('instant' in end ? end.instant : `${end.local}:00Z`) : epoch;
  return { start: clock?.wall(epoch) ?? epoch, length: until > epoch ? { days: 0, ms: until - epoch } : undefined };
}

/** The lines of `recurrence` as properties: `EXDATE;TZID=America/Chicago:20250305T130000`. */
function recurrenceAsComponent(event: JsonObject): Component {
  const properties = asStrings(event.recurrence).flatMap((line): Property[] => {
    const [, name, params = '', value] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const tzid = /;TZID="?([^;"]+)/i.exec(params)?.[1];
    return [{ name: name.toLowerCase(), params: tzid === undefined ? {} : { tzid }, values: [value] }];
  });
  return { name: 'vevent', properties, components: [] };
}

function asStrings(value: unknown): string[] {
  return asList(value).flatMap((each) => asString(each) ?? []);
}

function titleOf(event: JsonObject): Parameters<typeof createEvent>[0]['title'] {
  return [
    [event.summary, cleanText],
    [event.description, truncate(htmlToText)],
  ];
}

function fieldsOf(event: JsonObject, base: string): EventFields {
  return {
    status: () => parseStatus(event.status),
    url: () => linkWithoutCredentials(event.htmlLink, base),
    summary: () => htmlToText(event.description),
    location: () => {
      const place = parseLocation(event.location, undefined, base);
      const online =
        place?.online ?? (asString(event.hangoutLink) !== undefined || asObject(event.conferenceData) !== undefined);
      return place || online ? { ...place, online } : undefined;
    },
  };
}

/** The calendar's name. A private calendar is named after its owner's email address, which is not shown. */
function calendarName(root: JsonObject): string | undefined {
  const name = cleanText(root.summary);
  return name?.includes('@') ? undefined : name;
}
