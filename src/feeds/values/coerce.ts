/**
 * Reads values from JSON of unknown structure. Nothing here throws: a wrong type gives `undefined` or an empty list.
 */
import type { JsonObject } from '../parser.js';

/** Longer text is cut first: no widget shows more, and the time to process it must be bounded. */
export const MAX_TEXT_LENGTH = 100_000;

/** The most tags, people and other list entries that are read, for the same reason. */
export const MAX_LIST_LENGTH = 200;

/** The value if it is an object and not a list. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a list: `undefined` and `null` are empty, a single value is a list of one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The objects of a list, or a single object as a list. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return asList(value).filter((each): each is JsonObject => asObject(each) !== undefined);
}

/** The value at a dotted path; '' is the value itself, `\.` a dot in a name. `undefined` if there is none. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  let inner = value;
  for (const name of splitPath(path)) {
    const isLength = Array.isArray(inner) && name === 'length';
    if (typeof inner !== 'object' || inner === null || isLength || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as JsonObject)[name];
  }
  return inner;
}

/** The code points of a text. */
export const splitCodePoints = (text: string): string[] => text.split(/(?:)/u);

/** The names of a dotted path. */
export function splitPath(path: string): string[] {
  return path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'));
}

/**
 * A string or number as a trimmed string; `undefined` if it is empty. A lone surrogate becomes U+FFFD, because a URL
 * with one would throw.
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

/** A finite number, or a string that is one. */
export function asNumber(value: unknown): number | undefined {
  const text = asString(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Whether the value is `true` or another way to write it in feeds. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** A language tag (BCP 47) of the usual form. */
export function toLanguageTag(value: unknown): string | undefined {
  const tag = asString(value)?.replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && !/^(und|zxx)/i.test(tag) ? tag : undefined;
}
