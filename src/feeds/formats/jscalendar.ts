/**
 * JSCalendar (RFC 8984): an Event, a Group of them, or a list. Participants are not read.
 */
import { eventItem, openLink, statusNamed } from '../event-item.js';
import type { EventFields } from '../event-item.js';
import { placeNamed } from '../event-place.js';
import { startProblem } from '../event-times.js';
import { windowOf } from '../event-window.js';
import type { CalendarEvent, EventLocation } from '../events.js';
import { Foreign, Unreadable } from '../kind.js';
import type { Listing, Place, Source } from '../kind.js';
import { flag, image, list, object, objects, plain, string, text, words } from '../pick.js';
import type { Json } from '../pick.js';
import { patched } from '../json-patch.js';
import { utc, zoneClock } from '../recurrence/clock.js';
import { BadRule, ruleOf } from '../recurrence/rule.js';
import type { Rule } from '../recurrence/rule.js';
import { allowance, durationOf, endAt, expand, untilOf, warnOfLimits, whenAt } from '../recurrence/series.js';
import type { Counting } from '../recurrence/series.js';
import { opening } from '../wording.js';
import { readWritten, wallOf } from '../../time/parse-when.js';

export function readEvents(document: unknown, source: Source): Listing<CalendarEvent> {
  const root = object(document) ?? {};
  const groups = (Array.isArray(document) ? objects(document) : [root]).map((each) =>
    isGroup(each) ? list(each.entries) : [each],
  );
  const window = windowOf(source.options);
  const left = allowance();
  return {
    entries: groups.flat(),
    path: isGroup(root) ? 'entries' : '',
    read(entry, at) {
      const type = string(entry['@type']) ?? 'object without @type';
      if (!/^(?:js)?event$/i.test(type)) return new Foreign(type);
      const event = inLanguage(entry, source.options.language);
      if (isSeries(event)) return seriesIn(event, at);
      const [uid, occurrence] = [string(event.uid), string(event.recurrenceId)];
      const id = uid && occurrence ? `${uid}/${occurrence}` : uid;
      return [eventOf(event, startOf(event.start), id, id === uid ? undefined : uid, source.url)];
    },
    done: () => warnOfLimits(left, source.warn),
    title: plain(isGroup(root) ? root.title : undefined),
  };

  /** Keys of `recurrenceOverrides` are starts: of an occurrence that is changed or excluded, or of one more. */
  function seriesIn(event: Json, at: Place): CalendarEvent[] {
    const uid = string(event.uid);
    const counting = countingOf(event);
    const start = startOf(event.start);
    const overrides = new Map<number, Json>();
    const except = new Set<number>();
    for (const [key, patch] of Object.entries(object(event.recurrenceOverrides) ?? {})) {
      const wall = startOf(key, true);
      const change = object(patch);
      if (wall === undefined || !change) continue;
      except.add(wall);
      if (change.excluded !== true) overrides.set(wall, change);
    }
    const read = (value: unknown): Rule[] =>
      rulesOf(value, counting, (detail) => source.warn({ ...at, code: 'rule', detail }));
    const rules = read(event.recurrenceRules ?? event.recurrenceRule);
    const exceptRules = read(event.excludedRecurrenceRules);
    const length = durationOf(string(event.duration) ?? '');
    const series = { ...counting, start, length, rules, exceptRules, dates: [], except, startCounts: true };
    const plainOnes = expand(series, window, left).map(({ wall }) => eventOf(event, wall, idAt(wall), uid, source.url));
    const changed = [...overrides].flatMap(([wall, change]) => {
      const own = patched(event, change);
      try {
        return [eventOf(own, 'start' in change ? startOf(own.start) : wall, idAt(wall), uid, source.url)];
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        source.warn({ ...at, code: `skip-${error.code}`, detail: `part of a series ${error.message}` });
        return [];
      }
    });
    return [...plainOnes, ...changed];

    function idAt(wall: number): string | undefined {
      return uid === undefined
        ? undefined
        : `${uid}/${new Date(wall).toISOString().slice(0, counting.allDay ? 10 : 19)}`;
    }
  }
}

function isGroup(value: Json): boolean {
  return /^(?:js)?group$/i.test(string(value['@type']) ?? '');
}

function isSeries(event: Json): boolean {
  return ['recurrenceRules', 'recurrenceRule', 'recurrenceOverrides'].some(
    (name) => typeof event[name] === 'object' && event[name],
  );
}

/** Texts in the reader's language, where the event has them. */
function inLanguage(event: Json, language: string | undefined): Json {
  const localizations = object(event.localizations);
  if (!localizations || language === undefined) return event;
  const primary = language.split('-')[0]!.toLowerCase();
  const tags = Object.keys(localizations);
  const tag =
    tags.find((each) => each.toLowerCase() === language.toLowerCase()) ??
    tags.find((each) => each.split('-')[0]!.toLowerCase() === primary);
  return patched(event, object(localizations[tag ?? '']) ?? {});
}

/** A LocalDateTime as wall time in ms. Throws Unreadable; or, of an override's key, gives undefined. */
function startOf(value: unknown): number;
function startOf(value: unknown, mayFail: true): number | undefined;
function startOf(value: unknown, mayFail?: true): number | undefined {
  const written = readWritten(string(value) ?? '');
  if (written) return wallOf(written.day, written.time);
  if (mayFail) return undefined;
  throw new Unreadable('start', startProblem(value));
}

/** Without a zone times float, and no zone of the feed may change that. */
function countingOf(event: Json): Counting {
  const zone = string(event.timeZone);
  if (flag(event.showWithoutTime)) return { allDay: true, clock: undefined };
  return {
    allDay: false,
    clock: zone === undefined ? undefined : zone === 'Etc/UTC' ? { ...utc, zone } : zoneClock(zone),
  };
}

function rulesOf(value: unknown, counting: Counting, warn: (detail: string) => void): Rule[] {
  return objects(value).flatMap((rule) => {
    try {
      return [ruleOf(partsOf(rule), (until) => untilOf(until, counting))];
    } catch (error) {
      if (!(error instanceof BadRule)) throw error;
      warn(`its rule ${error.message}; it is left out`);
      return [];
    }
  });
}

/** The rule's members under their iCalendar names. */
function partsOf(rule: Json): Record<string, readonly string[]> {
  const parts: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(rule)) {
    const days = (each: unknown): string => {
      const { nthOfPeriod, day } = object(each) ?? {};
      return `${string(nthOfPeriod) ?? ''}${string(day) ?? ''}`.toUpperCase();
    };
    const known = NAMES[name] ?? name.toUpperCase();
    if (value !== null && value !== undefined && name !== '@type')
      parts[known] = list(value).map((each) => (known === 'BYDAY' ? days(each) : String(each).toUpperCase()));
  }
  return parts;
}

const NAMES: Readonly<Record<string, string>> = {
  frequency: 'FREQ',
  firstDayOfWeek: 'WKST',
  bySetPosition: 'BYSETPOS',
};

function eventOf(
  event: Json,
  wall: number,
  id: string | undefined,
  seriesId: string | undefined,
  base: string,
): CalendarEvent {
  const counting = countingOf(event);
  const start = whenAt(wall, counting);
  if (!start) throw new Unreadable('start', startProblem(event.start));
  const end = endAt(wall, durationOf(string(event.duration) ?? ''), counting);
  return eventItem(
    {
      id,
      seriesId,
      start,
      end,
      timeZone: counting.clock?.zone,
      title: [
        [event.title, plain],
        [event.description, opening(text)],
      ],
    },
    fieldsOf(event, base),
  );
}

function fieldsOf(event: Json, base: string): EventFields {
  const links = (): readonly Json[] => objects(Object.values(object(event.links) ?? {}));
  return {
    status: () => statusNamed(event.status),
    url: () => {
      const pages = links().filter(
        ({ rel, contentType }) => !/icon|enclosure/.test(`${string(rel)}`) && /^$|html/.test(string(contentType) ?? ''),
      );
      return pages.map(({ href }) => openLink(href, base)).find(Boolean);
    },
    summary: () => ((string(event.descriptionContentType) ?? '').includes('html') ? text : plain)(event.description),
    location: () => placeOf(event, base),
    image: () => {
      const pictures = links().filter(
        ({ rel, contentType }) => rel === 'icon' || string(contentType)?.startsWith('image/'),
      );
      return image(
        pictures.map(({ href, title }) => ({ src: href, alt: title })),
        base,
      );
    },
    tags: () => words(Object.keys(object(event.keywords) ?? {})),
  };
}

function placeOf(event: Json, base: string): EventLocation | undefined {
  const [place] = objects(Object.values(object(event.locations) ?? {}));
  const [meeting] = objects(Object.values(object(event.virtualLocations) ?? {}));
  if (!place && !meeting) return undefined;
  const named = placeNamed(place?.name ?? meeting?.name, meeting?.uri, base);
  const { name, description } = place ?? {};
  const address = plain(description);
  return {
    name: named?.name,
    address: address === plain(name) ? undefined : address,
    online: meeting !== undefined || (named?.online ?? false),
    url: named?.url,
  };
}
