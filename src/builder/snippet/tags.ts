/** Start tags in HTML text: enough to read a snippet or the head of a page without parsing it into elements. */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text after the tag begins. */
  readonly end: number;
}

const TAG = /<!--[\s\S]*?-->|<([a-z][\w-]*)((?:\s+|"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The start tags in their order; comments are skipped. */
export function readTags(html: string): readonly Tag[] {
  return [...html.slice(0, 1_000_000).matchAll(TAG)].flatMap(({ 0: whole, 1: name, 2: written = '', index }) =>
    name ? [{ name: name.toLowerCase(), attributes: readAttributes(written), end: index + whole.length }] : [],
  );
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
