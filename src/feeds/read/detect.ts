/**
 * What a parsed document is, by the descriptors of the formats.
 */
import { FeedError } from '../error.js';
import { DESCRIPTORS, WORDPRESS_HINT, type FormatDescriptor, type FormatId } from '../formats/descriptors.js';
import type { KindId } from '../model.js';
import type { JsonObject } from '../parser.js';
import { asList, asObject, asString, valueAt } from '../values/coerce.js';

export { adviceForZone } from '../values/zone-advice.js';
export { decodeBytes } from './decode-bytes.js';

/** The built-in formats. */
export const FORMATS: readonly (FormatDescriptor & { readonly id: FormatId })[] = DESCRIPTORS.filter(
  (descriptor) => 'id' in descriptor,
);

/** The error for text that begins with `<`: no feed. */
export function markupError(markup: string): FeedError {
  const start = markup.slice(0, 2_000);
  const isFeed = /<(?:rss|feed|rdf:RDF)\b/i.test(start) && !/<html\b/i.test(start);
  const found = isFeed ? 'an RSS feed' : 'a web page';
  return new FeedError('format', `This address is ${found}, not JSON. ${WORDPRESS_HINT}`);
}

/** The error for a format that no parser of the kind reads. */
export function unusableFormat(id: string, kind: KindId): FeedError {
  const format = FORMATS.find((descriptor) => descriptor.id === id);
  if (!format)
    return new FeedError('settings', `format="${id}" is not one of ${FORMATS.map((each) => each.id).join(', ')}`);
  const [last, ...others] = format.kinds.toReversed();
  const kinds = others.length ? `${others.toReversed().join(', ')} and ${last}` : last;
  return new FeedError('format', `This is ${format.label}; it gives ${kinds}, but this widget needs ${kind}`);
}

/** Checks a feed without items whose format the page's author set: it may be of another format. */
export function assertFormat(document: unknown, id: string): void {
  if (typeof document === 'string') return;
  const detected = detectFormat(document);
  if (detected === id || detected === 'empty') return;
  const label = FORMATS.find((descriptor) => descriptor.id === detected)?.label;
  throw new FeedError('format', `format="${id}", but this is ${label}`);
}

/** The format of parsed JSON. Throws a FeedError that tells the page's author why it cannot be read. */
export function detectFormat(document: unknown): FormatId | 'empty' {
  if (Array.isArray(document) && document.length === 0) return 'empty';
  const probed = probe(document);
  for (const descriptor of DESCRIPTORS) {
    if (!('detect' in descriptor) || !matches(probed, descriptor.detect)) continue;
    if ('id' in descriptor) return descriptor.id;
    throw new FeedError('format', descriptor.refusal.replace('{error}', String(probed.error)));
  }
  if (matches(probed, 'list!, emptyList')) return 'empty';
  const single = DESCRIPTORS.find((descriptor) => 'detectItem' in descriptor && matches(probed, descriptor.detectItem));
  if (single && 'id' in single) return single.id;

  const keys = Object.keys(asObject(probed.first) ?? {})
    .slice(0, 8)
    .join(', ')
    .slice(0, 200);
  const seen = keys && `Its ${probed.list ? 'items have' : 'top level has'} ${keys}; `;
  throw new FeedError('format', `This JSON is in no known format. ${seen}\`map\` can read it.`);
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
