/**
 * Events of iCalendar and jCal. VEVENTs with one UID are one series, with changed versions of single occurrences.
 */
import { DAY_MS } from '../../time/days.js';
import { InvalidItemError } from '../error.js';
import { createEvent } from '../items/event-item.js';
import { resolveWindow, type EventWindow } from '../items/event-window.js';
import type { CalendarEvent, When } from '../model.js';
import { OtherType, type ParsedFeed, type Source } from '../parser.js';
import {
  createExpansionBudget,
  endOfOccurrence,
  expandSeries,
  toSeriesWallTime,
  wallTimeToWhen,
  warnAboutLimits,
  type ExpansionBudget,
} from '../recurrence/series.js';
import { cleanText, hashText, truncate } from '../values/text.js';
import { firstProperty, firstValue, type Component } from './component.js';
import { seriesOf } from './series-of.js';
import { fieldsOf, isNewer, timingOf, titleOf, writtenOf, type CalendarContext, type Timing } from './vevent.js';
import { zoneFinder } from './zones.js';

/** A VEVENT, and the calendar that defines its time zones. */
interface Version {
  readonly component: Component;
  readonly calendar: Component;
}

/** The VEVENTs with one UID, a VEVENT without a UID, or a component of another type. */
interface Group {
  readonly uid: string;
  master?: Version;
  readonly versions: Version[];
  readonly foreign?: string;
}

/** Shared by all groups of a feed. */
interface Reading {
  readonly contextOf: (version: Version) => CalendarContext;
  readonly warn: CalendarContext['warn'];
  readonly window: EventWindow;
  readonly left: ExpansionBudget;
  readonly base: string;
}

/** The events of calendars. */
export function readCalendars(calendars: readonly Component[], source: Source): ParsedFeed<CalendarEvent> {
  const groups = groupsOf(calendars);
  const window = resolveWindow(source.options);
  const left = createExpansionBudget();
  const contexts = new Map<Component, Pick<CalendarContext, 'clockOf' | 'floating'>>();
  const [calendar] = calendars;
  return {
    entries: groups,
    path: 'VEVENT',
    readItem(entry, at) {
      const group = entry as unknown as Group;
      if (group.foreign !== undefined) return new OtherType(group.foreign);
      const warn: Reading['warn'] = (warning) => source.warn({ ...at, ...warning });
      const inCalendar = ({ calendar: own }: Version): CalendarContext => {
        let context = contexts.get(own);
        if (!context) contexts.set(own, (context = contextOf(own)));
        return { ...context, warn };
      };
      return readGroup(group, { contextOf: inCalendar, warn, window, left, base: source.url });
    },
    finish: () => warnAboutLimits(left, source.warn),
    title: cleanText(calendar && (firstValue(calendar, 'name') ?? firstValue(calendar, 'x-wr-calname'))),
  };
}

function contextOf(calendar: Component): Pick<CalendarContext, 'clockOf' | 'floating'> {
  const zone = firstValue(calendar, 'x-wr-timezone');
  const clockOf = zoneFinder(calendar);
  return { clockOf, floating: zone === undefined ? undefined : clockOf(zone) };
}

/** VEVENTs by UID, in order of first appearance. Some servers put each version into its own calendar. */
function groupsOf(calendars: readonly Component[]): Group[] {
  const groups: Group[] = [];
  const byUid = new Map<string, Group>();
  const versions = calendars.flatMap((calendar) => calendar.components.map((component) => ({ component, calendar })));
  for (const version of versions) {
    const { component } = version;
    const { name } = component;
    if (name !== 'vevent') {
      if (/^v(todo|journal|freebusy)$/.test(name)) groups.push({ uid: '', versions: [], foreign: name.toUpperCase() });
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
  const timing = whole && attempt(() => timingOf(whole.component, reading.contextOf(whole)));
  const changes = changesOf(versions, timing, reading, attempt);
  const own = whole && timing && attempt(() => occurrencesOf(uid, whole, timing, changes, reading));
  const found = [
    ...(own ?? []),
    ...changes.flatMap((change) => attempt(() => changedOccurrence(uid, whole?.component, change, reading)) ?? []),
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

function changesOf(
  versions: readonly Version[],
  series: Timing | undefined,
  reading: Reading,
  attempt: (read: () => Timing) => Timing | undefined,
): Change[] {
  const changes = new Map<number, Change>();
  for (const version of versions) {
    const { component } = version;
    const context = reading.contextOf(version);
    const timing = attempt(() => timingOf(component, context));
    if (!timing) continue;
    const property = firstProperty(component, 'recurrence-id');
    const replaced = writtenOf(property, context);
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
function occurrencesOf(
  uid: string,
  whole: Version,
  timing: Timing,
  changes: readonly Change[],
  reading: Reading,
): CalendarEvent[] {
  const master = whole.component;
  const series = seriesOf(master, timing, new Set(changes.map(({ wall }) => wall)), reading.contextOf(whole));
  const repeats = series.rules.length > 0 || series.dates.length > 0 || changes.length > 0;
  const fields = fieldsOf(master, reading.base);
  return expandSeries(series, reading.window, reading.left).flatMap(({ wall, start, end }) => {
    const from = changes.findLast((change) => change.onwards && change.wall < wall);
    const id = repeats ? `${uid}/${whenText(start)}` : uid;
    const seriesId = repeats ? uid : undefined;
    if (!from) return toEvent(master, { id, seriesId, start, end, timeZone: timing.clock?.zone }, fields);
    const moved = wall + from.timing.start - from.wall;
    const later = wallTimeToWhen(moved, from.timing);
    const until = endOfOccurrence(moved, from.timing.length, from.timing);
    const zone = from.timing.clock?.zone;
    return later
      ? toEvent(
          from.component,
          { id, seriesId, start: later, end: until, timeZone: zone },
          fieldsOf(from.component, reading.base),
          master,
        )
      : [];
  });
}

function changedOccurrence(
  uid: string,
  master: Component | undefined,
  { component, timing, id }: Change,
  { base }: Reading,
): CalendarEvent[] {
  const start = wallTimeToWhen(timing.start, timing);
  if (!start) return [];
  const end = endOfOccurrence(timing.start, timing.length, timing);
  const key = { id: `${uid}/${id}`, seriesId: uid, start, end, timeZone: timing.clock?.zone };
  return [toEvent(component, key, fieldsOf(component, base), master)];
}

interface ItemKey {
  readonly id: string;
  readonly seriesId: string | undefined;
  readonly start: When;
  readonly end: When | undefined;
  readonly timeZone: string | undefined;
}

/** The event. A changed version without a title gets the title of its series. */
function toEvent(
  component: Component,
  key: ItemKey,
  fields: ReturnType<typeof fieldsOf>,
  master?: Component,
): CalendarEvent {
  const title = [...titleOf(component), ...(master ? titleOf(master) : [])];
  title.push([firstValue(component, 'description'), truncate(cleanText)]);
  return createEvent({ ...key, title }, fields);
}

function whenText(when: When | undefined): string {
  return when ? Object.values(when).join() : '';
}
