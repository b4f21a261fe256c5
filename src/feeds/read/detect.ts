/**
 * What a parsed document is, by the descriptors of the formats.
 */
import { loadPresets } from '../../page/lazy.js';
import { FeedError } from '../error.js';
import { DESCRIPTORS, WORDPRESS_HINT, type FormatDescriptor, type FormatId } from '../formats/descriptors.js';
import type { Preset } from '../formats/preset.js';
import { findParser, loadOrFail, type Kind } from '../kinds/kind.js';
import type { KindId } from '../model.js';
import type { JsonObject, Parser } from '../parser.js';
import { asList, asObject, asString, valueAt } from '../values/coerce.js';
import { parseXml } from './parse-xml.js';

/** The built-in formats. */
export const FORMATS: readonly (FormatDescriptor & { readonly id: FormatId })[] = DESCRIPTORS.filter(
  (descriptor) => 'id' in descriptor,
);

/** Text that begins with `<` as a JSON value, if it is XML. Throws a FeedError for a web page and for broken XML. */
export async function parseMarkup(markup: string): Promise<unknown> {
  const start = markup.slice(0, 2_000);
  if (/<html\b|^<!doctype html/i.test(start)) throw webPageError();
  const document = await parseXml(markup);
  if (document && !Object.keys(document).some((name) => HTML_ROOTS.includes(name.toLowerCase()))) return document;
  if (document || !/<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(start)) throw webPageError();
  throw new FeedError('syntax', 'This is not valid XML, or it is cut off: https://validator.w3.org/feed/ says where.');
}

/** Elements that a page, or a piece of one, begins with. */
const HTML_ROOTS = 'html head body div p script style link meta title table center section article br span a h1'.split(
  ' ',
);

function webPageError(): FeedError {
  return new FeedError('format', `This address is a web page, not JSON. ${WORDPRESS_HINT}`);
}

/**
 * The parser of a preset. Throws a FeedError if there is none of that name, or none that gives the kind; then neither
 * has a parser of its own for it.
 */
export async function findPresetParser<T>(kind: Kind<T>, id: string): Promise<Parser<T>> {
  const preset = (await getPresets()).find((each) => each.id === id);
  const map = preset?.maps[kind.id] ?? (kind.id === 'announcements' ? preset?.maps.news : undefined);
  const parse = map && (await findParser(kind, 'map'));
  if (!parse) throw unusableFormat(id, kind.id, preset);
  return async (document, source) => {
    const library = preset?.library && new RegExp(preset.library).exec(source.url)?.[1];
    const known = library ? (JSON.parse(JSON.stringify(map).replaceAll('{$library}', library)) as JsonObject) : map;
    const isListed = asList(map.items ?? '').some((path) => valueAt(document, String(path)) !== undefined);
    // A list that is left out is empty.
    const options = { ...source.options, map: isListed ? known : { ...known, items: '' } };
    const parsed = await parse(isListed ? document : [], { ...source, options });
    // Not each library fills in each field.
    return { ...parsed, finish: undefined };
  };
}

/** The error for a format that no parser of the kind reads. */
function unusableFormat(id: string, kind: KindId, preset: Preset | undefined): FeedError {
  const format = FORMATS.find((descriptor) => descriptor.id === id);
  const label = format?.label ?? preset?.label;
  const given = format?.kinds ?? (Object.keys(preset?.maps ?? {}) as KindId[]);
  if (!label)
    return new FeedError('settings', `format="${id}" is not one of ${FORMATS.map((each) => each.id).join(', ')}`);
  const [last, ...others] = given.toReversed();
  const kinds = others.length ? `${others.toReversed().join(', ')} and ${last}` : last;
  return new FeedError('format', `This is ${label}; it gives ${kinds}, but this widget needs ${kind}`);
}

/** Checks a feed without items whose format the page's author set: it may be of another format. */
export async function assertFormat(document: unknown, id: string, kind: KindId): Promise<void> {
  if (typeof document === 'string') return;
  const detected = await detectFormat(document, kind);
  if (detected === id || detected === 'empty') return;
  const label = [...FORMATS, ...(await getPresets())].find((descriptor) => descriptor.id === detected)?.label;
  throw new FeedError('format', `format="${id}", but this is ${label}`);
}

/**
 * The format of parsed JSON: the id of a format or a preset, or `empty`. Throws a FeedError that tells the page's author
 * why it cannot be read, with a map for it if one can be made.
 */
export async function detectFormat(document: unknown, kind: KindId): Promise<string> {
  if (Array.isArray(document) && document.length === 0) return 'empty';
  const probed = probe(document);
  for (const descriptor of DESCRIPTORS) {
    if (!('detect' in descriptor) || !matches(probed, descriptor.detect)) continue;
    if ('id' in descriptor) return descriptor.id;
    throw new FeedError('format', descriptor.refusal.replace('{error}', String(probed.error)));
  }
  const single = DESCRIPTORS.find((descriptor) => 'detectItem' in descriptor && matches(probed, descriptor.detectItem));
  const preset = single ? undefined : (await getPresets()).find(({ detect }) => matches(probed, detect));
  if (preset) return preset.id;
  if (matches(probed, 'list!, emptyList')) return 'empty';
  if (single && 'id' in single) return single.id;

  const keys = Object.keys(asObject(probed.first) ?? {})
    .slice(0, 8)
    .join(', ')
    .slice(0, 200);
  const seen = keys && `Its ${probed.list ? 'items have' : 'top level has'} ${keys}; `;
  const map = (await loadPresetChunk()).suggestMap(document, kind);
  const suggestion = map ? `: try map='${map}'` : '.';
  throw new FeedError('format', `This JSON is in no known format. ${seen}\`map\` can read it${suggestion}`);
}

const loadPresetChunk = (): ReturnType<typeof loadPresets> => loadOrFail(loadPresets, 'knows more formats');

const getPresets = async (): Promise<readonly Preset[]> => (await loadPresetChunk()).PRESETS;

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
  const [, path = '', sign, text = ''] = /^([^[!~=]*)(\[\]|!)?([~=].*)?$/.exec(test) ?? [];
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
