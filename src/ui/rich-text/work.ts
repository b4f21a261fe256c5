/**
 * How much work HTML is for a parser, told without one, in a single pass. Parsers take quadratic time for deep nesting,
 * and repeat formatting elements that are not closed in every block.
 *
 * Depth is never taken for less than a parser would make of it: an end tag closes only what it closes for certain, and
 * nothing at all where a parser may see a comment or a text instead.
 */

/** Work that a browser does in well under 100 ms; 1 is an element. A usual text of 100,000 characters has 3,000 to 5,000. */
const MOST = 6_000;
/** For each tag, so many open elements are as much work as another element. */
const DEPTH_PER_ELEMENT = 250;
/** So many open formatting elements are usual. */
const USUAL_FORMATTING = 2;
/** Parsers compare each attribute of a tag with all others. */
const MOST_ATTRIBUTES = 200;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const VOID = wordSet('area base br col embed hr img input link meta source track wbr');
const FORMATTING = wordSet('a b big code em font i nobr s small strike strong tt u');
/** Elements whose contents are text, up to their end tag. Where nothing runs, `noscript` is none. */
const RAW_NAMES = 'script style textarea title xmp iframe noembed noframes';
const RAW = wordSet(`${RAW_NAMES} plaintext`);
const RAW_TAG = new RegExp(`<(?:${RAW_NAMES.replaceAll(' ', '|')})`, 'i');
/** Elements that end where the next one of their group begins. */
const GROUPS = new Map(
  ['p', 'li', 'dt dd', 'td th', 'tr', 'thead tbody tfoot', 'option'].flatMap((names, group) =>
    names.split(' ').map((name) => [name, group] as const),
  ),
);
/** What may be left open inside an element of a group when the next one begins. */
const LEFT_OPEN = [wordSet(''), wordSet('p'), wordSet('p'), wordSet('p'), wordSet('p td th'), wordSet('p td th tr')];
/** Elements whose end tags close what is left open in them. */
const CLOSING = wordSet('ul ol dl li dt dd table thead tbody tfoot tr td th div section article blockquote figure');

/** The beginning of a tag, of a comment, or of what is taken for one. */
const MARK = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|[!?/])/gi;
/** An attribute as it is usually written. No parser reads it otherwise. */
const ATTRIBUTE = /[^\t\n\f\r />"'=<]+(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'<>=`]+))?/y;

/** Whether the HTML is more work than a text of a feed may be. */
export function isTooMuchWork(html: string): boolean {
  const open: string[] = [];
  let formatting = 0;
  let work = 0;
  /** Before this place it is not certain what a parser sees. */
  let certainFrom = mayMislead(html) ? Infinity : 0;
  const mark = new RegExp(MARK);
  for (let found; (found = mark.exec(html)); work += open.length / DEPTH_PER_ELEMENT) {
    if (work > MOST) return true;
    const [, slash, written] = found;
    const name = written?.toLowerCase();
    const isCertain = found.index >= certainFrom;
    if (name === undefined) {
      if (isCertain)
        certainFrom = endOf(html, html.slice(found.index, found.index + 4) === '<!--' ? '-->' : '>', found.index);
    } else if (slash) {
      if (!isCertain || !closes(open, name)) work++;
      else if (FORMATTING.has(name)) formatting--;
    } else {
      work += 1 + Math.max(0, formatting - USUAL_FORMATTING);
      if (isCertain) {
        const tag = readAttributes(html, mark.lastIndex);
        if (tag.count > MOST_ATTRIBUTES) return true;
        if (tag.end === undefined) certainFrom = Infinity;
        else {
          mark.lastIndex = tag.end;
          if (RAW.has(name)) certainFrom = endOf(html, `</${name}`, tag.end);
        }
        closeGroupOf(open, name);
      }
      if (VOID.has(name)) continue;
      open.push(name);
      if (FORMATTING.has(name)) formatting++;
    }
  }
  return work > MOST;
}

/** Whether something may begin a text for one parser, and none for another. */
const mayMislead = (html: string): boolean =>
  html.includes('<![CDATA[') ||
  (/<script/i.test(html) && html.includes('<!--')) ||
  (/<(?:svg|math|select)/i.test(html) && RAW_TAG.test(html));

/** Where the next `end` is; Infinity where none follows. */
function endOf(html: string, end: string, from: number): number {
  const pattern = new RegExp(end, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? Infinity;
}

/** How many attributes there are, and where their tag ends; without an end where a parser may read them otherwise. */
function readAttributes(html: string, from: number): { readonly count: number; readonly end?: number } {
  let count = 0;
  for (let at = from; at < html.length;) {
    if (html[at] === '>') return { count, end: at + 1 };
    if ('\t\n\f\r /'.includes(html[at]!)) at++;
    else {
      ATTRIBUTE.lastIndex = at;
      if (!ATTRIBUTE.test(html)) return { count };
      at = ATTRIBUTE.lastIndex;
      count++;
    }
  }
  return { count };
}

/** Removes the element that an end tag closes for certain, with what is left open in it. */
function closes(open: string[], name: string): boolean {
  let at = open.length - 1;
  if (CLOSING.has(name)) while (at > 0 && open[at] !== name && GROUPS.has(open[at]!)) at--;
  if (open[at] !== name) return false;
  open.length = at;
  return true;
}

/** Removes the element of the group that the start tag closes. */
function closeGroupOf(open: string[], name: string): void {
  const group = GROUPS.get(name);
  if (group === undefined) return;
  let at = open.length - 1;
  while (at >= 0 && LEFT_OPEN[group]?.has(open[at]!)) at--;
  if (at >= 0 && GROUPS.get(open[at]!) === group) open.length = at;
}
