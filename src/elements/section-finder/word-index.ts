/** How a word of the index answers a searched one. */
export interface WordMatch {
  /** How many of its letters were searched for: all, or those of a beginning. */
  readonly letters: number;
  /** 1 = the same word; less for a beginning, least for one with a slip. */
  readonly closeness: number;
}

const SAME = 1;
const BEGINNING = 0.8;
const SLIP = 0.6;
const SLIP_IN_BEGINNING = 0.45;

/** Shortest word in which a slip is forgiven, and shortest that may be a beginning with a slip. */
const SLIP_FROM = 3;
const BEGINNING_SLIP_FROM = 5;

/**
 * Words and where they are, found by their beginning and with one typing error: a letter too many, missing,
 * replaced, or two in each other's place.
 *
 * The words are sorted, so that those with the same beginning are together: a range of the list is a node of a trie
 * and costs nothing to keep. A search walks from range to smaller range by halving, and touches no other words.
 */
export class WordIndex {
  readonly #words: readonly string[];
  readonly #places: ReadonlyMap<string, readonly number[]>;

  /** @param texts the words at each place; a place is a number that the caller understands */
  constructor(texts: Iterable<readonly [place: number, words: Iterable<string>]>) {
    const places = new Map<string, number[]>();
    for (const [place, words] of texts) {
      for (const word of new Set(words)) {
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
      }
    }
    this.#places = places;
    this.#words = [...places.keys()].sort();
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  places(word: string): readonly number[] {
    return this.#places.get(word) ?? [];
  }

  /**
   * The words that begin so, and those that do but for one slip.
   *
   * @param forgiving whether a slip is looked for also where the searched word is itself in the index; else it is
   * taken at its word, and "date" is no slip for "data"
   */
  near(searched: string, forgiving = false): ReadonlyMap<string, WordMatch> {
    const found = new Map<string, WordMatch>();
    const slips = searched.length >= SLIP_FROM && (forgiving || !this.has(searched)) ? 1 : 0;
    this.#walk(searched, 0, 0, this.#words.length, 0, slips, 0, found);
    return found;
  }

  /** At `at` in the searched word, `depth` letters deep in the words from `low` to `high`. */
  #walk(
    searched: string,
    at: number,
    low: number,
    high: number,
    depth: number,
    spare: number,
    slips: number,
    found: Map<string, WordMatch>,
  ): void {
    if (low >= high) return;
    if (at === searched.length) this.#take(searched, low, high, depth, slips, found);
    const letter = searched.charAt(at);
    if (letter) {
      const [from, to] = this.#narrow(low, high, depth, letter);
      this.#walk(searched, at + 1, from, to, depth + 1, spare, slips, found);
    }
    if (spare === 0) return;
    // A letter too many.
    if (letter) this.#walk(searched, at + 1, low, high, depth, 0, 1, found);
    const next = searched.charAt(at + 1);
    for (let start = low; start < high;) {
      const other = this.#words[start]?.charAt(depth) ?? '';
      const [from, to] = this.#narrow(start, high, depth, other);
      start = Math.max(to, start + 1);
      if (!other) continue;
      // One missing, one replaced, two swapped.
      this.#walk(searched, at, from, to, depth + 1, 0, 1, found);
      if (letter && other !== letter) this.#walk(searched, at + 1, from, to, depth + 1, 0, 1, found);
      if (letter && other === next) {
        const [first, last] = this.#narrow(from, to, depth + 1, letter);
        this.#walk(searched, at + 2, first, last, depth + 2, 0, 1, found);
      }
    }
  }

  #take(
    searched: string,
    low: number,
    high: number,
    depth: number,
    slips: number,
    found: Map<string, WordMatch>,
  ): void {
    const beginnings = slips === 0 || searched.length >= BEGINNING_SLIP_FROM;
    // The word that is not longer than what was searched for is first.
    for (let index = low; index < (beginnings ? high : low + 1); index++) {
      const word = this.#words[index] ?? '';
      const whole = word.length === depth;
      if (slips > 0 && (word.length < SLIP_FROM || !(whole || beginnings))) continue;
      const closeness = slips > 0 ? (whole ? SLIP : SLIP_IN_BEGINNING) : whole ? SAME : BEGINNING;
      const known = found.get(word);
      const better = closeness - (known?.closeness ?? 0) || depth - (known?.letters ?? 0);
      if (better > 0) found.set(word, { letters: depth, closeness });
    }
  }

  /** The part of a range whose words have that letter at that depth; '' = words that end there. */
  #narrow(low: number, high: number, depth: number, letter: string): readonly [number, number] {
    const from = this.#halve(low, high, (word) => word.charAt(depth) >= letter);
    return [from, this.#halve(from, high, (word) => word.charAt(depth) > letter)];
  }

  /** First word of a range for which it holds; it holds for all that follow. */
  #halve(low: number, high: number, holds: (word: string) => boolean): number {
    let [first, end] = [low, high];
    while (first < end) {
      const middle = (first + end) >> 1;
      if (holds(this.#words[middle] ?? '')) end = middle;
      else first = middle + 1;
    }
    return first;
  }
}
