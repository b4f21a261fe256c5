/**
 * Events that repeat, in JSON formats that have the rule in the words of iCalendar beside the times of one event.
 */
import { daysBetween } from '../../time/days.js';
import { toWallTime } from '../../time/parse-when.js';
import type { EventTimes } from '../items/event-times.js';
import { resolveWindow } from '../items/event-window.js';
import type { ItemLocation, Source } from '../parser.js';
import { getZoneClock, UTC_CLOCK, type ZoneClock } from '../recurrence/clock.js';
import { createExpansionBudget, expandSeries, warnAboutLimits, type Occurrence } from '../recurrence/series.js';
import type { Component, Property } from './component.js';
import { parseSeries } from './parse-series.js';
import type { CalendarContext, StartAndLength } from './vevent.js';

/** An event and how it repeats. */
export interface Repetition {
  /** Of the first occurrence. */
  readonly times: EventTimes;
  /** `RRULE:FREQ=WEEKLY`, `EXDATE;TZID=America/Chicago:20250305T130000`; other lines are ignored. */
  readonly lines: readonly string[];
  /** Decides when clocks change. Default: the zone or offset of the times. */
  readonly timeZone?: string | undefined;
  /** Starts of occurrences that are in the feed themselves, as wall time of the series. */
  readonly changed?: ((timing: StartAndLength) => ReadonlySet<number>) | undefined;
  /** Whether the first occurrence counts even if no rule matches it. Default: true. */
  readonly startCounts?: boolean | undefined;
}

/** Expands the repeating events of one feed. */
export interface Repeater {
  readonly expand: (repetition: Repetition, at: ItemLocation) => readonly Occurrence[];
  /** Warns about what was too much. */
  readonly finish: () => void;
}

/** Creates the expander of a feed: all its series share one budget. */
export function createRepeater(source: Source): Repeater {
  const window = resolveWindow(source.options);
  const budget = createExpansionBudget();
  return { expand, finish: () => warnAboutLimits(budget, source.warn) };

  function expand(
    { times, lines, timeZone, changed, startCounts }: Repetition,
    at: ItemLocation,
  ): readonly Occurrence[] {
    const { start, end } = times;
    const isInstant = 'instant' in start;
    const clock = isInstant ? (getZoneClock(timeZone ?? times.timeZone ?? '') ?? UTC_CLOCK) : undefined;
    const timing: StartAndLength = { allDay: 'date' in start, clock, ...timingOf(start, end, clock) };
    const context: CalendarContext = {
      clockOf: getZoneClock,
      floating: clock,
      warn: (warning) => source.warn({ ...at, ...warning }),
    };
    const series = parseSeries(toComponent(lines), timing, changed?.(timing) ?? new Set(), context);
    // Without a rule that can be read the event takes place once.
    return expandSeries({ ...series, startCounts: startCounts ?? true }, window, budget);
  }
}

/** Start on the clock of the series, and duration. */
function timingOf(
  start: EventTimes['start'],
  end: EventTimes['end'],
  clock: ZoneClock | undefined,
): Pick<StartAndLength, 'start' | 'length'> {
  if ('date' in start) {
    const days = end && 'date' in end ? daysBetween(start.date, end.date) : 0;
    return { start: toWallTime(start.date), length: days > 0 ? { days, ms: 0 } : undefined };
  }
  const epoch = Date.parse('instant' in start ? start.instant : `${start.local}:00Z`);
  const until = end && !('date' in end) ? Date.parse('instant' in end ? end.instant : `${end.local}:00Z`) : epoch;
  return { start: clock?.wall(epoch) ?? epoch, length: until > epoch ? { days: 0, ms: until - epoch } : undefined };
}

function toComponent(lines: readonly string[]): Component {
  const properties = lines.flatMap((line): Property[] => {
    const [, name, params = '', value] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined) return [];
    const tzid = /;TZID="?([^;"]+)/i.exec(params)?.[1];
    return [{ name: name.toLowerCase(), params: tzid === undefined ? {} : { tzid }, values: [value] }];
  });
  return { name: 'vevent', properties, components: [] };
}
