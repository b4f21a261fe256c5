import type { Section } from '../../feeds/sections.js';
import { fold } from '../../ui/text-search.js';

/** What a chip stands for. */
export interface Choice {
  readonly value: string;
  /** How many entries have it. */
  readonly count: number;
}

/** Most chips in the row of keywords. */
const MOST = 12;

/** The kinds: sections, then the most common; a choice only where there are two. */
export function kindChoices(entries: readonly Section[]): readonly Choice[] {
  const kinds = kindsOf(entries);
  return kinds.length > 1 ? kinds : [];
}

/** The kinds that there are: sections, then the most common. */
export function kindsOf(entries: Iterable<Section>): readonly Choice[] {
  const first = ({ value, count }: Choice): number => (value === 'section' ? Infinity : count);
  return counted([...entries].map(({ kind }) => [kind])).sort((a, b) => first(b) - first(a));
}

/** The keywords that at least two entries share, most common first. Case and accents do not make another keyword. */
export function keywordChoices(entries: readonly Section[]): readonly Choice[] {
  return counted(entries.map(({ keywords }) => keywords))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, MOST);
}

function counted(lists: readonly (readonly string[])[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const list of lists) {
    for (const [key, value] of new Map(list.map((word) => [fold(word), word]))) {
      const known = choices.get(key);
      choices.set(key, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...choices.values()];
}

/** Of what is asked for, that which can be chosen: an address may name what the feed has no more. */
export function chosen(asked: readonly string[], choices: readonly Choice[]): readonly string[] {
  const wanted = new Set(asked.map(fold));
  return choices.map(({ value }) => value).filter((value) => wanted.has(fold(value)));
}

/** Or within kinds and within keywords, and between the two; nothing chosen lets everything through. */
export function sectionFilter(kinds: readonly string[], keywords: readonly string[]): (section: Section) => boolean {
  const wantedKinds = new Set(kinds.map(fold));
  const wantedKeywords = new Set(keywords.map(fold));
  return ({ kind, keywords: own }) =>
    (kinds.length === 0 || wantedKinds.has(fold(kind))) &&
    (keywords.length === 0 || own.some((keyword) => wantedKeywords.has(fold(keyword))));
}
