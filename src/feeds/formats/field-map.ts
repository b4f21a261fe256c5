import { FeedError } from '../error.js';
import { ForeignType, type ItemLocation, type JsonObject, type ParsedFeed, type Source } from '../parser.js';
import { asList, asObject, asString, splitPath, valueAt } from '../values/coerce.js';
import { closestMatch } from '../values/suggestions.js';

/** One item after mapping: raw values under the names of the model's fields. */
export interface MappedItem {
  readonly fields: JsonObject;
  readonly at: ItemLocation;
  readonly source: Source;
}

/** Where one field comes from. */
interface FieldRule {
  /** `location.name` */
  readonly field: readonly string[];
  readonly paths: readonly string[];
  readonly constant: unknown;
  /** Whether any item had it. */
  matched: boolean;
}

/**
 * Reads a list through `options.map`. Without a map the entries are used as they are. Throws a FeedError of step
 * `settings` for a map that is not JSON, names an unknown field, or has a path that never matches; it quotes the
 * attribute and suggests the closest key.
 *
 * @param fieldNames the kind's fields, separated by spaces
 * @param base what another format reads from the entries: the map overrides its fields, and `document` is not read
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
  const { entries, keys, path } = entriesAt(document, settings.items, map);
  const where = Object.entries(asObject(settings.where) ?? {}).map(([path, wanted]) => ({
    field: ['where'],
    paths: [path],
    wanted: asList(wanted),
    matched: false,
  }));
  let firstEntry: JsonObject | undefined;
  let hasIncludedEntry = false;
  const mapping: ParsedFeed<T> = {
    entries,
    path: keys ? (index) => [path, keys[index]].filter(Boolean).join('.') : path,
    readItem(entry, at) {
      firstEntry ??= entry;
      const isIncluded = where.map((rule) => {
        const value = valueAt(entry, rule.paths[0]!);
        rule.matched ||= value !== undefined;
        return rule.wanted.some((wanted) => isEqual(value, wanted));
      });
      if (isIncluded.includes(false)) return [];
      hasIncludedEntry = true;
      return create({ fields: applyRules(entry, rules, at.base, keys?.[at.index]), at, source });
    },
    finish() {
      const unmatched = [...where, ...(hasIncludedEntry ? rules : [])].find(({ matched }) => !matched);
      const [wanted] = unmatched?.paths ?? [];
      if (!firstEntry || !unmatched || wanted === undefined) return;
      throw mapError(
        map,
        `no item has "${wanted}", needed for ${unmatched.field.join('.')}`,
        wanted,
        listPaths(firstEntry),
      );
    },
  };
  return base ? overlayMap(base, mapping, rules) : mapping;
}

/**
 * The items of a format, with the values of a map overriding their fields, for feeds of a known format with custom
 * fields. An entry that is incomplete for the format alone may be complete with the map.
 */
function overlayMap<T>(listing: ParsedFeed<T>, mapping: ParsedFeed<T>, rules: readonly FieldRule[]): ParsedFeed<T> {
  const names = rules.map(({ field }) => field[0]!);
  return {
    ...listing,
    readItem(entry, at) {
      let items: ReturnType<ParsedFeed<T>['readItem']>;
      try {
        items = listing.readItem(entry, at);
      } catch {
        return mapping.readItem(entry, at);
      }
      if (!(items instanceof ForeignType)) {
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

function parseMap(map: JsonObject | string): JsonObject {
  let parsed: unknown = map;
  try {
    if (typeof map === 'string') parsed = JSON.parse(map);
  } catch (cause) {
    throw mapError(map, `it is not valid JSON: ${cause instanceof Error ? cause.message.slice(0, 120) : ''}`);
  }
  return asObject(parsed) ?? throwMapError(map, 'it must be a JSON object: {"title": "name", …}');
}

function parseFieldRules(settings: JsonObject, fieldNames: readonly string[], map: JsonObject | string): FieldRule[] {
  return Object.entries(settings)
    .filter(([name]) => name !== 'items' && name !== 'where')
    .map(([name, from]) => {
      const field = splitPath(name);
      if (!fieldNames.includes(field[0]!))
        throw mapError(map, `"${name}" is not a field of this widget`, name, [...fieldNames, 'items', 'where']);
      const constant = asObject(from)?.value;
      const paths = asList(from).filter((path) => typeof path === 'string');
      if (constant === undefined && !paths.length)
        throwMapError(map, `"${name}" must be a path, a list of paths or {"value": …}`);
      return { field, paths, constant, matched: constant !== undefined };
    });
}

/** The list at the `items` path, else the root; and its keys, if it is an object of objects. */
function entriesAt(
  document: unknown,
  items: unknown,
  map: JsonObject | string,
): { entries: readonly unknown[]; keys?: readonly string[]; path: string } {
  const path = asString(items) ?? '';
  const found = valueAt(document, path);
  if (found === undefined)
    throw mapError(map, `the feed has no "${path}", needed for items`, path, listPaths(document));
  const record = asObject(found);
  if (!record) {
    if (typeof found === 'object') return { entries: asList(found), path };
    return throwMapError(map, `"${path}", needed for items, is not a list`);
  }
  const keys = Object.keys(record);
  if (keys.every((key) => asObject(record[key]))) return { entries: Object.values(record), keys, path };
  return { entries: [record], path };
}

function applyRules(
  entry: JsonObject,
  rules: readonly FieldRule[],
  base: object | undefined,
  key: string | undefined,
): JsonObject {
  const fields = Object.create(null) as Record<string, unknown>;
  if (key !== undefined) fields.id = key;
  for (const rule of rules) {
    const values = rule.paths.map((path) => valueAt(entry, path));
    if (values.some((value) => value !== undefined)) rule.matched = true;
    const value = rule.constant ?? values.find((each) => each !== undefined && each !== null && each !== '');
    if (value !== undefined) setField(fields, rule.field, value);
  }
  // Last, because its fields may be getters, to which assignments fail.
  if (base) Object.setPrototypeOf(fields, base);
  return fields;
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

/** The paths that exist in a value, two levels deep: candidates for what an author meant. */
function listPaths(value: unknown): string[] {
  return Object.entries(asObject(value) ?? {})
    .slice(0, 100)
    .flatMap(([name, inner]) => [
      name,
      ...Object.keys(asObject(inner) ?? {})
        .slice(0, 50)
        .map((key) => `${name}.${key}`),
    ]);
}

function isEqual(value: unknown, wanted: unknown): boolean {
  return Array.isArray(value)
    ? value.some((each) => isEqual(each, wanted))
    : value === wanted || (asString(value) !== undefined && asString(value) === asString(wanted));
}

/** An error that quotes the map and suggests the closest known key. */
function mapError(map: JsonObject | string, problem: string, key = '', candidates: readonly string[] = []): FeedError {
  const quoted = typeof map === 'string' ? map : JSON.stringify(map);
  const suggestion = closestMatch(key, candidates, Infinity);
  return new FeedError(
    'settings',
    `map='${quoted.slice(0, 200)}': ${problem}${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
  );
}

function throwMapError(map: JsonObject | string, problem: string): never {
  throw mapError(map, problem);
}
