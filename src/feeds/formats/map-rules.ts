/**
 * What the value of one field in a map can be: a path, a template, a list of alternatives, or an object that says how
 * to find the value.
 */
import type { JsonObject } from '../parser.js';
import { asList, asObject, asString, valueAt } from '../values/coerce.js';
import { toIsbn13 } from '../values/isbn.js';
import { valuesAt } from './map-paths.js';

/** What a rule reads from. */
export interface Scope {
  readonly entry: JsonObject;
  /** The whole document: paths that begin with `$.` start here, and look-ups have their lists here. */
  readonly document: unknown;
  /** The fields that are known already, for templates. */
  readonly fields: JsonObject;
  /** Paths that an item had. */
  readonly seen: Set<string>;
}

/** How to read one field. */
export interface Rule {
  readonly read: (scope: Scope) => unknown;
  /** Paths that some item must have: of each group at least one. */
  readonly needs: readonly (readonly string[])[];
  /** Whether it may use other fields, so that it is read after them. */
  readonly isTemplate?: boolean;
}

/** What can be written, for the message about anything else. */
export const RULE_FORMS =
  'a path, a template with {path}, a list of paths, {"value": …}, {"join": […]} or {"lookup": …, "by": …, "take": …}';

/**
 * The rule for what a map says about one field; `undefined` if that is none of {@link RULE_FORMS}.
 *
 * @param isUrl whether the field is a URL, so that values in templates are encoded
 */
export function toRule(written: unknown, isUrl: boolean, field: string): Rule | undefined {
  if (typeof written === 'string') return /\{[^{}]+\}/.test(written) ? templateRule(written, isUrl) : pathRule(written);
  if (Array.isArray(written)) return alternatives(written.map((each) => toRule(each, isUrl, field)));
  const { value, join, with: separator, lookup, by, take, from } = asObject(written) ?? {};
  if (value !== undefined) return { read: () => value, needs: [] };
  if (Array.isArray(join))
    return joinRule(
      join.map((each) => toRule(each, isUrl, field)),
      asText(separator) ?? ' ',
    );
  if (typeof lookup === 'string' && typeof take === 'string')
    return lookupRule(lookup, asString(by), take, asString(from), field);
  return undefined;
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function pathRule(path: string): Rule {
  return { read: (scope) => at(scope, path), needs: [[path]] };
}

function at({ entry, document, seen }: Scope, path: string): unknown {
  const value = path.startsWith('$.') ? valuesAt(document, path.slice(2)) : valuesAt(entry, path);
  if (value !== undefined) seen.add(path);
  // An element of XML that has attributes.
  return asObject(value)?.['#text'] ?? value;
}

/** The first that has a value. */
function alternatives(rules: readonly (Rule | undefined)[]): Rule | undefined {
  const known = rules.filter((rule) => rule !== undefined);
  if (!rules.length || known.length < rules.length) return undefined;
  return {
    // All are read, so that each path that exists counts as seen.
    read: (scope) => known.map((rule) => rule.read(scope)).find((value) => !isEmpty(value)),
    needs: [known.flatMap(({ needs }) => needs).flat()],
    isTemplate: known.some(({ isTemplate }) => isTemplate),
  };
}

/** The values one after another, without those that are missing. Nothing without the first. */
function joinRule(rules: readonly (Rule | undefined)[], separator: string): Rule | undefined {
  const known = rules.filter((rule) => rule !== undefined);
  if (!rules.length || known.length < rules.length) return undefined;
  return {
    read(scope) {
      const texts = known.map((rule) => asList(rule.read(scope)).map(asString).filter(Boolean).join(separator));
      return texts[0] === '' ? undefined : texts.filter(Boolean).join(separator);
    },
    needs: known.flatMap(({ needs }) => needs),
    isTemplate: known.some(({ isTemplate }) => isTemplate),
  };
}

/** `{path}` is the value there, encoded in a URL; `{+path}` keeps `/` and other reserved characters (RFC 6570). */
function templateRule(template: string, isUrl: boolean): Rule {
  const parts = template.split(/\{(\+?[^{}]+)\}/);
  const paths = parts.filter((_, index) => index % 2).map((part) => part.replace(/^\+/, ''));
  return {
    read(scope) {
      const filled = parts.map((part, index) => {
        const value = index % 2 ? placeholder(scope, part.replace(/^\+/, '')) : part;
        // Text around values stays, and what a URL begins with is a URL itself.
        const isWhole = index % 2 === 0 || !isUrl || (index === 1 && parts[0] === '' && /^https?:/i.test(value ?? ''));
        if (isWhole || value === undefined) return value;
        return part.startsWith('+') ? encodeURI(value) : encodeURIComponent(value);
      });
      return filled.includes(undefined) ? undefined : filled.join('');
    },
    // A field of the model may stand in for a path.
    needs: paths.filter((path) => path !== 'isbn13').map((path) => [path]),
    isTemplate: true,
  };
}

/** A value of the item, else the field of that name. An ISBN has thirteen digits. */
function placeholder(scope: Scope, path: string): string | undefined {
  let value = at(scope, path);
  if (isEmpty(value)) {
    value = valueAt(scope.fields, path);
    if (value !== undefined) scope.seen.add(path);
  }
  if (path === 'isbn13') return toIsbn13(value ?? scope.fields.id) ?? asString(value);
  return asString(asList(value)[0]);
}

/**
 * A value of another list of the document, whose rows are found by an id that the item has. Without `from`, the id is
 * in the item's member that is named like the field or the list: for `locations` in `location`, `locationId`,
 * `location_id` or `locations`.
 */
function lookupRule(list: string, by: string | undefined, take: string, from: string | undefined, field: string): Rule {
  const listName = list.split('.').at(-1) ?? list;
  const names = [...new Set([field.split('.')[0]!, listName.replace(/s$/, ''), listName])];
  const places = from === undefined ? names.flatMap((name) => [name, `${name}Id`, `${name}_id`, `${name}ID`]) : [from];
  let rows: Map<string, unknown> | undefined;
  return {
    read(scope) {
      rows ??= rowsById(valueAt(scope.document, list.replace(/^\$\./, '')), by);
      const id = places.map((place) => at(scope, place)).find((value) => !isEmpty(value));
      const taken = asList(id).flatMap((each) => {
        const value = valuesAt(rows?.get(asString(asObject(each)?.[by ?? 'id'] ?? each) ?? ''), take);
        return value === undefined ? [] : [value];
      });
      return taken.length > 1 ? taken : taken[0];
    },
    needs: [places],
  };
}

/** The rows of a list by their id, or the members of an object by their names. */
function rowsById(list: unknown, by: string | undefined): Map<string, unknown> {
  const rows = Object.entries(Object(list) as object).map(([name, row]): [string, unknown] => [
    asString(valueAt(row, by ?? 'id')) ?? name,
    row,
  ]);
  return new Map(rows);
}
