import { string, surelyHasText } from './pick.js';

/** One place where an item's name may stand, and how to read it. */
export type Wording = readonly [value: unknown, read: (value: unknown) => string | undefined];

/**
 * The first of the places that holds words, as a function that reads it; `undefined` when none does. Long feeds
 * are mostly never shown, so HTML is parsed here only when a glance cannot tell whether it holds text.
 */
export function firstWording(places: readonly Wording[]): (() => string) | undefined {
  for (const [value, read] of places) {
    const raw = string(value);
    if (raw === undefined) continue;
    if (!/[&<]/.test(raw) || surelyHasText(raw)) return () => read(raw) ?? raw;
    const words = read(raw);
    if (words !== undefined) return () => words;
  }
  return undefined;
}

/** `read`, shortened to what a title may hold (feed-rules F03). */
export function opening(read: (value: unknown) => string | undefined): (value: unknown) => string | undefined {
  return (value) => {
    const words = read(value);
    return words && shorten(words);
  };
}

/**
 * The first 80 code points, cut at the last word end after 60, then "…"; where no word ends there, between two
 * graphemes, never inside one.
 */
export function shorten(words: string, longest = 80, shortest = 60): string {
  const points = Array.from(words.slice(0, 2 * longest + 2));
  if (points.length <= longest) return words;
  for (let end = longest; end >= shortest; end--) {
    if (points[end] === ' ') return `${points.slice(0, end).join('')}…`;
  }
  return `${graphemes(points.slice(0, longest + 20).join(''), points.slice(0, longest).join('').length)}…`;
}

function graphemes(words: string, room: number): string {
  let end = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words)) {
    if (index > room) break;
    end = index;
  }
  return words.slice(0, end || room);
}

/** A short stable name for text, for items without an id (FNV-1a, 32 bits twice). */
export function hash(words: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code, 0x85ebca6b) >>> 0;
  }
  return low.toString(36) + high.toString(36);
}
