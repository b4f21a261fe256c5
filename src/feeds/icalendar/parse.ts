import ICAL from 'ical.js';
import { restEvery } from '../collect.js';
import { FeedError } from '../feed-error.js';
import type { Source } from '../kind.js';
import { componentOf } from './component.js';
import type { Component } from './component.js';
import { tidyLines, WRITTEN } from './tidy.js';

/** Warnings of one kind are enough when a file is full of bad lines. */
const MOST_WARNINGS = 20;

/** Components that are parsed in one go; the page gets its turn between. */
const AT_ONCE = 20;

/** The lines of one calendar: its own, and those of each component in it. */
interface Outline {
  readonly own: string[];
  readonly components: string[][];
}

/**
 * The calendars in iCalendar text. Lines that cannot be read are left out with a warning; text without a calendar is a
 * FeedError of step `format`.
 */
export async function parseCalendars(text: string, { warn }: Source): Promise<readonly Component[]> {
  let warnings = 0;
  const drop = (line: string): void => {
    if (warnings++ < MOST_WARNINGS) warn({ code: 'line', detail: `"${line.slice(0, 80)}" is no line of iCalendar` });
  };
  const outlines = outlinesOf(tidyLines(text, drop));
  if (!outlines.length)
    throw new FeedError('format', 'This is no iCalendar: it has neither BEGIN:VCALENDAR nor BEGIN:VEVENT');

  const rest = restEvery(8);
  const calendars: Component[] = [];
  for (const { own, components } of outlines) {
    const parsed: Component[] = [];
    for (let from = 0; from < components.length; from += AT_ONCE) {
      await rest();
      parsed.push(...parse(components.slice(from, from + AT_ONCE).flat(), drop).components);
    }
    calendars.push({ ...parse(own, drop), components: parsed });
  }
  return calendars;
}

/** The lines of whole components, parted. */
function outlinesOf(lines: readonly string[]): Outline[] {
  const outlines: Outline[] = [];
  let depth = 0;
  let component: string[] = [];
  for (const line of lines) {
    const begins = /^BEGIN:/i.test(line);
    const ends = /^END:/i.test(line);
    if (begins) depth++;
    const outline = outlines[outlines.length - 1];
    if (begins && depth === 1) outlines.push({ own: [], components: [] });
    else if (begins && depth === 2) outline?.components.push((component = [line]));
    else if (depth > 1) component.push(line);
    else if (!ends) outline?.own.push(line);
    if (ends) depth--;
  }
  return outlines;
}

/** A calendar of these lines. One bad line spoils it all: then it is found and left out. */
function parse(lines: readonly string[], drop: (line: string) => void): Component {
  const parsed = (some: readonly string[]): unknown =>
    ICAL.parse(['BEGIN:VCALENDAR', ...some, 'END:VCALENDAR'].join('\r\n'));
  let value: unknown;
  try {
    value = parsed(lines);
  } catch {
    value = parsed(
      lines.filter((line) => {
        if (/^(BEGIN|END):/i.test(line)) return true;
        try {
          parsed([line]);
          return true;
        } catch {
          drop(line);
          return false;
        }
      }),
    );
  }
  return componentOf(value, WRITTEN) ?? { name: 'vcalendar', properties: [], components: [] };
}
