import { parseRule, parseRuleObject, parseRules, parseRuleText, type Rule } from '../recurrence/rule.js';
import { type EventSeries, parseDuration, parseUntil, type TimeBasis, toSeriesWallTime } from '../recurrence/series.js';
import { asObject, asString } from '../values/coerce.js';
import { type Component, propertiesNamed, type Property } from './component.js';
import { type CalendarContext, type DateProperty, parseDateProperty, type StartAndLength } from './vevent.js';

/**
 * The series that a component describes with RRULE, RDATE, EXDATE and EXRULE.
 *
 * @param changed starts of occurrences that have a changed version, as wall time of the series
 */
export function parseSeries(
  component: Component,
  timing: StartAndLength,
  changed: ReadonlySet<number>,
  context: CalendarContext,
): EventSeries {
  const except = new Set(changed);
  const exceptDays = new Set<number>();
  for (const { from } of parseDates(component, 'exdate', context)) {
    const wall = toSeriesWallTime(from.written, from.clock, timing);
    (from.written.time === undefined ? exceptDays : except).add(wall);
  }
  const dates = parseDates(component, 'rdate', context).map(({ from, end, property }) => {
    const wall = toSeriesWallTime(from.written, from.clock, timing);
    const until = end === undefined ? undefined : parseDateProperty(property, context, end);
    const period = until && { days: 0, ms: toSeriesWallTime(until.written, until.clock, timing) - wall };
    return { wall, length: period && period.ms > 0 ? period : parseDuration(String(end)) };
  });
  const parseRulesNamed = (name: string): Rule[] =>
    parseRules(
      propertiesNamed(component, name).map(({ values }) => values[0]),
      (value) => parseRuleValue(value, timing),
      context.warn,
    );
  return {
    ...timing,
    rules: parseRulesNamed('rrule'),
    exceptRules: parseRulesNamed('exrule'),
    dates,
    except,
    exceptDays,
  };
}

/** Reads the value of an RRULE or EXRULE, which is text in iCalendar and an object in jCal. Throws InvalidRuleError. */
export function parseRuleValue(value: unknown, basis: TimeBasis): Rule {
  const parts = asObject(value);
  return parseRule(parts ? parseRuleObject(parts) : parseRuleText(asString(value) ?? ''), (until) =>
    parseUntil(until, basis),
  );
}

/** The most dates of EXDATE, or of RDATE, that are read of one event: once a day for 27 years. */
const MAX_DATES = 10_000;

/** The dates of EXDATE or RDATE. A value that is not a date is left out with a warning. */
function parseDates(
  component: Component,
  name: 'exdate' | 'rdate',
  context: CalendarContext,
): { from: DateProperty; end?: unknown; property: Property }[] {
  let left = MAX_DATES;
  return propertiesNamed(component, name).flatMap((property) => {
    const values = left < 0 ? [] : property.values.flatMap(splitDates);
    const kept = values.slice(0, left);
    left -= values.length;
    if (kept.length < values.length)
      context.warn({ code: 'limit', detail: `only ${MAX_DATES} dates of ${name.toUpperCase()} are read` });
    return kept.flatMap((value) => {
      // A period is start/end or start/duration; in jCal it may be a pair.
      const [start, end] = Array.isArray(value) ? (value as unknown[]) : (asString(value) ?? '').split('/');
      const from = parseDateProperty(property, context, start);
      if (!from)
        context.warn({ code: 'date', detail: `${name.toUpperCase()} "${String(start).slice(0, 40)}" is not a date` });
      return from ? [{ from, end, property }] : [];
    });
  });
}

/** Lines of Google Calendar have all dates in one value. */
function splitDates(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(',') : [value];
}
