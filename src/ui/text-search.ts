import { foldCaseAndAccents } from './fold-text.js';

/**
 * Words of a text in a form that a search compares, in every script. In scripts without spaces each letter is a word.
 */

/** A word and its position. */
export interface Word {
  readonly word: string;
  /** Index of its first letter in the text. */
  readonly at: number;
  /** As in the text. */
  readonly written: string;
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const WORD = new RegExp(
  `${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{N}])(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}\\u00AD]|['’](?=\\p{L}))*`,
  'gu',
);

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: written, index }) => ({ word: foldCaseAndAccents(written), at: index, written }));

/** A piece of text, and whether it matches the search. */
export interface TextRun {
  readonly text: string;
  readonly isHighlighted: boolean;
}

/** Splits a text by what matches. `highlights`: how many letters of which words were searched for. */
export function highlight(text: string, highlights: ReadonlyMap<string, number>): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  const add = (to: number, isHighlighted: boolean): void => {
    if (to > end) runs.push({ text: text.slice(end, to), isHighlighted });
    end = to;
  };
  for (const { word, at, written } of wordsOf(text)) {
    const letters = highlights.get(word);
    if (letters === undefined) continue;
    add(at, false);
    add(at + written.length - rest(written, letters), true);
  }
  add(text.length, false);
  return runs;
}

/** Length of what follows that many folded letters in a word as written; folding may join or split letters. */
function rest(written: string, letters: number): number {
  let folded = 0;
  let at = 0;
  for (const character of written) {
    const size = foldCaseAndAccents(character).length;
    if (folded >= letters && size > 0) break;
    folded += size;
    at += character.length;
  }
  return written.length - at;
}

/** Longest excerpt, and how much of it comes before the match. */
const EXCERPT_LENGTH = 160;
const BEFORE_MATCH = 60;

/** Of a long text the part around the first match, cut between words and marked as cut. */
export function excerptAround(text: string, highlights: ReadonlyMap<string, number>): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const words = wordsOf(text);
  const match = words.find(({ word }) => highlights.has(word))?.at ?? 0;
  const lastStart = text.length - EXCERPT_LENGTH;
  const start =
    match <= BEFORE_MATCH ? 0 : (words.find(({ at }) => at >= Math.min(match - BEFORE_MATCH, lastStart))?.at ?? 0);
  const end = words.findLast(({ at, written }) => at + written.length <= start + EXCERPT_LENGTH);
  const isAtEnd = start + EXCERPT_LENGTH >= text.length || !end;
  const shown = text.slice(start, isAtEnd ? undefined : end.at + end.written.length);
  return `${start > 0 ? '… ' : ''}${shown}${isAtEnd ? '' : ' …'}`;
}
