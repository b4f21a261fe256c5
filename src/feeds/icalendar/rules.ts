import { parseRule, parseRuleObject, parseRuleText, type Rule } from '../recurrence/rule.js';
import { parseUntil, type TimeBasis } from '../recurrence/series.js';
import { asObject, asString } from '../values/coerce.js';
import type { Property } from './component.js';

/** Reads the rule of an RRULE or EXRULE, which is text in iCalendar and an object in jCal. Throws BadRule. */
export function readRule({ values: [value] }: Property, counting: TimeBasis): Rule {
  const parts = asObject(value);
  return parseRule(parts ? parseRuleObject(parts) : parseRuleText(asString(value) ?? ''), (until) =>
    parseUntil(until, counting),
  );
}
