import type { Section } from '../../feeds/model.js';
import { memoizeLast } from '../../ui/memo.js';
import type { KindNames } from './kind-names.js';
import { hasSearchTerms, indexSections, matchSections, type SectionMatches } from './match-sections.js';
import { type Choice, createSectionFilter, keepAvailable } from './section-filters.js';
import { renderResults, resultStyles } from './section-results.js';
import { sectionTexts } from './section-texts.js';
import type { SectionTree } from './section-tree.js';

/** What is made of a feed once, whatever the user types. */
export interface Directory {
  readonly tree: SectionTree;
  readonly kinds: readonly Choice[];
  readonly keywords: readonly Choice[];
}

/** What the matches depend on. */
export interface SearchInput {
  readonly directory: Directory;
  readonly names: KindNames;
  readonly query: string;
  readonly kinds: readonly string[];
  readonly keywords: readonly string[];
}

/** What is found, and what would be found with no kind chosen: the chips count that. */
export interface Found extends SectionMatches {
  readonly ofAnyKind: readonly Section[];
}

/** The lazy chunk of the finder: what the search box and the chips find, and how that is shown. */
export class SectionSearch {
  static readonly styles = [resultStyles];

  /** Called when the user goes to the search box, so that no key has to wait for it. */
  readonly createIndex = memoizeLast(({ tree, names }: { tree: SectionTree; names: KindNames }) =>
    indexSections(tree.entries, (section) => sectionTexts(section, tree, names)),
  );
  /** `undefined` while the user searches for nothing. */
  readonly find = memoizeLast((input: SearchInput) => this.#findMatches(input));
  readonly render = renderResults;

  #findMatches({ directory: { tree, ...choices }, names, query, ...input }: SearchInput): Found | undefined {
    const kinds = keepAvailable(input.kinds, choices.kinds);
    const keywords = keepAvailable(input.keywords, choices.keywords);
    const searched = hasSearchTerms(query) && matchSections(this.createIndex({ tree, names }), query);
    if (!searched && kinds.length === 0 && keywords.length === 0) return undefined;
    const { sections: all, highlights } = searched || { sections: tree.entries, highlights: new Map<string, number>() };
    const ofAnyKind = all.filter(createSectionFilter([], keywords));
    return { sections: ofAnyKind.filter(createSectionFilter(kinds, [])), ofAnyKind, highlights };
  }
}
