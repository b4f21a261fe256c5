import { type ItemLocation, type JsonObject, OtherItemType, type ParsedFeed, type Source } from '../parser.js';
import { asList, asObject, asString, isTrue, splitPath } from '../values/coerce.js';
import { toHttpUrl } from '../values/links.js';
import { closestMatch } from '../values/suggestions.js';
import { DATE_ORDERS, normalizeDate, type DateOrder } from '../values/written-dates.js';
import { listPaths, listsIn, mapError, nearestPath, valuesAt, type WrittenMap } from './map-paths.js';
import { RULE_FORMS, toRule, type Rule, type Scope } from './map-rules.js';

/** One item after mapping: raw values under the names of the model's fields. */
export interface MappedItem {
  readonly fields: JsonObject;
  readonly at: ItemLocation;
  readonly source: Source;
}

/** Where one field comes from. */
interface FieldRule extends Rule {
  /** `location.name` */
  readonly field: readonly string[];
}

/** Keys of a map that are no fields. */
const SETTINGS = ['items', 'where', 'dates', 'next'];

/** Fields that only say something about another one: which one a map overrides with them. */
const TARGETS: Readonly<Record<string, string>> = { cancelled: 'status', online: 'location' };

/** Entries that are looked at for suggestions. */
const SAMPLE_SIZE = 5;

/**
 * Reads a list through `options.map`. Without a map the entries are used as they are. Throws a FeedError of step
 * `settings` for a map that is not JSON, names an unknown field, or has a path that never matches; it quotes the
 * attribute and suggests the closest path of this document.
 *
 * @param fieldNames the kind's fields, separated by spaces
 * @param base what another format reads from the entries: the map overrides its fields, and `document` is only looked
 *   at for look-ups
 */
export function parseMapped<T>(
  document: unknown,
  source: Source,
  fieldNames: string,
  create: (mapped: MappedItem) => ReturnType<ParsedFeed<T>['readItem']>,
  base?: ParsedFeed<T>,
): ParsedFeed<T> {
  const { map } = source.options;
  if (map === undefined) {
    return { entries: asList(document), path: '', readItem: (fields, at) => create({ fields, at, source }) };
  }
  const settings = parseMap(map);
  const rules = parseFieldRules(settings, fieldNames.split(' '), map);
  const order = parseDateOrder(settings.dates, map);
  const { entries, keys, path } = base ? { entries: [], path: '' } : entriesAt(document, settings.items, map);
  const where = Object.entries(asObject(settings.where) ?? {}).map(([path, wanted]) => ({
    ...toRule(path, false, 'where')!,
    field: ['where'],
    wanted: asList(wanted),
  }));
  const samples: JsonObject[] = [];
  const seen = new Set<string>();
  let hasIncludedEntry = false;
  const mapping: ParsedFeed<T> = {
    entries,
    path: keys ? (index) => [path, keys[index]].filter(Boolean).join('.') : path,
    next: toHttpUrl(valuesAt(document, asString(settings.next) ?? '-'), source.url),
    readItem(entry, at) {
      if (samples.length < SAMPLE_SIZE) samples.push(entry);
      const scope = { entry, document, fields: {}, seen };
      const isIncluded = where.map(({ read, wanted }) => {
        const value = read(scope);
        return wanted.some((each) => isEqual(value, each));
      });
      if (isIncluded.includes(false)) return [];
      hasIncludedEntry = true;
      return create({ fields: applyRules(scope, rules, order, at.base, keys?.[at.index]), at, source });
    },
    finish() {
      for (const { needs, field } of [...where, ...(hasIncludedEntry ? rules : [])]) {
        const missing = needs.find((paths) => !paths.some((each) => seen.has(each)));
        const [wanted] = missing ?? [];
        if (!samples.length || wanted === undefined) continue;
        const known = [...new Set(samples.flatMap(listPaths))];
        throw mapError(
          map,
          `no item has "${wanted}", needed for ${field.join('.')}`,
          nearestPath(wanted, [...known, ...Object.keys(asObject(document) ?? {}).map((key) => `$.${key}`)]),
        );
      }
    },
  };
  return base ? overlayMap(base, mapping, rules) : mapping;
}

/**
 * The items of a format, with the values of a map overriding their fields, for feeds of a known format with custom
 * fields. An entry that is incomplete for the format alone may be complete with the map.
 */
function overlayMap<T>(listing: ParsedFeed<T>, mapping: ParsedFeed<T>, rules: readonly FieldRule[]): ParsedFeed<T> {
  const names = rules.map(({ field: [name = ''] }) => TARGETS[name] ?? name);
  return {
    ...listing,
    readItem(entry, at) {
      let items: ReturnType<ParsedFeed<T>['readItem']>;
      try {
        items = listing.readItem(entry, at);
      } catch {
        return mapping.readItem(entry, at);
      }
      if (!(items instanceof OtherItemType)) {
        for (const item of [items].flat() as object[]) {
          const over = mapping.readItem(entry, { ...at, base: item }) as object;
          if (Array.isArray(over)) return [];
          for (const name of names) {
            const field = Object.getOwnPropertyDescriptor(over, name);
            if (field) Object.defineProperty(item, name, field);
          }
        }
      }
      return items;
    },
    finish: mapping.finish,
  };
}

function parseMap(map: WrittenMap): JsonObject {
  let parsed: unknown = map;
  try {
    if (typeof map === 'string') parsed = JSON.parse(map);
  } catch (cause) {
    throw mapError(map, `it is not valid JSON: ${cause instanceof Error ? cause.message.slice(0, 120) : ''}`);
  }
  return asObject(parsed) ?? throwMapError(map, 'it must be a JSON object: {"title": "name", …}');
}

function parseFieldRules(settings: JsonObject, fieldNames: readonly string[], map: WrittenMap): FieldRule[] {
  return Object.entries(settings)
    .filter(([name]) => !SETTINGS.includes(name))
    .map(([name, from]) => {
      const field = splitPath(name);
      if (!fieldNames.includes(field[0]!))
        throw mapError(
          map,
          `"${name}" is not a field of this widget`,
          closestMatch(name, [...fieldNames, ...SETTINGS], Infinity),
        );
      const isUrl = /^(?:src|image|cover|icon|href)$|url$/i.test(field.at(-1) ?? '');
      const rule = toRule(from, isUrl, name) ?? throwMapError(map, `"${name}" must be ${RULE_FORMS}`);
      return { ...rule, field };
    });
}

function parseDateOrder(written: unknown, map: WrittenMap): DateOrder | undefined {
  const order = DATE_ORDERS.find((each) => each === asString(written)?.toUpperCase());
  return written === undefined || order ? order : throwMapError(map, '"dates" must be "MDY", "DMY" or "YMD"');
}

/** The list at the `items` path, else the root; and its keys, if it is an object of objects. */
function entriesAt(
  document: unknown,
  items: unknown,
  map: WrittenMap,
): { entries: readonly unknown[]; keys?: readonly string[]; path: string } {
  const paths = asList(items).map((each) => asString(each) ?? '');
  const path = paths.find((each) => valuesAt(document, each) !== undefined) ?? paths[0] ?? '';
  const found = valuesAt(document, path);
  if (found === undefined)
    throw mapError(
      map,
      `the feed has no "${path}", needed for items`,
      nearestPath(path, listsIn(document)) ?? nearestPath(path, listPaths(document)),
    );
  const record = asObject(found);
  if (!record) {
    if (typeof found === 'object') return { entries: asList(found), path };
    return throwMapError(map, `"${path}", needed for items, is not a list`);
  }
  const keys = Object.keys(record);
  if (keys.every((key) => asObject(record[key]))) return { entries: Object.values(record), keys, path };
  return { entries: [record], path };
}

/** Fields that hold dates. */
const DATES = ['start', 'end', 'published', 'modified', 'starts', 'expires'];

function applyRules(
  scope: Scope,
  rules: readonly FieldRule[],
  order: DateOrder | undefined,
  base: object | undefined,
  key: string | undefined,
): JsonObject {
  const fields = Object.create(null) as Record<string, unknown>;
  if (key !== undefined) fields.id = key;
  // Templates last, because they may name other fields.
  for (const isLast of [false, true]) {
    for (const rule of rules) {
      if (Boolean(rule.isTemplate) !== isLast) continue;
      const value = toFieldValue(rule, rule.read({ ...scope, fields }), order);
      if (value !== undefined && value !== null && value !== '') setField(fields, rule.field, value);
    }
  }
  // Last, because its fields may be getters, to which assignments fail.
  if (base) Object.setPrototypeOf(fields, base);
  return fields;
}

/** Dates as ISO 8601; and `"status": "is_cancelled"` is a status, although the feed has true or false there. */
function toFieldValue({ field: [name = ''], needs }: FieldRule, value: unknown, order: DateOrder | undefined): unknown {
  if (DATES.includes(name)) return normalizeDate(value, order);
  const isFlag = name === 'status' && /^(?:true|false|0|1)$/.test(String(value));
  if (isFlag && needs.flat().some((path) => /cancel/i.test(path))) return isTrue(value) ? 'cancelled' : 'confirmed';
  return value;
}

/**
 * Sets a nested field such as `prices.0.amount`; a number creates a list. Existing values are copied, because they
 * belong to the feed or are one constant for all items. The copies have no prototype, so that no path can reach one.
 */
function setField(fields: Record<string, unknown>, field: readonly string[], value: unknown): void {
  let inner = fields;
  field.slice(0, -1).forEach((name, index) => {
    const known = inner[name];
    const isList = Array.isArray(known) || (!asObject(known) && /^\d+$/.test(field[index + 1]!));
    const copy = Object.assign(
      (isList ? [] : Object.create(null)) as typeof fields,
      typeof known === 'object' ? known : undefined,
    );
    inner[name] = copy;
    inner = copy;
  });
  const last = field[field.length - 1]!;
  inner[last] = value;
}

function isEqual(value: unknown, wanted: unknown): boolean {
  return Array.isArray(value)
    ? value.some((each) => isEqual(each, wanted))
    : value === wanted || (asString(value) !== undefined && asString(value) === asString(wanted));
}

function throwMapError(map: WrittenMap, problem: string): never {
  throw mapError(map, problem);
}
