/**
 * JSCalendar (RFC 8984): an Event, a Group of them, or a list. Participants are not read.
 */
import { parseDateTime, toWallTime } from '../../time/parse-when.js';
import { InvalidItemError } from '../error.js';
import { descriptionFields, readDescription } from '../items/event-description.js';
import { createEvent, parseStatus, type EventFields } from '../items/event-item.js';
import { parseLocation } from '../items/event-location.js';
import { describeInvalidStart } from '../items/event-times.js';
import { resolveWindow } from '../items/event-window.js';
import type { CalendarEvent, EventLocation } from '../model.js';
import { type ItemLocation, type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { getZoneClock, UTC_CLOCK } from '../recurrence/clock.js';
import { parseRule, parseRules, type Rule } from '../recurrence/rule.js';
import {
  createExpansionBudget,
  endOfOccurrence,
  expandSeries,
  parseDuration,
  parseUntil,
  wallTimeToWhen,
  warnAboutLimits,
  type TimeBasis,
} from '../recurrence/series.js';
import { asList, asObject, asObjects, asString, isTrue } from '../values/coerce.js';
import { toImage } from '../values/images.js';
import { linkWithoutCredentials } from '../values/links.js';
import { cleanText, cleanTexts, withTitleLength } from '../values/text.js';

export function parseEvents(document: unknown, source: Source): ParsedFeed<CalendarEvent> {
  const root = asObject(document) ?? {};
  const groups = (Array.isArray(document) ? asObjects(document) : [root]).map((each) =>
    isGroup(each) ? asList(each.entries) : [each],
  );
  const window = resolveWindow(source.options);
  const budget = createExpansionBudget();
  return {
    entries: groups.flat(),
    path: isGroup(root) ? 'entries' : '',
    readItem(entry, at) {
      const type = asString(entry['@type']) ?? 'object without @type';
      if (!/^(?:js)?event$/i.test(type)) return new OtherItemType(type);
      const event = localize(entry, source.options.language);
      if (isSeries(event)) return expandEvent(event, at);
      const [uid, occurrence] = [asString(event.uid), asString(event.recurrenceId)];
      const id = uid && occurrence ? `${uid}/${occurrence}` : uid;
      return [eventOf(event, parseStart(event.start), id, id === uid ? undefined : uid, source.url)];
    },
    finish: () => warnAboutLimits(budget, source.warn),
    title: cleanText(isGroup(root) ? root.title : undefined),
  };

  /** Keys of `recurrenceOverrides` are the starts of changed, excluded or additional occurrences. */
  function expandEvent(event: JsonObject, at: ItemLocation): CalendarEvent[] {
    const uid = asString(event.uid);
    const basis = timeBasisOf(event);
    const start = parseStart(event.start);
    const overrides = new Map<number, JsonObject>();
    const except = new Set<number>();
    for (const [key, patch] of Object.entries(asObject(event.recurrenceOverrides) ?? {})) {
      const wall = parseStart(key, true);
      const change = asObject(patch);
      if (wall === undefined || !change) continue;
      except.add(wall);
      if (change.excluded !== true) overrides.set(wall, change);
    }
    const parse = (rule: JsonObject): Rule => parseRule(toRuleParts(rule), (until) => parseUntil(until, basis));
    const read = (value: unknown): Rule[] =>
      parseRules(asObjects(value), parse, (warning) => source.warn({ ...at, ...warning }));
    const rules = read(event.recurrenceRules ?? event.recurrenceRule);
    const exceptRules = read(event.excludedRecurrenceRules);
    const length = parseDuration(asString(event.duration) ?? '');
    const series = { ...basis, start, length, rules, exceptRules, dates: [], except };
    const unchanged = expandSeries(series, window, budget).map(({ wall, repeats }) =>
      eventOf(event, wall, idAt(wall), uid, source.url, repeats),
    );
    const changed = [...overrides].flatMap(([wall, change]) => {
      const own = applyPatch(event, change);
      try {
        return [eventOf(own, 'start' in change ? parseStart(own.start) : wall, idAt(wall), uid, source.url)];
      } catch (error) {
        if (!(error instanceof InvalidItemError)) throw error;
        source.warn({ ...at, code: `skip-${error.code}`, detail: `part of a series ${error.message}` });
        return [];
      }
    });
    return [...unchanged, ...changed];

    function idAt(wall: number): string | undefined {
      return uid === undefined ? undefined : `${uid}/${new Date(wall).toISOString().slice(0, basis.allDay ? 10 : 19)}`;
    }
  }
}

function isGroup(value: JsonObject): boolean {
  return /^(?:js)?group$/i.test(asString(value['@type']) ?? '');
}

function isSeries(event: JsonObject): boolean {
  return ['recurrenceRules', 'recurrenceRule', 'recurrenceOverrides'].some(
    (name) => typeof event[name] === 'object' && event[name],
  );
}

/** The event in the visitor's language, if it is localized. */
function localize(event: JsonObject, language: string | undefined): JsonObject {
  const localizations = asObject(event.localizations);
  if (!localizations || language === undefined) return event;
  const primary = language.split('-')[0]!.toLowerCase();
  const tags = Object.keys(localizations);
  const tag =
    tags.find((each) => each.toLowerCase() === language.toLowerCase()) ??
    tags.find((each) => each.split('-')[0]!.toLowerCase() === primary);
  return applyPatch(event, asObject(localizations[tag ?? '']) ?? {});
}

/** A LocalDateTime as wall time in ms. Throws InvalidItemError, or returns undefined for the key of an override. */
function parseStart(value: unknown): number;
function parseStart(value: unknown, mayFail: true): number | undefined;
function parseStart(value: unknown, mayFail?: true): number | undefined {
  const written = parseDateTime(asString(value) ?? '');
  if (written) return toWallTime(written.day, written.time);
  if (mayFail) return undefined;
  throw new InvalidItemError('start', describeInvalidStart(value));
}

/** Without a zone, times are floating; `feedTimeZone` does not apply. */
function timeBasisOf(event: JsonObject): TimeBasis {
  const zone = asString(event.timeZone);
  if (isTrue(event.showWithoutTime)) return { allDay: true, clock: undefined };
  return {
    allDay: false,
    clock: zone === undefined ? undefined : zone === 'Etc/UTC' ? { ...UTC_CLOCK, zone } : getZoneClock(zone),
  };
}

/** The rule's members under their iCalendar names. */
function toRuleParts(rule: JsonObject): Record<string, readonly string[]> {
  const parts: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(rule)) {
    const days = (each: unknown): string => {
      const { nthOfPeriod, day } = asObject(each) ?? {};
      return `${asString(nthOfPeriod) ?? ''}${asString(day) ?? ''}`.toUpperCase();
    };
    const known = RULE_PART_NAMES[name] ?? name.toUpperCase();
    if (value !== null && value !== undefined && name !== '@type')
      parts[known] = asList(value).map((each) => (known === 'BYDAY' ? days(each) : String(each).toUpperCase()));
  }
  return parts;
}

const RULE_PART_NAMES: Readonly<Record<string, string>> = {
  frequency: 'FREQ',
  firstDayOfWeek: 'WKST',
  bySetPosition: 'BYSETPOS',
};

function eventOf(
  event: JsonObject,
  wall: number,
  id: string | undefined,
  seriesId: string | undefined,
  base: string,
  repeats?: CalendarEvent['repeats'],
): CalendarEvent {
  const basis = timeBasisOf(event);
  const start = wallTimeToWhen(wall, basis);
  if (!start) throw new InvalidItemError('start', describeInvalidStart(event.start));
  const end = endOfOccurrence(wall, parseDuration(asString(event.duration) ?? ''), basis);
  return createEvent(
    {
      id,
      seriesId,
      repeats,
      start,
      end,
      timeZone: basis.clock?.zone,
      title: [
        [event.title, cleanText],
        [event.description, withTitleLength(readDescription)],
      ],
    },
    fieldsOf(event, base),
  );
}

function fieldsOf(event: JsonObject, base: string): EventFields {
  const links = (): readonly JsonObject[] => asObjects(Object.values(asObject(event.links) ?? {}));
  return {
    status: () => parseStatus(event.status),
    url: () => {
      const pages = links().filter(
        ({ rel, contentType }) =>
          !/icon|enclosure/.test(`${asString(rel)}`) && /^$|html/.test(asString(contentType) ?? ''),
      );
      return pages.map(({ href }) => linkWithoutCredentials(href, base)).find(Boolean);
    },
    ...descriptionFields(event.description),
    location: () => locationOf(event, base),
    image: () => {
      const pictures = links().filter(
        ({ rel, contentType }) => rel === 'icon' || asString(contentType)?.startsWith('image/'),
      );
      return toImage(
        pictures.map(({ href, title }) => ({ src: href, alt: title })),
        base,
      );
    },
    tags: () => cleanTexts(Object.keys(asObject(event.keywords) ?? {})),
  };
}

function locationOf(event: JsonObject, base: string): EventLocation | undefined {
  const [place] = asObjects(Object.values(asObject(event.locations) ?? {}));
  const [meeting] = asObjects(Object.values(asObject(event.virtualLocations) ?? {}));
  if (!place && !meeting) return undefined;
  const named = parseLocation(place?.name ?? meeting?.name, meeting?.uri, base);
  const { name, description } = place ?? {};
  const address = cleanText(description);
  return {
    name: named?.name,
    address: address === cleanText(name) ? undefined : address,
    online: meeting !== undefined || (named?.online ?? false),
    url: named?.url,
  };
}

/**
 * A copy of the object with a PatchObject of JSCalendar applied (RFC 8984 1.4.9): keys are JSON pointers without the
 * leading slash, `null` removes the member. Pointers into values that are not objects are ignored.
 */
function applyPatch(value: JsonObject, patch: JsonObject): JsonObject {
  let whole = value;
  for (const [pointer, part] of Object.entries(patch)) {
    const names = pointer.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    whole = setMember(whole, names, part);
  }
  return whole;
}

function setMember(value: JsonObject, [name, ...rest]: readonly string[], part: unknown): JsonObject {
  if (name === undefined) return value;
  const members = new Map(Object.entries(value));
  if (rest.length) {
    const inner = asObject(members.get(name));
    if (!inner) return value;
    members.set(name, setMember(inner, rest, part));
  } else if (part === null) members.delete(name);
  else members.set(name, part);
  return Object.fromEntries(members);
}
