/**
 * Makes iCalendar text as files are into text as RFC 5545 has it, since one bad line makes a parser give up the whole
 * file.
 */

/** Properties whose values we read ourselves: under a name it does not know the parser leaves them as written. */
const AS_WRITTEN = /^(DTSTART|DTEND|DTSTAMP|DURATION|RECURRENCE-ID|EXDATE|RDATE|RRULE|EXRULE)(?=[;:])/i;

/** A zone's name with a colon and without the quotes that needs: `;TZID=tzone://Microsoft/Utc:20250304T130000`. */
const BARE_ZONE = /(;TZID=)([^";:]*:[^";]*?)(?=;|:\d{4}-?\d\d-?\d\d)/i;

/** Stands before the names of such properties. */
export const WRITTEN = 'X-AS-WRITTEN-';

/** Components that are never inside another of the same kind: the one before has lost its end. */
const TOP = /^V(EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)$/;

/**
 * The lines, unfolded, with whole components: VCALENDAR around bare ones, ends added where they are missing. `drop` is
 * told of each line that is left out.
 */
export function tidyLines(text: string, drop: (line: string) => void): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  const close = (depth: number): void => {
    while (open.length > depth) lines.push(`END:${open.pop()!}`);
  };
  const begin = (name: string): void => {
    lines.push(`BEGIN:${name}`);
    open.push(name);
  };
  for (const line of unfold(text)) {
    const [, edge, component] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const name = component?.toUpperCase() ?? '';
    if (!edge) {
      if (open.length && valueStart(line) > 0) lines.push(asWritten(line));
      else drop(line);
    } else if (edge.toUpperCase() === 'END') {
      const depth = open.lastIndexOf(name);
      if (depth < 0) drop(line);
      else close(depth);
    } else if (!open.length && name !== 'VCALENDAR' && !TOP.test(name)) drop(line);
    else {
      if (name === 'VCALENDAR') close(0);
      else if (!open.length) begin('VCALENDAR');
      else if (TOP.test(name)) close(1);
      begin(name);
    }
  }
  close(0);
  return lines;
}

function unfold(text: string): string[] {
  return text
    .replace(/^[\s\uFEFF]+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[ \t]*\n)+/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line.trim());
}

/** Index of the colon before the value, which is not one in quotes; -1 if there is none. */
function valueStart(line: string): number {
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') quoted = !quoted;
    else if (line[index] === ':' && !quoted) return index;
  }
  return -1;
}

function asWritten(written: string): string {
  if (!AS_WRITTEN.test(written)) return written;
  const line = written.replace(BARE_ZONE, '$1"$2"');
  const colon = valueStart(line);
  const head = line.slice(0, colon).replace(/;VALUE=[^;:]*/gi, '');
  return `${WRITTEN}${head}${line.slice(colon)}`;
}
