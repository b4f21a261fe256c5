import type { Section } from '../../feeds/sections.js';
import { initials, type SectionTexts } from './match-sections.js';
import type { SectionTree } from './section-tree.js';

/** Messages: kind -> what one and several of it are called. */
export type KindNames = Readonly<Record<string, readonly [one: string, several: string]>>;

/** What a kind is called. */
export interface KindName {
  readonly one: string;
  readonly several: string;
  /** Everything it is searched by, the short form too: "IG". */
  readonly forms: string;
}

/** @param names the messages' names; a kind that is not among them goes by its own word: "task-force" -> "Task force" */
export function kindName(kind: string, names: KindNames): KindName {
  const own = kind.replace(/[-_]+/g, ' ').trim();
  const word = own.charAt(0).toLocaleUpperCase() + own.slice(1);
  const [one, several] = (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? [word, word];
  const forms = [one, several, own];
  return { one, several, forms: [...forms, ...forms.map(initials)].join(' ') };
}

/** What an entry is searched by. */
export const sectionTexts = (section: Section, tree: SectionTree, names: KindNames): SectionTexts => ({
  name: section.name,
  forms: `${section.short ?? ''} ${kindName(section.kind, names).forms}`,
  keywords: section.keywords.join(' '),
  description: section.description ?? '',
  parents: (tree.parents.get(section) ?? []).map(({ name }) => name).join(' '),
});
