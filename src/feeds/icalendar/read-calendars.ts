/**
 * Events of iCalendar and jCal. VEVENTs with one UID are one series, with changed versions of single occurrences.
 */
import { DAY_MS } from '../../time/days.js';
import { InvalidItemError } from '../error.js';
import { createEvent } from '../items/event-item.js';
import { resolveWindow, type EventWindow } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import { ForeignType, type ParsedFeed, type Source } from '../parser.js';
import {
  createExpansionBudget,
  endOfOccurrence,
  expandSeries,
  toSeriesWallTime,
  wallTimeToWhen,
  warnAboutLimits,
  type ExpansionBudget,
} from '../recurrence/series.js';
import { cleanText, hashText, truncate, type TextSource } from '../values/text.js';
import { firstProperty, firstValue, type Component } from './component.js';
import { parseSeries } from './parse-series.js';
import { isNewer, parseDateProperty, parseFields, parseTiming, type CalendarContext, type Timing } from './vevent.js';
import { createZoneFinder } from './zones.js';

/** A VEVENT, and what its calendar says about time zones. */
interface Version {
  readonly component: Component;
  readonly zones: CalendarZones;
}

type CalendarZones = Omit<CalendarContext, 'warn'>;

/** The VEVENTs with one UID, a VEVENT without a UID, or a component of another type. */
interface Group {
  readonly uid: string;
  master?: Version;
  readonly versions: Version[];
  readonly otherType?: string;
}

/** Shared by all groups of a feed. */
interface Reading {
  readonly warn: CalendarContext['warn'];
  readonly window: EventWindow;
  readonly budget: ExpansionBudget;
  readonly base: string;
}

/** The events of calendars. */
export function readCalendars(calendars: readonly Component[], source: Source): ParsedFeed<CalendarEvent> {
  const groups = groupByUid(calendars);
  const window = resolveWindow(source.options);
  const budget = createExpansionBudget();
  const [calendar] = calendars;
  return {
    entries: groups,
    path: 'VEVENT',
    readItem(entry, at) {
      const group = entry as unknown as Group;
      if (group.otherType !== undefined) return new ForeignType(group.otherType);
      const warn: Reading['warn'] = (warning) => source.warn({ ...at, ...warning });
      return readGroup(group, { warn, window, budget, base: source.url });
    },
    finish: () => warnAboutLimits(budget, source.warn),
    title: cleanText(calendar && (firstValue(calendar, 'name') ?? firstValue(calendar, 'x-wr-calname'))),
  };
}

function createZones(calendar: Component): CalendarZones {
  const zone = firstValue(calendar, 'x-wr-timezone');
  const clockOf = createZoneFinder(calendar);
  return { clockOf, floating: zone === undefined ? undefined : clockOf(zone) };
}

/** VEVENTs by UID, in order of first appearance. Some servers put each version into its own calendar. */
function groupByUid(calendars: readonly Component[]): Group[] {
  const groups: Group[] = [];
  const byUid = new Map<string, Group>();
  const versions = calendars.flatMap((calendar) => {
    const zones = createZones(calendar);
    return calendar.components.map((component) => ({ component, zones }));
  });
  for (const version of versions) {
    const { component } = version;
    const { name } = component;
    if (name !== 'vevent') {
      if (/^v(todo|journal|freebusy)$/.test(name))
        groups.push({ uid: '', versions: [], otherType: name.toUpperCase() });
      continue;
    }
    // Each VEVENT without a UID is its own series.
    const uid = firstValue(component, 'uid') ?? hashText(JSON.stringify(component.properties));
    let group = byUid.get(uid);
    if (!group) {
      group = { uid, versions: [] };
      groups.push(group);
      byUid.set(uid, group);
    }
    if (firstProperty(component, 'recurrence-id')) group.versions.push(version);
    else if (!group.master || isNewer(component, group.master.component)) group.master = version;
  }
  return groups;
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
  const timing = whole && attempt(() => parseTiming(whole.component, { ...whole.zones, warn: reading.warn }));
  const changes = parseChanges(versions, timing, reading, attempt);
  const own = whole && timing && attempt(() => expandOccurrences(uid, whole, timing, changes, reading));
  const found = [
    ...(own ?? []),
    ...changes.flatMap((change) => {
      const ids = { id: `${uid}/${change.id}`, seriesId: uid };
      return attempt(() => changedEvent(change, change.timing.start, ids, reading.base, whole?.component)) ?? [];
    }),
  ];
  if (problem && !found.length) throw problem;
  if (problem) reading.warn({ code: `skip-${problem.code}`, detail: `part of a series ${problem.message}` });
  return found;
}

/** A changed version of one occurrence, or of it and all later ones. */
interface Change {
  readonly component: Component;
  readonly timing: Timing;
  /** Start of the occurrence that it replaces, as wall time of the series. */
  readonly wall: number;
  /** The same, as part of an id. */
  readonly id: string;
  readonly onwards: boolean;
}

function parseChanges(
  versions: readonly Version[],
  series: Timing | undefined,
  reading: Reading,
  attempt: (read: () => Timing) => Timing | undefined,
): Change[] {
  const changes = new Map<number, Change>();
  for (const { component, zones } of versions) {
    const context = { ...zones, warn: reading.warn };
    const timing = attempt(() => parseTiming(component, context));
    if (!timing) continue;
    const property = firstProperty(component, 'recurrence-id');
    const replaced = parseDateProperty(property, context);
    const counting = series ?? timing;
    let wall = replaced ? toSeriesWallTime(replaced.written, replaced.clock, counting) : timing.start;
    // A date without a time means the occurrence on that day.
    if (replaced && !replaced.written.time && !counting.allDay) wall += counting.start % DAY_MS;
    const known = changes.get(wall);
    if (known && !isNewer(component, known.component)) continue;
    const onwards = String(property?.params.range).toUpperCase() === 'THISANDFUTURE';
    changes.set(wall, { component, timing, wall, id: whenText(wallTimeToWhen(wall, counting)), onwards });
  }
  return [...changes.values()].sort((a, b) => a.wall - b.wall);
}

/** The occurrences of the series in the window, except those with a changed version. */
function expandOccurrences(
  uid: string,
  whole: Version,
  timing: Timing,
  changes: readonly Change[],
  { warn, window, budget, base }: Reading,
): CalendarEvent[] {
  const { component, zones } = whole;
  const series = parseSeries(component, timing, new Set(changes.map(({ wall }) => wall)), { ...zones, warn });
  const repeats = series.rules.length > 0 || series.dates.length > 0 || changes.length > 0;
  const fields = parseFields(component, base);
  return expandSeries(series, window, budget).flatMap(({ wall, start, end }) => {
    const ids = repeats ? { id: `${uid}/${whenText(start)}`, seriesId: uid } : { id: uid };
    const from = changes.findLast((change) => change.onwards && change.wall < wall);
    if (from) return changedEvent(from, wall + from.timing.start - from.wall, ids, base, component);
    return createEvent({ ...ids, title: titleSources(component), start, end, timeZone: timing.clock?.zone }, fields);
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
  return createEvent({ ...ids, title, start, end, timeZone: timing.clock?.zone }, parseFields(component, base));
}

/** Where to find the title of a component. The text may contain entities or HTML. */
function titleSources(component: Component, series?: Component): TextSource[] {
  return [
    [firstValue(component, 'summary'), cleanText],
    [series && firstValue(series, 'summary'), cleanText],
    [firstValue(component, 'description'), truncate(cleanText)],
  ];
}

function whenText(when: When | undefined): string {
  return when ? Object.values(when).join() : '';
}
