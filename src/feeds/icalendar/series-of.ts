import { parseDuration, toSeriesWallTime, type Series } from '../recurrence/series.js';
import type { Component } from './component.js';
import { datesOf, rulesOf, writtenOf, type CalendarContext, type Timing } from './vevent.js';

/**
 * The series that a component describes with RRULE, RDATE, EXDATE and EXRULE.
 *
 * @param changed starts of occurrences that have a changed version, as wall time of the series
 */
export function seriesOf(
  component: Component,
  timing: Timing,
  changed: ReadonlySet<number>,
  context: CalendarContext,
): Series {
  const except = new Set(changed);
  const exceptDays = new Set<number>();
  for (const { from } of datesOf(component, 'exdate', context)) {
    const wall = toSeriesWallTime(from.written, from.clock, timing);
    (from.written.time === undefined ? exceptDays : except).add(wall);
  }
  const dates = datesOf(component, 'rdate', context).map(({ from, end, property }) => {
    const wall = toSeriesWallTime(from.written, from.clock, timing);
    const until = end === undefined ? undefined : writtenOf(property, context, end);
    const period = until && { days: 0, ms: toSeriesWallTime(until.written, until.clock, timing) - wall };
    return { wall, length: period && period.ms > 0 ? period : parseDuration(String(end)) };
  });
  return {
    ...timing,
    rules: rulesOf(component, 'rrule', timing, context),
    exceptRules: rulesOf(component, 'exrule', timing, context),
    dates,
    except,
    exceptDays,
  };
}
