import type { Section } from '../../feeds/model.js';

/** The entries of a feed as they are shown before the user searches. */
export interface SectionTree {
  /** All that are active, in order. */
  readonly entries: readonly Section[];
  /** Those that are shown as cards. */
  readonly cards: readonly Section[];
  /** The others, under what they belong to. */
  readonly rows: readonly SectionRow[];
  /** All that are in the rows, and how often: a joint group is in several. */
  readonly groups: ReadonlySet<Section>;
  readonly groupCount: number;
  /** What each entry belongs to, if the feed has it. */
  readonly parents: ReadonlyMap<Section, readonly Section[]>;
}

export interface SectionRow {
  /** `undefined`: groups whose parents are not in the feed. */
  readonly parent: Section | undefined;
  readonly groups: readonly Section[];
}

/**
 * Cards and rows. A card is an entry that belongs to no other in the feed and is a section, or has groups of its own. If
 * there is none, every entry that belongs to no other is a card, and if all form circles, every entry. A joint group
 * is under each of its parents; groups without a known parent are together at the end.
 *
 * @param sections in the order in which they are shown
 */
export function sectionTree(sections: readonly Section[]): SectionTree {
  const entries = sections.filter(({ active }) => active);
  const parents = parentsOf(entries);
  const children = new Map<Section, Section[]>();
  for (const [entry, own] of parents) {
    for (const parent of own) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(entry);
      else children.set(parent, [entry]);
    }
  }
  const roots = entries.filter((entry) => parents.get(entry)?.length === 0);
  const main = roots.filter((entry) => entry.kind === 'section' || children.has(entry));
  const cards = [main, roots].find((list) => list.length > 0) ?? entries;
  const isCard = new Set(cards);
  const others = roots.filter((entry) => !isCard.has(entry));
  const rows: SectionRow[] = [...cards, ...entries.filter((entry) => !isCard.has(entry))].flatMap((parent) => {
    const groups = children.get(parent);
    return groups ? [{ parent, groups }] : [];
  });
  if (others.length > 0) rows.push({ parent: undefined, groups: others });
  const groups = rows.flatMap((row) => row.groups);
  return { entries, cards, rows, groups: new Set(groups), groupCount: groups.length, parents };
}

/** Merged sources write `n:` before their ids, also before the id of a parent that is another source's. */
const bare = (id: string): string => id.replace(/^\d+:/, '');

function parentsOf(entries: readonly Section[]): ReadonlyMap<Section, readonly Section[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byBareId = new Map([...entries].reverse().map((entry) => [bare(entry.id), entry]));
  return new Map(
    entries.map((entry) => {
      const found = entry.parentIds.map((id) => byId.get(id) ?? byBareId.get(bare(id)));
      const known = found.filter((parent) => parent !== undefined && parent !== entry);
      return [entry, [...new Set(known)] as Section[]];
    }),
  );
}
