/**
 * Events of iCalendar and jCal. VEVENTs with one UID are one series, with changed versions of single occurrences.
 */
import { DAY_MS } from '../../time/days.js';
import { toWallTime } from '../../time/parse-when.js';
import { InvalidItemError } from '../error.js';
import { readDescription } from '../items/event-description.js';
import { createEvent } from '../items/event-item.js';
import { resolveWindow, type EventWindow } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import type { ParsedFeed, Source } from '../parser.js';
import {
  createExpansionBudget,
  endOfOccurrence,
  expandSeries,
  toSeriesWallTime,
  wallTimeToWhen,
  warnAboutLimits,
  type ExpansionBudget,
} from '../recurrence/series.js';
import { cleanText, hashText, type TextSource, withTitleLength } from '../values/text.js';
import { firstProperty, firstValue, type Component } from './component.js';
import { parseSeries } from './parse-series.js';
import {
  type CalendarContext,
  isNewer,
  parseDateProperty,
  parseEventFields,
  parseStartAndLength,
  type StartAndLength,
} from './vevent.js';
import { createZoneResolver } from './zones.js';

/** A VEVENT, and what its calendar says about time zones. */
interface Version {
  readonly component: Component;
  readonly zones: CalendarZones;
}

type CalendarZones = Omit<CalendarContext, 'warn'>;

/** An event or a series: a VEVENT, and the changed versions of its occurrences. */
interface Group {
  readonly uid: string;
  master?: Version;
  versions: readonly Version[];
}

/** Shared by all groups of a feed. */
interface Reading {
  readonly warn: CalendarContext['warn'];
  readonly counts: Source['counts'];
  readonly window: EventWindow;
  readonly budget: ExpansionBudget;
  readonly base: string;
}

/** The events of calendars. */
export function calendarsToEvents(calendars: readonly Component[], source: Source): ParsedFeed<CalendarEvent> {
  const groups = groupVersions(calendars, source);
  const window = resolveWindow(source.options);
  const budget = createExpansionBudget();
  const [calendar] = calendars;
  return {
    entries: groups,
    path: 'VEVENT',
    readItem(entry, at) {
      const warn: Reading['warn'] = (warning) => source.warn({ ...at, ...warning });
      const { counts, url: base } = source;
      return readGroup(entry as unknown as Group, { warn, counts, window, budget, base });
    },
    finish: () => warnAboutLimits(budget, source.warn),
    title: cleanText(calendar && (firstValue(calendar, 'name') ?? firstValue(calendar, 'x-wr-calname'))),
  };
}

function createZones(calendar: Component, warn: Source['warn']): CalendarZones {
  const zone = firstValue(calendar, 'x-wr-timezone');
  const clockOf = createZoneResolver(calendar, (detail) => warn({ code: 'zone', detail }));
  return { clockOf, floating: zone === undefined ? undefined : clockOf(zone) };
}

/**
 * The VEVENTs of all calendars, in order of first appearance; other components are no events. Some servers put each
 * version into its own calendar. Two VEVENTs with one UID are two events, unless both have the same start and one is
 * newer: then it replaces the other.
 */
function groupVersions(calendars: readonly Component[], { counts, warn }: Source): Group[] {
  const groups: Group[] = [];
  const byUid = new Map<
    string,
    { readonly groups: Group[]; readonly byStart: Map<string, Group>; changes: Version[] }
  >();
  for (const calendar of calendars) {
    const zones = createZones(calendar, warn);
    for (const component of calendar.components) {
      if (component.name === 'vevent') add({ component, zones });
    }
  }
  for (const { groups: ofUid, changes } of byUid.values()) {
    const series = ofUid.find(
      ({ master }) => master && ['rrule', 'rdate'].some((name) => firstProperty(master.component, name)),
    );
    (series ?? ofUid[0]!).versions = changes;
  }
  return groups;

  function add(version: Version): void {
    const { component } = version;
    // Each VEVENT without a UID is its own series.
    const uid = firstValue(component, 'uid') ?? hashText(JSON.stringify(component.properties));
    let known = byUid.get(uid);
    if (!known) {
      known = { groups: [], byStart: new Map(), changes: [] };
      byUid.set(uid, known);
    }
    if (firstProperty(component, 'recurrence-id')) {
      known.changes.push(version);
      if (!known.groups.length) addGroup(known.groups, { uid, versions: [] });
      return;
    }
    const start = startOf(version);
    const same = known.byStart.get(start);
    const [first] = known.groups;
    if (same?.master && isNewer(component, same.master.component)) {
      same.master = version;
      counts.merged++;
    } else if (same?.master && isNewer(same.master.component, component)) counts.merged++;
    else if (first && !first.master) known.byStart.set(start, Object.assign(first, { master: version }));
    else {
      const group = addGroup(known.groups, { uid, master: version, versions: [] });
      if (!same) known.byStart.set(start, group);
    }
  }

  function addGroup(ofUid: Group[], group: Group): Group {
    groups.push(group);
    ofUid.push(group);
    return group;
  }
}

/** The start as text: two are equal if they are the same moment. */
function startOf({ component, zones }: Version): string {
  const property = firstProperty(component, 'dtstart');
  const date = parseDateProperty(property, { ...zones, warn: () => undefined });
  if (!date) return String(property?.values[0]);
  const { day, time, offset } = date.written;
  if (time === undefined) return day;
  const wall = toWallTime(day, time);
  return String((offset ? Date.parse(`${day}T${time}${offset}`) : date.clock?.epoch(wall)) ?? `${day}T${time}`);
}

function readGroup({ uid, master: whole, versions }: Group, reading: Reading): CalendarEvent[] {
  let problem: InvalidItemError | undefined;
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InvalidItemError)) throw error;
      if (problem) reading.warn({ code: `skip-${problem.code}`, detail: `part of a series ${problem.message}` });
      problem = error;
      return undefined;
    }
  };
  const timing = whole && attempt(() => parseStartAndLength(whole.component, { ...whole.zones, warn: reading.warn }));
  const changes = parseChanges(versions, timing, reading, attempt);
  const own = whole && timing && attempt(() => expandOccurrences(uid, whole, timing, changes, reading));
  const found = [
    ...(own ?? []),
    ...changes.flatMap((change) => {
      const ids = { id: `${uid}/${change.id}`, seriesId: uid };
      return attempt(() => changedEvent(change, change.timing.start, ids, reading.base, whole?.component)) ?? [];
    }),
  ];
  if (problem && !found.length && !own) throw problem;
  if (own?.length === 0 && found.length) reading.counts.outsideWindow++;
  if (problem) reading.warn({ code: `skip-${problem.code}`, detail: `part of a series ${problem.message}` });
  return found;
}

/** A changed version of one occurrence, or of it and all later ones. */
interface Change {
  readonly component: Component;
  readonly timing: StartAndLength;
  /** Start of the occurrence that it replaces, as wall time of the series. */
  readonly wall: number;
  /** The same, as part of an id. */
  readonly id: string;
  readonly onwards: boolean;
}

function parseChanges(
  versions: readonly Version[],
  series: StartAndLength | undefined,
  reading: Reading,
  attempt: (read: () => StartAndLength) => StartAndLength | undefined,
): Change[] {
  const changes = new Set<Change>();
  const latest = new Map<number, Change>();
  for (const { component, zones } of versions) {
    const context = { ...zones, warn: reading.warn };
    const timing = attempt(() => parseStartAndLength(component, context));
    if (!timing) continue;
    const property = firstProperty(component, 'recurrence-id');
    const replaced = parseDateProperty(property, context);
    const counting = series ?? timing;
    let wall = replaced ? toSeriesWallTime(replaced.written, replaced.clock, counting) : timing.start;
    // A date without a time means the occurrence on that day.
    if (replaced && !replaced.written.time && !counting.allDay) wall += counting.start % DAY_MS;
    const known = latest.get(wall);
    const isOlder = known && isNewer(known.component, component);
    const replaces = known && isNewer(component, known.component);
    if (isOlder || replaces) reading.counts.merged++;
    if (isOlder) continue;
    if (replaces) changes.delete(known);
    const onwards = String(property?.params.range).toUpperCase() === 'THISANDFUTURE';
    const change = { component, timing, wall, id: whenText(wallTimeToWhen(wall, counting)), onwards };
    changes.add(change);
    if (!known || replaces) latest.set(wall, change);
  }
  return [...changes].sort((a, b) => a.wall - b.wall);
}

/** The occurrences of the series in the window, except those with a changed version. */
function expandOccurrences(
  uid: string,
  whole: Version,
  timing: StartAndLength,
  changes: readonly Change[],
  { warn, window, budget, base }: Reading,
): CalendarEvent[] {
  const { component, zones } = whole;
  const series = parseSeries(component, timing, new Set(changes.map(({ wall }) => wall)), { ...zones, warn });
  const isSeries = series.rules.length > 0 || series.dates.length > 0 || changes.length > 0;
  const fields = parseEventFields(component, base);
  return expandSeries(series, window, budget).flatMap(({ wall, start, end, repeats }) => {
    const ids = isSeries ? { id: `${uid}/${whenText(start)}`, seriesId: uid } : { id: uid };
    const from = changes.findLast((change) => change.onwards && change.wall < wall);
    if (from) return changedEvent(from, wall + from.timing.start - from.wall, ids, base, component);
    const times = { start, end, repeats, timeZone: timing.clock?.zone };
    return createEvent({ ...ids, title: titleSources(component), ...times }, fields);
  });
}

/** The event of a changed version, at a wall time. One without a title gets the title of its series. */
function changedEvent(
  { component, timing }: Change,
  wall: number,
  ids: { readonly id: string; readonly seriesId?: string },
  base: string,
  series: Component | undefined,
): CalendarEvent | readonly never[] {
  const start = wallTimeToWhen(wall, timing);
  if (!start) return [];
  const end = endOfOccurrence(wall, timing.length, timing);
  const title = titleSources(component, series);
  return createEvent({ ...ids, title, start, end, timeZone: timing.clock?.zone }, parseEventFields(component, base));
}

/** Where to find the title of a component. The text may contain entities or HTML. */
function titleSources(component: Component, series?: Component): TextSource[] {
  return [
    [firstValue(component, 'summary'), cleanText],
    [series && firstValue(series, 'summary'), cleanText],
    [firstValue(component, 'description'), withTitleLength(readDescription)],
  ];
}

function whenText(when: When | undefined): string {
  return when ? Object.values(when).join() : '';
}
