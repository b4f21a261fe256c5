/**
 * iCalendar text to components. Files are repaired where that is safe, since most come from programs that no page
 * author can change.
 */
import { yieldEvery } from '../../page/yield-every.js';
import { FeedError } from '../error.js';
import type { Source } from '../parser.js';
import type { Component, Property } from './component.js';
import { parseContentLine, unfold } from './parse-content-lines.js';

/** Warnings about single lines. A file full of bad lines needs no more. */
const MAX_WARNINGS = 20;

/** Lines parsed before the page may get its turn. */
const LINES_PER_STEP = 100;

/** Components within components. A calendar needs three levels. */
const MAX_DEPTH = 10;

/** Components that are never within another of these: the one before is missing its END. */
const TOP_LEVEL = /^v(?:event|todo|journal|freebusy|timezone)$/;

/** A component whose END has not been read. */
interface OpenComponent extends Component {
  readonly properties: Property[];
  readonly components: Component[];
}

/**
 * The calendars in iCalendar text. Bare components get a calendar around them, a missing END is added, and a malformed
 * line is left out with a warning. Throws a FeedError of step `format` when there is no calendar. Yields to the page
 * between steps.
 */
export async function parseCalendars(text: string, { warn }: Pick<Source, 'warn'>): Promise<readonly Component[]> {
  const calendars: Component[] = [];
  const open: OpenComponent[] = [];
  const rest = yieldEvery(8);
  let warnings = 0;
  let count = 0;
  for (const line of unfold(text)) {
    if (++count % LINES_PER_STEP === 0) await rest();
    if (!add(parseContentLine(line)) && warnings++ < MAX_WARNINGS)
      warn({ code: 'line', detail: `"${line.slice(0, 80)}" is not a line of iCalendar` });
  }
  if (!calendars.length)
    throw new FeedError('format', 'This is not iCalendar: it has neither BEGIN:VCALENDAR nor BEGIN:VEVENT');
  return calendars;

  /** Adds what a line says; false when it cannot be used. */
  function add(property: Property | undefined): boolean {
    if (property?.name === 'begin') return begin(componentName(property));
    if (property?.name === 'end') return end(componentName(property));
    const component = open[open.length - 1];
    if (property) component?.properties.push(property);
    return property !== undefined && component !== undefined;
  }

  function begin(name: string): boolean {
    const isCalendar = name === 'vcalendar';
    const isTopLevel = TOP_LEVEL.test(name);
    if (!name || open.length === MAX_DEPTH || (!open.length && !isCalendar && !isTopLevel)) return false;
    if (isCalendar) open.length = 0;
    else if (isTopLevel) open.length = Math.min(open.length, 1);
    if (!open.length && !isCalendar) begin('vcalendar');
    const component: OpenComponent = { name, properties: [], components: [] };
    (open[open.length - 1]?.components ?? calendars).push(component);
    open.push(component);
    return true;
  }

  function end(name: string): boolean {
    const depth = open.findLastIndex((component) => component.name === name);
    if (depth >= 0) open.length = depth;
    return depth >= 0;
  }
}

/** The name of the component that a BEGIN or END line names, in lowercase; '' when it names none. */
function componentName({ values: [value] }: Property): string {
  return /^\s*([\w-]+)\s*$/.exec(String(value))?.[1]?.toLowerCase() ?? '';
}
