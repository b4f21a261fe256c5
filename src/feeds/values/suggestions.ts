/**
 * The candidate that is closest to the word, for "did you mean …?"; `undefined` if none is close.
 *
 * @param maxDistance how many letters may differ; default: half of them
 */
export function closestMatch(word: string, candidates: Iterable<string>, maxDistance?: number): string | undefined {
  const wanted = word.slice(0, 60).toLowerCase();
  let best: string | undefined;
  let shortest = (maxDistance ?? Math.max(2, Math.ceil(wanted.length / 2))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.slice(0, 60).toLowerCase());
    if (distance < shortest) [best, shortest] = [candidate, distance];
  }
  return best;
}

/** How many letters must be inserted, deleted or replaced (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = [...Array<undefined>(b.length + 1)].map((_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
