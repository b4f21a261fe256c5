/**
 * Takes plain values out of JSON of unknown shape. Nothing here throws: what has the wrong type is `undefined`
 * or an empty list.
 */
import type { JsonObject } from '../parser.js';

/** Longer text is cut before it is looked at: no field of a widget shows more, and time must stay bounded. */
export const MAX_TEXT_LENGTH = 100_000;

/** Of tags, people and the like no more are looked at, for the same reason. */
export const MAX_LIST_LENGTH = 200;

/** The value as an object, if it is one and no list. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a list: nothing is an empty one, a single value a list of one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The objects of a list, or the one that stands alone. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return asList(value).filter((each): each is JsonObject => asObject(each) !== undefined);
}

/** The value at a dotted path; '' is the value itself, `\.` a dot in a name. `undefined`: not there. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return splitPath(path).reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' &&
      inner !== null &&
      Object.hasOwn(inner, name) &&
      !(Array.isArray(inner) && name === 'length')
        ? (inner as JsonObject)[name]
        : undefined,
    value,
  );
}

/** The names of a dotted path. */
export function splitPath(path: string): string[] {
  return path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'));
}

/**
 * A string or number as a trimmed string; `undefined` when nothing is left. Half a character becomes U+FFFD: an
 * address made of it would throw.
 */
export function asString(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  return (
    value
      .slice(0, MAX_TEXT_LENGTH)
      .trim()
      .replace(/\p{Cs}/gu, '\uFFFD') || undefined
  );
}

/** A finite number, also when it is written as a string. */
export function asNumber(value: unknown): number | undefined {
  const text = asString(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** True for `true` and for the ways in which feeds write it. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** A language tag (BCP 47) of usual form. */
export function toLanguageTag(value: unknown): string | undefined {
  const tag = asString(value)?.replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && !/^(und|zxx)/i.test(tag) ? tag : undefined;
}
