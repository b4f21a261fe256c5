/** Start tags in HTML text: enough to read a snippet or the head of a page without parsing it into elements. */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text after the tag begins. */
  readonly end: number;
}

const OPENING = /<!--|<([a-z][\w-]*)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The start tags in their order; comments are skipped. */
export function readTags(html: string): readonly Tag[] {
  const text = html.slice(0, 1_000_000);
  const tagEnds = findTagEnds(text);
  const lastCommentEnd = text.lastIndexOf('-->');
  const tags: Tag[] = [];
  let end = 0;
  for (const { 0: opening, 1: name, index } of text.matchAll(OPENING)) {
    if (index < end) continue;
    const inside = index + opening.length;
    if (name === undefined) {
      if (inside <= lastCommentEnd) end = text.indexOf('-->', inside);
      continue;
    }
    const tagEnd = tagEnds[inside] ?? NONE;
    if (tagEnd === NONE) continue;
    end = tagEnd + 1;
    tags.push({ name: name.toLowerCase(), attributes: readAttributes(text.slice(inside, tagEnd)), end });
  }
  return tags;
}

const NONE = -1;

/**
 * For each place in the text, where a tag that is open there ends. Found from the last place to the first, so that HTML
 * with many tags that do not end takes no longer.
 */
function findTagEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length + 1).fill(NONE);
  const nextQuote = new Map<string, number>();
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at]!;
    if (character === '>') ends[at] = at;
    else if (character === '"' || character === "'") {
      const close = nextQuote.get(character);
      if (close !== undefined) ends[at] = ends[close + 1]!;
      nextQuote.set(character, at);
    } else ends[at] = ends[at + 1]!;
  }
  return ends;
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The references that editors write into attributes: `&amp;`, `&#038;`, `&#x27;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
