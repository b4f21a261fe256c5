import { asString, splitCodePoints } from './coerce.js';
import { clearlyHasText } from './text.js';

/** A value that may hold the title of an item, and how to read it. */
export type TextSource = readonly [value: unknown, read: (value: unknown) => string | undefined];

/**
 * The first source that has text, as a function that reads it; `undefined` if none has. Most items of a long feed are
 * never shown, so HTML is parsed here only if that is needed to know whether it has text.
 */
export function firstText(sources: readonly TextSource[]): (() => string) | undefined {
  for (const [value, read] of sources) {
    const raw = asString(value);
    if (raw === undefined) continue;
    if (!/[&<]/.test(raw) || clearlyHasText(raw)) return () => read(raw) ?? raw;
    const text = read(raw);
    if (text !== undefined) return () => text;
  }
  return undefined;
}

/** `read`, with the result cut to the length of a title. */
export function truncate(read: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => {
    const text = read(value);
    return text && truncateText(text);
  };
}

/**
 * The first 80 code points, cut at the last end of a word after 60, and "…". If no word ends there, the cut is between
 * two graphemes, never inside one.
 */
export function truncateText(text: string, longest = 80, shortest = 60): string {
  let [points, end, wordEnd] = [0, 0, 0];
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, 1_000))) {
    if (segment === ' ' && points >= shortest) wordEnd = index;
    points += splitCodePoints(segment).length;
    if (points > longest) return `${text.slice(0, wordEnd || end)}…`;
    end = index + segment.length;
  }
  return text;
}

/** A short, stable hash of text, for items without an id (FNV-1a). */
export function hashText(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return sum.toString(36);
}
