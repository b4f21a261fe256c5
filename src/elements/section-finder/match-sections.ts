import type { Section } from '../../feeds/model.js';
import { foldCaseAndAccents } from '../../ui/fold-text.js';
import { type Word, wordsOf } from '../../ui/text-search.js';
import { WordIndex, type WordMatch } from './word-index.js';

/**
 * Finds sections and groups by what is typed.
 *
 * Own code, after measuring (min + gzip; each name of a feed of 24, a letter deleted, doubled, swapped, replaced,
 * 6,213 slips): MiniSearch 7.2 has 5.9 kB, knows no slip within a beginning ("presr"), counts a swap as two slips,
 * and either loses names whose short word was hit (276) or, with OR, answers "IG metadata" with 14 entries instead
 * of 5. uFuzzy 1.0 has 4.3 kB, loses 835 (no slip in a first letter) and reads the whole list at each key. This,
 * with word-index.ts and ui/text-search.ts, has 1.8 kB and loses none.
 */

/** What an entry is searched by, the most telling first. */
export interface SectionTexts {
  readonly name: string;
  /** Its own short form, its kind and the short forms of that: "IG", "interest groups". */
  readonly forms: string;
  readonly keywords: string;
  readonly description: string;
  /** Names of the entries it belongs to. */
  readonly parents: string;
}

const FIELDS = ['name', 'forms', 'keywords', 'description', 'parents'] as const satisfies (keyof SectionTexts)[];
const WEIGHTS = [16, 12, 8, 4, 2] as const;
/** What a name gains that was searched for as a whole. */
const WHOLE_NAME = 4;
/** Most letters of a query that are looked at: what is longer is no name, and the time for it must stay bounded. */
const LONGEST = 200;
/** An entry that lacks a word is found if those it has make up this share of the letters, and no entry has all. */
const ENOUGH = 0.6;

/** Made once per feed. */
export interface SectionIndex {
  readonly entries: readonly Section[];
  readonly words: WordIndex;
  /** How many words each entry's name has. */
  readonly nameLengths: readonly number[];
}

export interface SectionMatches {
  /** The entries, best first. */
  readonly sections: readonly Section[];
  /** What to highlight in their texts: how many letters of which words. */
  readonly highlights: ReadonlyMap<string, number>;
}

/** @param entries in the order for equal matches */
export function indexSections(entries: readonly Section[], texts: (section: Section) => SectionTexts): SectionIndex {
  const places: [number, string[]][] = [];
  const nameLengths = entries.map((section, entry) => {
    const own = texts(section);
    const fields = FIELDS.map((field) => wordsOf(own[field]).map(({ word }) => word));
    fields.forEach((words, field) => places.push([entry * FIELDS.length + field, words]));
    return fields[0]?.length ?? 0;
  });
  return { entries, words: new WordIndex(places), nameLengths };
}

/** Whether the text holds anything that can be searched for. */
export const hasSearchTerms = (text: string): boolean => wordsOf(text).length > 0;

/** The entries that have every word of the query, else those that have most of it. Ranked; nothing for no words. */
export function matchSections(index: SectionIndex, query: string): SectionMatches {
  const words = [...new Set(rejoined(wordsOf(query.slice(0, LONGEST)), index.words))];
  const strict = search(index, words, false);
  // A slip may have given another word that exists; so far it was taken at its word.
  return strict.isComplete || words.length < 2 ? strict : search(index, words, true);
}

/** A space may be the slip: "meta data", "a.i."; not where both halves are words of their own. */
function rejoined(words: readonly Word[], known: WordIndex): readonly string[] {
  const all: string[] = [];
  for (const { word } of words) {
    const last = all.at(-1) ?? '';
    const isOne = known.has(last + word) && !(known.has(last) && known.has(word));
    if (isOne) all.pop();
    all.push(isOne ? last + word : word);
  }
  return all;
}

function search(
  index: SectionIndex,
  words: readonly string[],
  forgiving: boolean,
): SectionMatches & { readonly isComplete: boolean } {
  const terms = words.flatMap((word) => asTerms(index.words, word, forgiving));
  const several = terms.some(({ word }) => word.length > 1);
  const highlights = new Map<string, number>();
  const scores = new Map<number, Score>();
  let wanted = 0;
  for (const { word, near } of terms) {
    // A letter by itself only ranks: it is the beginning of a word to come, or a slip.
    const letters = several && word.length === 1 ? 0 : word.length;
    wanted += letters;
    for (const [other, { letters: length }] of near) {
      highlights.set(other, Math.max(length, highlights.get(other) ?? 0));
    }
    for (const [entry, { points, inName }] of termScores(index, near)) {
      const score = scores.get(entry) ?? { points: 0, letters: 0, named: 0 };
      scores.set(entry, {
        points: score.points + points,
        letters: score.letters + letters,
        named: score.named + (inName ? 1 : 0),
      });
    }
  }
  const all = ranked(index, scores);
  const complete = all.filter(({ letters }) => letters === wanted);
  const isComplete = complete.length > 0;
  const shown = isComplete ? complete : all.filter(({ letters }) => letters > 0 && letters >= ENOUGH * wanted);
  return { sections: shown.flatMap(({ entry }) => index.entries[entry] ?? []), highlights, isComplete };
}

interface Term {
  readonly word: string;
  readonly near: ReadonlyMap<string, WordMatch>;
}

interface Score {
  readonly points: number;
  /** Letters of the query that the entry has. */
  readonly letters: number;
  /** How many words of the query are in its name. */
  readonly named: number;
}

/** A word that nothing is near, and that begins with a whole word, may have lost its space: "makertechnology". */
function asTerms(words: WordIndex, word: string, forgiving: boolean): readonly Term[] {
  const near = words.near(word, forgiving);
  if (near.size > 0) return [{ word, near }];
  for (let cut = word.length - 1; cut > 1; cut--) {
    const first = word.slice(0, cut);
    if (words.has(first)) return [first, word.slice(cut)].flatMap((part) => asTerms(words, part, forgiving));
  }
  return [{ word, near }];
}

/** Entry -> what it gains by one word: the best of its fields. */
function termScores(
  { words }: SectionIndex,
  near: ReadonlyMap<string, WordMatch>,
): ReadonlyMap<number, { points: number; inName: boolean }> {
  const best = new Map<number, { points: number; inName: boolean }>();
  for (const [word, { closeness }] of near) {
    for (const place of words.places(word)) {
      const entry = Math.floor(place / FIELDS.length);
      const field = place % FIELDS.length;
      const points = closeness * (WEIGHTS[field] ?? 0);
      const before = best.get(entry);
      const inName = field === 0 || (before?.inName ?? false);
      best.set(entry, { points: Math.max(points, before?.points ?? 0), inName });
    }
  }
  return best;
}

/** Best first: most of the query, then most telling, then the feed's order. */
function ranked(
  { nameLengths }: SectionIndex,
  scores: ReadonlyMap<number, Score>,
): readonly { entry: number; letters: number; points: number }[] {
  return [...scores]
    .map(([entry, { points, letters, named }]) => ({
      entry,
      letters,
      points: points + (WHOLE_NAME * named) / Math.max(1, nameLengths[entry] ?? 1),
    }))
    .sort((a, b) => b.letters - a.letters || b.points - a.points || a.entry - b.entry);
}

/** Short forms of a kind's words, by their initials: "interest-group" -> "ig". Small words do not count. */
export function initialsOf(words: string): string {
  const long = wordsOf(words).filter(({ word }) => word.length > 2);
  return long.length > 1 ? foldCaseAndAccents(long.map(({ word }) => word.charAt(0)).join('')) : '';
}
