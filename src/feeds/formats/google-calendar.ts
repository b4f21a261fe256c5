/**
 * Google Calendar API v3: a list of events, with series expanded or not. Creators, organizers, guests and passwords of
 * meetings are never read.
 */
import { parseDateTime } from '../../time/parse-when.js';
import { isTimeZone } from '../../time/zone.js';
import { createRepeater } from '../icalendar/repeat.js';
import type { StartAndLength } from '../icalendar/vevent.js';
import { descriptionFields, readDescription } from '../items/event-description.js';
import { createEvent, parseStatus, type EventFields } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { parseEventTimes, type EventTimes } from '../items/event-times.js';
import type { CalendarEvent } from '../model.js';
import type { ItemLocation, JsonObject, ParsedFeed, Source } from '../parser.js';
import { getZoneClock } from '../recurrence/clock.js';
import { toSeriesWallTime } from '../recurrence/series.js';
import { asList, asObject, asObjects, asString } from '../values/coerce.js';
import { linkWithoutCredentials, withParameter } from '../values/links.js';
import { cleanText, withTitleLength } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  const entries = 'items' in root ? asList(root.items) : asList(document);
  const zone = asString(root.timeZone);
  const token = asString(root.nextPageToken);
  const changed = groupChanges(entries);
  const repeater = createRepeater(source);
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
    finish: repeater.finish,
    title: calendarName(root),
    next: token === undefined ? undefined : withParameter(source.url, 'pageToken', token),
  };

  function timesOf(event: JsonObject): EventTimes {
    const [start, end] = [asObject(event.start) ?? {}, asObject(event.end) ?? {}];
    const named = asString(start.timeZone);
    const written = asString(start.dateTime);
    const hasOffset = written !== undefined && parseDateTime(written)?.offset !== undefined;
    const times = parseEventTimes(
      {
        start: start.date ?? start.dateTime,
        end: event.endTimeUnspecified === true ? undefined : (end.date ?? end.dateTime),
        timeZone: named ?? (hasOffset ? undefined : zone),
      },
      source.options.feedTimeZone,
    );
    // The calendar's zone, where only an offset is given and the page names no zone.
    const isOffset = /^[+-]/.test(times.timeZone ?? '') || (hasOffset && times.timeZone === undefined);
    return isOffset && zone !== undefined && source.options.feedTimeZone === undefined && isTimeZone(zone)
      ? { ...times, timeZone: 'instant' in times.start ? zone : undefined }
      : times;
  }

  /** The occurrences of a series, except those that are in the list themselves. */
  function expandEvent(event: JsonObject, at: ItemLocation): CalendarEvent[] {
    const times = timesOf(event);
    // An offset does not say when clocks change; the calendar's zone does.
    const named = [asString(asObject(event.start)?.timeZone), zone].find((each) => getZoneClock(each ?? ''));
    const timeZone = 'instant' in times.start ? (named ?? times.timeZone) : times.timeZone;
    const changedStarts = (timing: StartAndLength): ReadonlySet<number> => {
      const starts = (changed.get(asString(event.id) ?? '') ?? []).flatMap((change) => {
        const { date, dateTime, timeZone: own } = asObject(change.originalStartTime) ?? {};
        const original = parseDateTime(asString(date ?? dateTime) ?? '');
        return original ? [toSeriesWallTime(original, getZoneClock(asString(own) ?? ''), timing)] : [];
      });
      return new Set(starts);
    };
    const repetition = { times, lines: asStrings(event.recurrence), timeZone, changed: changedStarts };
    const id = asString(event.id);
    const fields = fieldsOf(event, source.url);
    return repeater.expand(repetition, at).map(({ start, end, repeats }) =>
      createEvent(
        {
          id: id === undefined ? undefined : `${id}/${Object.values(start).join()}`,
          seriesId: id,
          title: titleOf(event),
          start,
          end,
          timeZone,
          repeats,
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

function asStrings(value: unknown): string[] {
  return asList(value).flatMap((each) => asString(each) ?? []);
}

function titleOf(event: JsonObject): Parameters<typeof createEvent>[0]['title'] {
  return [
    [event.summary, cleanText],
    [event.description, withTitleLength(readDescription)],
  ];
}

function fieldsOf(event: JsonObject, base: string): EventFields {
  return {
    status: () => parseStatus(event.status),
    url: () => linkWithoutCredentials(event.htmlLink, base),
    ...descriptionFields(event.description),
    location: () => {
      const conference = asObject(event.conferenceData);
      const entries = asObjects(conference?.entryPoints);
      const videos = entries.filter(({ entryPointType: type }) => type === 'video');
      const meetings = [event.hangoutLink, ...[...videos, ...entries].map(({ uri }) => uri)];
      const place = parseLocation(event.location, meetings, base);
      return place ?? (conference ? { online: true } : undefined);
    },
  };
}

/** The calendar's name. A private calendar is named after its owner's email address, which is not shown. */
function calendarName(root: JsonObject): string | undefined {
  const name = cleanText(root.summary);
  return name?.includes('@') ? undefined : name;
}
