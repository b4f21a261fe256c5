import type { Section } from '../../feeds/model.js';
import { foldCaseAndAccents } from '../../ui/fold-text.js';

/** The value of a chip. */
export interface Choice {
  readonly value: string;
  /** How many entries have it. */
  readonly count: number;
}

/** Most chips in the row of keywords. */
const MAX_KEYWORDS = 12;

/** The kinds, if there are at least two. */
export function kindChoices(entries: readonly Section[]): readonly Choice[] {
  const kinds = kindsOf(entries);
  return kinds.length > 1 ? kinds : [];
}

/** The kinds in the feed: sections first, then the most common. */
export function kindsOf(entries: Iterable<Section>): readonly Choice[] {
  const first = ({ value, count }: Choice): number => (value === 'section' ? Infinity : count);
  return counted([...entries].map(({ kind }) => [kind])).sort((a, b) => first(b) - first(a));
}

/** The keywords that at least two entries share, the most common first. Case and accents make no difference. */
export function keywordChoices(entries: readonly Section[]): readonly Choice[] {
  return counted(entries.map(({ keywords }) => keywords))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, MAX_KEYWORDS);
}

function counted(lists: readonly (readonly string[])[]): Choice[] {
  const choices = new Map<string, Choice>();
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    let key = keys.get(word);
    if (key === undefined) keys.set(word, (key = foldCaseAndAccents(word)));
    return key;
  };
  for (const list of lists) {
    for (const [key, value] of new Map(list.map((word) => [keyOf(word), word]))) {
      const known = choices.get(key);
      choices.set(key, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...choices.values()];
}

/** Of the wanted values, those that the feed has: the page's address may name others. */
export function keepAvailable(values: readonly string[], choices: readonly Choice[]): readonly string[] {
  const wanted = new Set(values.map(foldCaseAndAccents));
  return choices.map(({ value }) => value).filter((value) => wanted.has(foldCaseAndAccents(value)));
}

/** The same choices in the same order, counted anew. */
export function updateCounts(choices: readonly Choice[], entries: Iterable<Section>): readonly Choice[] {
  const counts = new Map(kindsOf(entries).map(({ value, count }) => [foldCaseAndAccents(value), count]));
  return choices.map(({ value }) => ({ value, count: counts.get(foldCaseAndAccents(value)) ?? 0 }));
}

/** Passes an entry with one of the kinds and one of the keywords; an empty list passes all. */
export function createSectionFilter(
  kinds: readonly string[],
  keywords: readonly string[],
): (section: Section) => boolean {
  const wantedKinds = new Set(kinds.map(foldCaseAndAccents));
  const wantedKeywords = new Set(keywords.map(foldCaseAndAccents));
  return ({ kind, keywords: own }) =>
    (kinds.length === 0 || wantedKinds.has(foldCaseAndAccents(kind))) &&
    (keywords.length === 0 || own.some((keyword) => wantedKeywords.has(foldCaseAndAccents(keyword))));
}
