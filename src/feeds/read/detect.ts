/**
 * What a parsed document is, by the descriptors of the formats.
 */
import { DESCRIPTORS, WORDPRESS_HINT } from '../formats/descriptors.js';
import type { FormatDescriptor, FormatId } from '../formats/descriptors.js';
import type { JsonObject } from '../parser.js';
import { asList, asObject, asString, valueAt } from '../values/coerce.js';

/** The built-in formats. */
export const FORMATS: readonly (FormatDescriptor & { readonly id: FormatId })[] = DESCRIPTORS.filter(
  (descriptor) => 'id' in descriptor,
);

/** Why text that begins with `<` is no feed. */
export function refuseMarkup(markup: string): string {
  const start = markup.slice(0, 2_000);
  const isFeed = /<(?:rss|feed|rdf:RDF)\b/i.test(start) && !/<html\b/i.test(start);
  return `This address is ${isFeed ? 'an RSS feed' : 'a web page'}, not JSON. ${WORDPRESS_HINT}`;
}

/** The format of a document, or why it cannot be read, in words for the page's author. */
export type Detection = { readonly format: FormatId | 'empty' } | { readonly refusal: string };

/** Detects the format of parsed JSON. */
export function detect(document: unknown): Detection {
  if (Array.isArray(document) && document.length === 0) return { format: 'empty' };
  const probed = probe(document);
  for (const descriptor of DESCRIPTORS) {
    if (!('detect' in descriptor) || !matches(probed, descriptor.detect)) continue;
    if ('id' in descriptor) return { format: descriptor.id };
    return { refusal: descriptor.refusal.replace('{error}', String(probed.error)) };
  }
  if (matches(probed, 'list!, emptyList')) return { format: 'empty' };
  const single = DESCRIPTORS.find((descriptor) => 'detectItem' in descriptor && matches(probed, descriptor.detectItem));
  if (single && 'id' in single) return { format: single.id };

  const keys = Object.keys(asObject(probed.first) ?? {})
    .slice(0, 8)
    .join(', ')
    .slice(0, 200);
  const seen = keys && `Its ${probed.list ? 'items have' : 'top level has'} ${keys}; `;
  return { refusal: `This JSON is in no known format. ${seen}\`map\` can read it.` };
}

/** Members in which feeds keep their list. */
const LIST_MEMBERS = 'events results items products docs data publications entries organizations @graph'.split(' ');

/** What the tests of descriptors look at. The first entry of a list is its first object. */
function probe(document: unknown): JsonObject {
  const root = asObject(document);
  const list = Array.isArray(document) ? document : undefined;
  return {
    root,
    list,
    /** The root object, or the first object of a list. */
    first: root ?? firstObject(list),
    event: firstObject(root?.events),
    result: firstObject(root?.results),
    item: firstObject(root?.items),
    product: firstObject(root?.products),
    resource: firstObject(root?.data),
    organization: firstObject(root?.organizations),
    firstKey: Object.keys(root ?? {})[0],
    error: root && errorMessageIn(root),
    /** Set when there are known lists and none holds an object. */
    emptyList:
      (LIST_MEMBERS.some((name) => hasNoObjects(root?.[name])) &&
        !LIST_MEMBERS.some((name) => Array.isArray(root?.[name]) && firstObject(root[name]))) ||
      undefined,
  };
}

/** Whether one of the alternatives passes. */
function matches(probed: JsonObject, alternatives: string): boolean {
  return alternatives.split(', ').some((tests) => tests.split(' ').every((test) => passes(probed, test)));
}

function passes(probed: JsonObject, test: string): boolean {
  const [, path = '', sign, text = ''] = /^(.*?)(?:(\[\]|!)|([~=].*))?$/.exec(test) ?? [];
  const value = valueAt(probed, path);
  if (sign) return Array.isArray(value) && (sign === '[]' || hasNoObjects(value));
  return text ? contains(value, text.slice(1), text.startsWith('=')) : value !== undefined;
}

/** Looks at a string, at the strings of a list, and at the values of an object in it (JSON-LD's `@vocab`). */
function contains(value: unknown, text: string, whole: boolean): boolean {
  return asList(value)
    .flatMap((each) => Object.values(asObject(each) ?? { each }))
    .some((each) => (whole ? each === text : asString(each)?.includes(text)));
}

function firstObject(value: unknown): JsonObject | undefined {
  return asList(value).find((each): each is JsonObject => asObject(each) !== undefined);
}

function hasNoObjects(value: unknown): boolean {
  return Array.isArray(value) && !firstObject(value);
}

/** The message of an error document, quoted; `undefined` for any other document. */
function errorMessageIn(root: JsonObject): string | undefined {
  const error = 'code' in root && 'message' in root ? root : asObject(root.error);
  const listed = 'data' in root ? undefined : firstObject(root.errors ?? error?.errors);
  const message =
    asString(error?.message) ?? ['detail', 'title', 'message'].map((name) => asString(listed?.[name])).find(Boolean);
  if (message) return `"${message.slice(0, 300)}"`;
  return listed ? 'it gives no reason.' : undefined;
}
