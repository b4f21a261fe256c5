import { object, string } from '../pick.js';
import { partsOfObject, partsOfText, ruleOf } from '../recurrence/rule.js';
import type { Rule } from '../recurrence/rule.js';
import { untilOf } from '../recurrence/series.js';
import type { Counting } from '../recurrence/series.js';
import type { Property } from './component.js';

/** Reads the rule of an RRULE or EXRULE, which is text in iCalendar and an object in jCal. Throws BadRule. */
export function readRule({ values: [value] }: Property, counting: Counting): Rule {
  const parts = object(value);
  return ruleOf(parts ? partsOfObject(parts) : partsOfText(string(value) ?? ''), (until) => untilOf(until, counting));
}
