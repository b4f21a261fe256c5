import type { Section } from '../../feeds/model.js';
import { sectionKindName, type KindNames } from './kind-names.js';
import { initialsOf, type SectionTexts } from './match-sections.js';
import type { SectionTree } from './section-tree.js';

/** The texts by which an entry is found. */
export const sectionTexts = (section: Section, tree: SectionTree, names: KindNames): SectionTexts => ({
  name: section.name,
  forms: [section.short ?? '', ...kindForms(section.kind, names)].join(' '),
  keywords: section.keywords.join(' '),
  description: section.description ?? '',
  parents: (tree.parents.get(section) ?? []).map(({ name }) => name).join(' '),
});

/** Everything by which a kind is found, also the short form: "IG". */
function kindForms(kind: string, names: KindNames): readonly string[] {
  const { one, several, own } = sectionKindName(kind, names);
  const forms = [one, several, own];
  return [...forms, ...forms.map(initialsOf)];
}
