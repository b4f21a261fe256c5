import ICAL from 'ical.js';
import type { Source } from '../kind.js';
import { list } from '../pick.js';
import { componentOf } from './component.js';
import type { Component } from './component.js';
import { tidyLines, WRITTEN } from './tidy.js';

/** Warnings of one kind are enough when a file is full of bad lines. */
const MOST_WARNINGS = 20;

/** The calendars in iCalendar text. Lines that cannot be read are left out with a warning. */
export function parseCalendars(text: string, { warn }: Source): readonly Component[] {
  let warnings = 0;
  const drop = (line: string): void => {
    if (warnings++ < MOST_WARNINGS) warn({ code: 'line', detail: `"${line.slice(0, 80)}" is no line of iCalendar` });
  };
  const lines = tidyLines(text, drop);
  const parse = (some: readonly string[]): readonly Component[] => {
    const parsed: unknown = ICAL.parse(some.join('\r\n'));
    const calendars = typeof list(parsed)[0] === 'string' ? [parsed] : list(parsed);
    return calendars.flatMap((calendar) => componentOf(calendar, WRITTEN) ?? []);
  };
  if (!lines.length) return [];
  try {
    return parse(lines);
  } catch {
    // One bad line spoils the file: find it, leave it out (feed-rules F19).
    return parse(
      lines.filter((line) => {
        if (/^(BEGIN|END):/i.test(line)) return true;
        try {
          parse(['BEGIN:VCALENDAR', line, 'END:VCALENDAR']);
          return true;
        } catch {
          drop(line);
          return false;
        }
      }),
    );
  }
}
