import { FeedError } from './feed-error.js';
import { Foreign } from './kind.js';
import type { Listing, Place, Source } from './kind.js';
import { nearest } from './nearest.js';
import { list, object, segments, string, valueAt } from './pick.js';
import type { Json } from './pick.js';

/** One item after the map: values under the names of the model's fields, still unread. */
export interface Mapped {
  readonly fields: Json;
  readonly at: Place;
  readonly source: Source;
}

/** Where one field comes from. */
interface Rule {
  /** `location.name` */
  readonly field: readonly string[];
  readonly paths: readonly string[];
  readonly constant: unknown;
  /** Whether an item had it. */
  matched: boolean;
}

/**
 * Reads a list through `options.map`. Without a map the entries are taken as they are. FeedError of step
 * `settings` for a map that is no JSON, names an unknown field, or has a path that leads nowhere; it quotes the
 * attribute and names the nearest key.
 *
 * @param known the kind's fields, with blanks between them
 * @param base what another format makes of the entries: the map's values are laid over it, and `document` is not read
 */
export function readMapped<T>(
  document: unknown,
  source: Source,
  known: string,
  make: (mapped: Mapped) => ReturnType<Listing<T>['read']>,
  base?: Listing<T>,
): Listing<T> {
  const { map } = source.options;
  if (map === undefined) {
    return { entries: list(document), path: '', read: (fields, at) => make({ fields, at, source }) };
  }
  const settings = mapOf(map);
  const rules = rulesOf(settings, known.split(' '), map);
  const { entries, keys, path } = entriesAt(document, settings.items, map);
  const where = Object.entries(object(settings.where) ?? {}).map(([path, wanted]) => ({
    field: ['where'],
    paths: [path],
    wanted: list(wanted),
    matched: false,
  }));
  let sample: Json | undefined;
  let isAnyIn = false;
  const mapping: Listing<T> = {
    entries,
    path: keys ? (index) => [path, keys[index]].filter(Boolean).join('.') : path,
    read(entry, at) {
      sample ??= entry;
      const isIn = where.map((rule) => {
        const value = valueAt(entry, rule.paths[0]!);
        rule.matched ||= value !== undefined;
        return rule.wanted.some((wanted) => isSame(value, wanted));
      });
      if (isIn.includes(false)) return [];
      isAnyIn = true;
      return make({ fields: mapped(entry, rules, at.base, keys?.[at.index]), at, source });
    },
    done() {
      const lost = [...where, ...(isAnyIn ? rules : [])].find(({ matched }) => !matched);
      const [wanted] = lost?.paths ?? [];
      if (!sample || !lost || wanted === undefined) return;
      throw wrong(map, `no item has "${wanted}", wanted for ${lost.field.join('.')}`, wanted, pathsOf(sample));
    },
  };
  return base ? overlaid(base, mapping, rules) : mapping;
}

/**
 * A format's items with a map's values laid over them, for feeds of a known format with fields of their own. An
 * entry that the format alone cannot read may be whole with the map's help.
 */
function overlaid<T>(listing: Listing<T>, mapping: Listing<T>, rules: readonly Rule[]): Listing<T> {
  const names = rules.map(({ field }) => field[0]!);
  return {
    ...listing,
    read(entry, at) {
      let items: ReturnType<Listing<T>['read']>;
      try {
        items = listing.read(entry, at);
      } catch {
        return mapping.read(entry, at);
      }
      if (!(items instanceof Foreign)) {
        for (const item of [items].flat() as object[]) {
          const over = mapping.read(entry, { ...at, base: item }) as object;
          if (Array.isArray(over)) return [];
          for (const name of names) {
            const field = Object.getOwnPropertyDescriptor(over, name);
            if (field) Object.defineProperty(item, name, field);
          }
        }
      }
      return items;
    },
    done: mapping.done,
  };
}

function mapOf(map: Json | string): Json {
  let parsed: unknown = map;
  try {
    if (typeof map === 'string') parsed = JSON.parse(map);
  } catch (cause) {
    throw wrong(map, `it is no JSON: ${cause instanceof Error ? cause.message.slice(0, 120) : ''}`);
  }
  return object(parsed) ?? fail(map, 'it must be a JSON object: {"title": "name", …}');
}

function rulesOf(settings: Json, known: readonly string[], map: Json | string): Rule[] {
  return Object.entries(settings)
    .filter(([name]) => name !== 'items' && name !== 'where')
    .map(([name, from]) => {
      const field = segments(name);
      if (!known.includes(field[0]!))
        throw wrong(map, `"${name}" is no field of this widget`, name, [...known, 'items', 'where']);
      const constant = object(from)?.value;
      const paths = list(from).filter((path) => typeof path === 'string');
      if (constant === undefined && !paths.length)
        fail(map, `"${name}" must be a path, a list of paths or {"value": …}`);
      return { field, paths, constant, matched: constant !== undefined };
    });
}

/** The list: at the `items` path, else the root. Its keys, when it is an object of objects. */
function entriesAt(
  document: unknown,
  items: unknown,
  map: Json | string,
): { entries: readonly unknown[]; keys?: readonly string[]; path: string } {
  const path = string(items) ?? '';
  const found = valueAt(document, path);
  if (found === undefined) throw wrong(map, `the feed has no "${path}", wanted for items`, path, pathsOf(document));
  const record = object(found);
  if (!record) {
    if (typeof found === 'object') return { entries: list(found), path };
    return fail(map, `"${path}", wanted for items, is no list`);
  }
  const keys = Object.keys(record);
  if (keys.every((key) => object(record[key]))) return { entries: Object.values(record), keys, path };
  return { entries: [record], path };
}

function mapped(entry: Json, rules: readonly Rule[], base: object | undefined, key: string | undefined): Json {
  const fields = Object.create(null) as Record<string, unknown>;
  if (key !== undefined) fields.id = key;
  for (const rule of rules) {
    const values = rule.paths.map((path) => valueAt(entry, path));
    if (values.some((value) => value !== undefined)) rule.matched = true;
    const value = rule.constant ?? values.find((each) => each !== undefined && each !== null && each !== '');
    if (value !== undefined) put(fields, rule.field, value);
  }
  // Last, since its fields are getters that an assignment would stumble over.
  if (base) Object.setPrototypeOf(fields, base);
  return fields;
}

/**
 * Sets `prices.0.amount` and its like; a number makes a list. What is there is copied: it is the feed's own, or one
 * constant for all items. The copies have no prototype to reach.
 */
function put(fields: Record<string, unknown>, field: readonly string[], value: unknown): void {
  let inner = fields;
  field.slice(0, -1).forEach((name, index) => {
    const known = inner[name];
    const isList = Array.isArray(known) || (!object(known) && /^\d+$/.test(field[index + 1]!));
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

/** Paths that a value has, two levels deep: what an author may have meant. */
function pathsOf(value: unknown): string[] {
  return Object.entries(object(value) ?? {})
    .slice(0, 100)
    .flatMap(([name, inner]) => [
      name,
      ...Object.keys(object(inner) ?? {})
        .slice(0, 50)
        .map((key) => `${name}.${key}`),
    ]);
}

function isSame(value: unknown, wanted: unknown): boolean {
  return Array.isArray(value)
    ? value.some((each) => isSame(each, wanted))
    : value === wanted || (string(value) !== undefined && string(value) === string(wanted));
}

/** An error of the map, quoted; with the key that comes nearest to the one it names, if there is any. */
function wrong(map: Json | string, what: string, key = '', candidates: readonly string[] = []): FeedError {
  const quoted = typeof map === 'string' ? map : JSON.stringify(map);
  const near = nearest(key, candidates, Infinity);
  return new FeedError('settings', `map='${quoted.slice(0, 200)}': ${what}${near ? `; did you mean "${near}"?` : ''}`);
}

function fail(map: Json | string, what: string): never {
  throw wrong(map, what);
}
