/**
 * A map for JSON that nothing knows, made from the names and values of its items: a beginning for the page's author.
 */
import { parseDateTime, parseEpoch } from '../../time/parse-when.js';
import { joinPath } from '../formats/map-paths.js';
import type { KindId } from '../model.js';
import type { JsonObject } from '../parser.js';
import { asObject, asString, valueAt } from '../values/coerce.js';
import { toIsbn13 } from '../values/isbn.js';
import { normalizeDate, type DateOrder } from '../values/written-dates.js';

/** A field: names it often has, best first, and which values fit. */
interface Wanted {
  readonly names: readonly string[];
  readonly fits: (value: unknown) => boolean;
  /** Whether any name will do if the value fits. */
  readonly byValue?: boolean;
}

const wanted = (names: string, fits: Wanted['fits'], byValue = false): Wanted => ({
  names: names.split(' '),
  fits,
  byValue,
});

const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:https?:\/\/\S|\/[^\s/])/.test(value.trim());
const IMAGE_NAME = /\.(?:jpe?g|png|gif|webp|svg|avif)(?:$|\?)/i;
const isImage = (value: unknown): boolean => isUrl(value) || IMAGE_NAME.test(asString(value) ?? '');
const isPage = (value: unknown): boolean => isUrl(value) && !IMAGE_NAME.test(asString(value) ?? '');
const isText = (value: unknown): boolean =>
  typeof value === 'string' && /\p{L}/u.test(value) && !/^https?:/.test(value) && !isDate(value);
const isId = (value: unknown): boolean => asString(value) !== undefined && !isUrl(value);

/** Whether it is a date in some form; numbers only of the last thirty and the next twenty years or so. */
function isDate(value: unknown): boolean {
  if (typeof value === 'number') {
    const epoch = parseEpoch(value);
    return epoch !== undefined && 'instant' in epoch && /^(?:199|20[0-4])/.test(epoch.instant) && value > 1e8;
  }
  return typeof value === 'string' && isWritten(value);
}

function isWritten(value: string): boolean {
  return ORDERS.some((order) => {
    const date = normalizeDate(value, order);
    return typeof date === 'string' && date.length < 40 && parseDateTime(date) !== undefined;
  });
}

const ORDERS: readonly (DateOrder | undefined)[] = [undefined, 'MDY', 'DMY'];

const TITLE = wanted(
  'title name headline subject heading label caption topic summary event eventname eventtitle posttitle text titel titre titulo nombre nom',
  isText,
);
const URL_FIELD = wanted(
  'url link href permalink weburl htmlurl page website publicurl detailurl web uri canonical self more',
  isPage,
  true,
);
const SUMMARY = wanted(
  'summary excerpt description teaser abstract intro lead blurb body content details text',
  isText,
);
const IMAGE = wanted('image photo picture thumbnail cover img imageurl thumbnailurl coverimage banner poster', isImage);
const PLACE = wanted('location venue place room branch locationname venuename where site library address', isText);

const FIELDS: Readonly<Record<KindId, Readonly<Record<string, Wanted>>>> = {
  news: {
    title: TITLE,
    url: URL_FIELD,
    published: wanted(
      'published date publishedat publishdate datepublished pubdate createdat created posted postedon timestamp time updated modified when day',
      isDate,
      true,
    ),
    summary: SUMMARY,
    image: IMAGE,
  },
  announcements: {
    title: TITLE,
    url: URL_FIELD,
    published: wanted('published date publishedat pubdate createdat created posted timestamp when day', isDate, true),
    summary: SUMMARY,
  },
  events: {
    title: TITLE,
    start: wanted(
      'start startdate starttime startdatetime startsat startat begin begins from eventdate eventstart dtstart date when datetime day time',
      isDate,
      true,
    ),
    end: wanted('end enddate endtime enddatetime endsat endat finish finishes until to eventend dtend', isDate),
    url: URL_FIELD,
    'location.name': PLACE,
    summary: SUMMARY,
  },
  books: {
    title: TITLE,
    url: URL_FIELD,
    published: wanted(
      'published publishdate publicationdate pubdate date year publicationyear firstpublishyear',
      (value) => /\d{4}/.test(asString(value) ?? ''),
    ),
    authors: wanted('author authors creator creators writer by contributor', isText),
    isbn13: wanted('isbn13 isbn ean upc isbn10', (value) => toIsbn13(value) !== undefined, true),
    cover: IMAGE,
    description: SUMMARY,
  },
  sections: {
    name: TITLE,
    url: URL_FIELD,
    description: SUMMARY,
    id: wanted('id uuid key slug code', isId),
    parentIds: wanted('parent parentid parentids parents section', isId),
  },
};

/** Without these the widget shows nothing. */
const REQUIRED: Readonly<Record<KindId, readonly string[]>> = {
  news: ['title'],
  announcements: ['title'],
  events: ['title', 'start'],
  books: ['title'],
  sections: ['name'],
};

/** The map as JSON that can stand in an attribute in single quotes; `undefined` if the fields that count are not there. */
export function suggestMap(document: unknown, kind: KindId): string | undefined {
  let best: { readonly map: JsonObject; readonly score: number } | undefined;
  for (const { path, items } of findLists(document)) {
    const found = fieldsOf(items, kind);
    if (!REQUIRED[kind].every((name) => name in found)) continue;
    const order = dateOrder(items, found);
    const map = { items: path, ...found, ...(order ? { dates: order } : {}) };
    const score = Object.keys(found).length * 10 + Math.min(items.length, 9);
    if (!best || score > best.score) best = { map, score };
  }
  return best && JSON.stringify(best.map).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
}

/** Lists of objects, objects of objects, and the document itself, down to the fourth level. */
function findLists(document: unknown): { path: string; items: readonly JsonObject[] }[] {
  const lists: { path: string; items: readonly JsonObject[] }[] = [];
  const visit = (value: unknown, names: readonly string[]): void => {
    const members = typeof value === 'object' && value !== null ? Object.entries(value).slice(0, 60) : [];
    const items = members.map(([, member]) => asObject(member)).filter((each) => each !== undefined);
    const isList = Array.isArray(value) || (items.length === members.length && items.length > 1);
    if (isList && items.length) lists.push({ path: joinPath(names), items: items.slice(0, 20) });
    if (names.length < 4 && !Array.isArray(value))
      for (const [name, member] of members) visit(member, [...names, name]);
    if (names.length === 0 && !lists.length && asObject(value)) lists.push({ path: '', items: [value as JsonObject] });
  };
  visit(document, []);
  return lists;
}

/** For each field the path that fits best. */
function fieldsOf(items: readonly JsonObject[], kind: KindId): Record<string, string> {
  const paths = pathsOf(items);
  const found: Record<string, string> = {};
  for (const [field, { names, fits, byValue }] of Object.entries(FIELDS[kind])) {
    let best = Infinity;
    for (const [path, values] of paths) {
      if (Object.values(found).includes(path) || !values.length || values.filter(fits).length * 2 < values.length)
        continue;
      const rank = rankOf(path, names) ?? (byValue ? 1_000 + path.length : Infinity);
      if (rank < best) {
        best = rank;
        found[field] = path;
      }
    }
  }
  return found;
}

/** How well a path's name is one of those: by the depth of the path, then by the name's place in the list. */
function rankOf(path: string, names: readonly string[]): number | undefined {
  const parts = path.split('.').map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const depth = parts.length;
  const last = parts.at(-1) ?? '';
  const exact = names.indexOf(last);
  if (exact >= 0) return exact + depth * 20;
  // `title.rendered`, `link.href`, `image.src`: the name before says what it is.
  const above = /^(?:rendered|value|text|en|default|raw|plain|html|href|url|src|name|label|iso|datetime|date)$/.test(
    last,
  )
    ? names.indexOf(parts.at(-2) ?? '')
    : -1;
  if (above >= 0) return above + depth * 20 + 1;
  const part = names.findIndex((name) => name.length > 3 && (last.endsWith(name) || last.startsWith(name)));
  return part >= 0 ? 100 + part + depth * 20 : undefined;
}

/** The values at each path of the items, three levels deep, without what is empty. */
function pathsOf(items: readonly JsonObject[]): Map<string, unknown[]> {
  const paths = new Map<string, unknown[]>();
  const visit = (value: unknown, names: readonly string[]): void => {
    if (Array.isArray(value) && typeof value[0] === 'string') visit(value[0], names);
    else if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).slice(0, Array.isArray(value) ? 1 : 60);
      if (names.length < 4) for (const [name, member] of members) visit(member, [...names, name]);
    } else if (value !== null && value !== '') {
      const path = joinPath(names);
      paths.set(path, [...(paths.get(path) ?? []), value]);
    }
  };
  for (const item of items) visit(item, []);
  return paths;
}

/** The order of dates in numbers: by one that has only one reading, else the American one. */
function dateOrder(items: readonly JsonObject[], found: Readonly<Record<string, string>>): DateOrder | undefined {
  const dates = ['start', 'published']
    .flatMap((field) => (found[field] ? items.map((item) => asString(valueAt(item, found[field]!))) : []))
    .filter((date) => date !== undefined && normalizeDate(date) === date && !parseDateTime(date) && isWritten(date));
  if (!dates.length) return undefined;
  return dates.every((date) => normalizeDate(date, 'MDY') !== date) ? 'MDY' : 'DMY';
}
