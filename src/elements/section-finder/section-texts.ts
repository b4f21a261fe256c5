import type { Section } from '../../feeds/sections.js';
import { initials, type SectionTexts } from './match-sections.js';
import type { SectionTree } from './section-tree.js';

/** Messages: kind -> its name for one and for several. */
export type KindNames = Readonly<Record<string, readonly [one: string, several: string]>>;

/** The names of a kind. */
export interface KindName {
  readonly one: string;
  readonly several: string;
  /** Everything by which it is found, also the short form: "IG". */
  readonly forms: string;
}

/** @param names the messages' names; a kind that is not among them is shown as its id: "task-force" -> "Task force" */
export function kindName(kind: string, names: KindNames): KindName {
  const own = kind.replace(/[-_]+/g, ' ').trim();
  const word = own.charAt(0).toLocaleUpperCase() + own.slice(1);
  const [one, several] = (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? [word, word];
  const forms = [one, several, own];
  return { one, several, forms: [...forms, ...forms.map(initials)].join(' ') };
}

/** The texts by which an entry is found. */
export const sectionTexts = (section: Section, tree: SectionTree, names: KindNames): SectionTexts => ({
  name: section.name,
  forms: `${section.short ?? ''} ${kindName(section.kind, names).forms}`,
  keywords: section.keywords.join(' '),
  description: section.description ?? '',
  parents: (tree.parents.get(section) ?? []).map(({ name }) => name).join(' '),
});
