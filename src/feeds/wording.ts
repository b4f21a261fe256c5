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

/** `read`, shortened to what a title may hold. */
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
  let [points, end, wordEnd] = [0, 0, 0];
  for (const { index, segment } of new Intl.Segmenter().segment(words.slice(0, 1_000))) {
    if (segment === ' ' && points >= shortest) wordEnd = index;
    points += Array.from(segment).length;
    if (points > longest) return `${words.slice(0, wordEnd || end)}…`;
    end = index + segment.length;
  }
  return words;
}

/** A short stable name for text, for items without an id (FNV-1a). */
export function hash(words: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) sum = Math.imul(sum ^ words.charCodeAt(index), 0x01000193) >>> 0;
  return sum.toString(36);
}
