/**
 * Content lines of iCalendar (RFC 5545 3.1): `NAME;PARAM=value:value`, folded over several lines of text.
 */
import { type Property, unescapeText } from './component.js';

/** Properties with several values in one line, separated by commas. */
const LISTS = new Set(['categories', 'exdate', 'freebusy', 'rdate', 'resources']);

/** Properties whose values are addresses by default (RFC 5545, RFC 7986). In all others a backslash escapes. */
const ADDRESSES = new Set(['attach', 'attendee', 'conference', 'image', 'organizer', 'source', 'tzurl', 'url']);

/** One parameter: its name, and a list of quoted values, or a bare value that may hold quotes later on. */
const PARAM = /;\s*([^\s=:;"]+)\s*=((?:"[^"]*",?)+[^";:]*|[^";:][^;:]*|)/y;

/** A zone name with a colon, without the quotes that it needs: `;TZID=tzone://Microsoft/Utc:20250304T130000`. */
const UNQUOTED_ZONE =
  /^((?:DTSTART|DTEND|DUE|EXDATE|RDATE|RECURRENCE-ID);(?:[^":]*;)?TZID=)([^";:]*:[^";]*?)(?=(?:;[^:"]*)?:\d{4}-?\d\d-?\d\d)/i;

/** Longer lines are cut. It holds 10,000 dates. */
const MAX_LINE = 200_000;

/** The lines of text, joined where they are folded. Blank lines are left out, also between the pieces of a line. */
export function* unfold(text: string): Generator<string> {
  let line = '';
  for (const [piece] of text.trimStart().matchAll(/[^\r\n]+/g)) {
    if (/^[ \t]/.test(piece)) {
      if (line.length < MAX_LINE) line += piece.slice(1);
    } else {
      if (line) yield line;
      line = piece.slice(0, MAX_LINE);
    }
  }
  if (line) yield line;
}

/**
 * The property of an unfolded line. Values stay as written, except that escapes in texts are resolved. `undefined` when
 * the line is malformed.
 */
export function parseContentLine(written: string): Property | undefined {
  const line = written.replace(UNQUOTED_ZONE, '$1"$2"');
  let end = line.search(/[:;]/);
  const name = line.slice(0, Math.max(end, 0)).trim().toLowerCase();
  const params: [name: string, value: string | string[]][] = [];
  while (line[end] === ';') {
    PARAM.lastIndex = end;
    const [all, param = '', value = ''] = PARAM.exec(line) ?? [];
    if (!all) return undefined;
    params.push([param.toLowerCase(), paramValue(value)]);
    end += all.length;
  }
  if (!name || line[end] !== ':') return undefined;
  const { value: type, ...others } = Object.fromEntries(params);
  return { name, params: others, values: valuesOf(name, type, line.slice(end + 1)) };
}

/** A bare value, or what is in quotes: a list when that is more than one. */
function paramValue(written: string): string | string[] {
  const quoted = written.startsWith('"') ? [...written.matchAll(/"([^"]*)"/g)].map(([, inner = '']) => inner) : [];
  const [first = written, ...others] = quoted.length ? quoted.map(decodeCarets) : [decodeCarets(written)];
  return others.length ? [first, ...others] : first;
}

/** Line breaks, carets and quotes in parameters (RFC 6868). Some programs escape commas too, as in texts. */
function decodeCarets(value: string): string {
  return value.replace(/\^([n^'])|\\(?=,)/g, (_, caret?: string) =>
    caret === undefined ? '' : caret === 'n' ? '\n' : caret === "'" ? '"' : '^',
  );
}

function valuesOf(name: string, type: unknown, value: string): readonly string[] {
  if (LISTS.has(name)) return splitTexts(value);
  const isText = typeof type === 'string' ? type.toLowerCase() === 'text' : !ADDRESSES.has(name);
  return [isText ? unescapeText(value) : value];
}

/** The texts of a comma-separated list. A comma after a backslash belongs to its text. */
function splitTexts(value: string): string[] {
  const texts: string[] = [];
  let text = '';
  for (const [token] of value.matchAll(/[^\\,]+|\\[^]?|,/g)) {
    if (token === ',') {
      texts.push(text);
      text = '';
    } else text += unescapeText(token);
  }
  return [...texts, text];
}
