import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { FeedController } from '../../data/feed-controller.js';
import type { Pages } from '../../data/feed-state.js';
import { sections, type Section } from '../../feeds/sections.js';
import { enSections, type SectionsMessages } from '../../i18n/messages.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { hueStyles } from '../../ui/hues.styles.js';
import { AlaChangeEvent } from '../../ui/item-events.js';
import { UrlState, type UrlValues } from '../../ui/url-state.js';
import { FeedElement } from '../base/feed-element.js';
import { sectionTexts } from './section-texts.js';
import { indexSections, isQuery, matchSections, type SectionIndex, type SectionMatches } from './match-sections.js';
import { browse } from './section-browse.js';
import { chosen, keywordChoices, kindChoices, sectionFilter, type Choice } from './section-filters.js';
import { sectionBrowseStyles } from './section-browse.styles.js';
import { sectionFinderStyles } from './section-finder.styles.js';
import { sectionForm } from './section-form.js';
import { results } from './section-results.js';
import { sectionTree, type SectionRow, type SectionTree } from './section-tree.js';

/** From how many entries on there is a search box, with `search="auto"`. */
const MANY = 10;
/** Most results drawn at once; a button shows more. */
const MOST_RESULTS = 40;
/** Cards of the skeleton. */
const SKELETON_CARDS = 6;

/** What is made of a feed once, whatever is typed after. */
interface Read {
  readonly pages: Pages<Section>;
  readonly sort: string;
  readonly tree: SectionTree;
  readonly kinds: readonly Choice[];
  readonly keywords: readonly Choice[];
}

/**
 * Sections as cards, their interest groups and committees folded under them, and a search over all.
 *
 * @summary Finds sections, interest groups and committees.
 * @tag ala-section-finder
 * @tagname ala-section-finder
 * @fires {AlaChangeEvent} ala-change - A reader has changed what is shown: `name` is `query`, `filters` or `expanded`.
 * @csspart form - Search box and chips.
 * @csspart search - Label and box.
 * @csspart input - The search box.
 * @csspart clear - The button in it.
 * @csspart chips - A row of chips.
 * @csspart chip - One of them.
 * @csspart list - The list of cards.
 * @csspart card - A section.
 * @csspart image - Its drawing or picture.
 * @csspart title - The name of a section or a result.
 * @csspart link - A name's link.
 * @csspart description - One line on it.
 * @csspart index - The groups under their sections.
 * @csspart index-title - The heading over them.
 * @csspart row-title - The heading of one section's groups.
 * @csspart disclosure - The button in it.
 * @csspart groups - The list of groups.
 * @csspart group - A group.
 * @csspart join - The link to join it.
 * @csspart count - How many were found.
 * @csspart results - The list of what was found.
 * @csspart result - One of them.
 * @csspart match - What was searched for, in a text.
 * @csspart no-results - What is said when nothing was found.
 * @cssprop [--ala-hue-access] - Colour of the sections whose icon is `access`.
 * @cssprop [--ala-hue-buildings] - Colour of the sections whose icon is `buildings`.
 * @cssprop [--ala-hue-leadership] - Colour of the sections whose icon is `leadership`.
 * @cssprop [--ala-hue-metadata] - Colour of the sections whose icon is `metadata`.
 * @cssprop [--ala-hue-preservation] - Colour of the sections whose icon is `preservation`.
 * @cssprop [--ala-hue-technology] - Colour of the sections whose icon is `technology`.
 */
export class AlaSectionFinder extends FeedElement<Section> {
  static override readonly tag = 'ala-section-finder';
  static override readonly styles = [
    ...FeedElement.styles,
    controlStyles,
    hueStyles,
    sectionFinderStyles,
    sectionBrowseStyles,
  ];

  /** Whether there is a search box: `auto` (with 10 entries or more), `always`, `never`. */
  @property() search: 'auto' | 'always' | 'never' = 'auto';
  /** Name under which search and chips are kept in the page's address, as `NAME.q`, `NAME.kind`, `NAME.tag`. */
  @property({ attribute: 'url-state' }) urlState: string | undefined;
  /** What is searched for. */
  @property({ attribute: false }) query = '';
  /** Kinds of the pressed chips; none = all. */
  @property({ attribute: false }) kinds: readonly string[] = [];
  /** Keywords of the pressed chips; none = all. */
  @property({ attribute: false }) keywords: readonly string[] = [];

  protected override readonly defaultLimit = 0;
  protected override readonly feed = new FeedController(this, sections);
  readonly #url = new UrlState(this, {
    name: () => this.urlState || undefined,
    keys: ['q', 'kind', 'tag'],
    arrive: (values, how) => this.#arrive(values, how),
  });
  #read: Read | undefined;
  #index: { readonly tree: SectionTree; readonly messages: SectionsMessages; readonly index: SectionIndex } | undefined;
  #matches: { readonly key: readonly unknown[]; readonly value: SectionMatches | undefined } | undefined;
  /** Ids of the sections whose groups are unfolded; '' for the groups of none. A new set with each change. */
  #unfolded: ReadonlySet<string> = new Set();

  protected override get messages(): SectionsMessages {
    return this.language.messages('sections', enSections);
  }

  /** @internal */
  override get step(): number {
    return super.step || (this.#found ? MOST_RESULTS : 0);
  }

  /** @internal */
  override get available(): number {
    return this.#found?.sections.length ?? this.#read?.tree.cards.length ?? 0;
  }

  protected override arrange(pages: Pages<Section>): readonly Section[] {
    const sort = this.check.oneOf('sort', this.sort, ['kind', 'feed']);
    if (this.#read?.pages !== pages || this.#read.sort !== sort) {
      const now = this.settings.now();
      const ordered = pages.flatMap((page) =>
        sort === 'kind' ? [...page].sort((a, b) => sections.compare(a, b, now)) : page,
      );
      const tree = sectionTree(ordered);
      const { entries } = tree;
      this.#read = { pages, sort, tree, kinds: kindChoices(entries), keywords: keywordChoices(entries) };
    }
    return this.#read.tree.entries;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set `undefined` for what is not given.
    const { query, kinds, keywords } = this as Partial<Pick<this, 'query' | 'kinds' | 'keywords'>>;
    Object.assign(this, { query: query ?? '', kinds: kinds ?? [], keywords: keywords ?? [] });
    super.willUpdate(changed);
    if (changed.has('query') || changed.has('kinds') || changed.has('keywords')) this.list.reset();
  }

  protected override renderItems(): TemplateResult {
    const read = this.#read;
    if (!read) return html``;
    const matches = this.#found;
    return html`${this.#renderForm(read)} ${matches ? this.#renderResults(read.tree, matches) : nothing}
      <div class="browse" ?hidden=${Boolean(matches)}>${matches ? noChange : this.#renderBrowse(read.tree)}</div>`;
  }

  #renderForm({ tree, kinds, keywords }: Read): unknown {
    const total = tree.entries.length;
    const search = this.check.oneOf('search', this.search, ['auto', 'always', 'never']);
    return sectionForm({
      messages: this.messages,
      hasBox: search === 'always' || (search === 'auto' && (total >= MANY || this.#isSearching)),
      query: this.query,
      kinds,
      keywords,
      total,
      chosenKinds: chosen(this.kinds, kinds),
      chosenKeywords: chosen(this.keywords, keywords),
      prepare: () => void this.#searchIndex(tree),
      search: (query) => this.#change({ query }, 'replace'),
      choose: (row, values) => this.#change({ [row]: values }, 'push'),
    });
  }

  #renderResults(tree: SectionTree, matches: SectionMatches): TemplateResult {
    const { count } = this.list;
    const view = { tree, matches, count, query: this.query.trim(), messages: this.messages, level: this.itemLevel };
    return html`<div class="search-results">
      ${results({ ...view, label: this.label || this.messages.name, showEverything: () => this.#showEverything() })}
      ${!this.showMore && matches.sections.length > count ? this.list.render(() => this.feedMessages) : nothing}
    </div>`;
  }

  /** Drawn again only if something of it has changed: a feed may have hundreds of groups. */
  #renderBrowse(tree: SectionTree): unknown {
    const { messages, locale, itemLevel: level } = this;
    const { count } = this.list;
    const { imageHosts } = this.settings;
    const label = this.hasHeading ? undefined : this.label || messages.name;
    const busy = this.feed.state.status === 'loading';
    const unfolded = this.#unfolded;
    const isOpen = (row: SectionRow): boolean => unfolded.has(row.parent?.id ?? '');
    const toggle = (row: SectionRow): void => this.#unfold(row);
    return guard([tree, count, messages, locale, level, label, busy, imageHosts, unfolded], () =>
      browse({ tree, count, messages, locale, level, label, busy, imageHosts, isOpen, toggle }),
    );
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    if (index >= SKELETON_CARDS) return html``;
    return html`<div class="card hue">
      <span class="bone drawing"></span><span class="bone tall"></span><span class="bone line"></span>
    </div>`;
  }

  /** A feed that comes again with fewer entries does not take the box from a reader who is at it. */
  get #isSearching(): boolean {
    return this.query !== '' || this.shadowRoot?.activeElement?.id === 'query';
  }

  /** What is found; `undefined` while nothing is searched for. */
  get #found(): SectionMatches | undefined {
    const read = this.#read;
    if (!read) return undefined;
    const key = [read, this.messages, this.query, this.kinds, this.keywords];
    if (!this.#matches || this.#matches.key.some((part, index) => part !== key[index])) {
      this.#matches = { key, value: this.#search(read) };
    }
    return this.#matches.value;
  }

  #search({ tree, kinds, keywords }: Read): SectionMatches | undefined {
    const chosenKinds = chosen(this.kinds, kinds);
    const chosenKeywords = chosen(this.keywords, keywords);
    const passes = sectionFilter(chosenKinds, chosenKeywords);
    if (isQuery(this.query)) {
      const { sections: matching, found } = matchSections(this.#searchIndex(tree), this.query);
      return { sections: matching.filter(passes), found };
    }
    if (chosenKinds.length === 0 && chosenKeywords.length === 0) return undefined;
    return { sections: tree.entries.filter(passes), found: new Map() };
  }

  /** Made once per feed and language, when the reader goes to the box: no key waits for it. */
  #searchIndex(tree: SectionTree): SectionIndex {
    const { messages } = this;
    if (this.#index?.tree === tree && this.#index.messages === messages) return this.#index.index;
    const index = indexSections(tree.entries, (section) => sectionTexts(section, tree, messages.kinds));
    this.#index = { tree, messages, index };
    return index;
  }

  /** A reader's choice: shown, told to the page, kept in the address, and said once the reader pauses. */
  #change(to: Partial<Pick<AlaSectionFinder, 'query' | 'kinds' | 'keywords'>>, how: 'push' | 'replace'): void {
    Object.assign(this, to);
    const { query, kinds, keywords } = this;
    this.#url.write({ q: [query.trim()], kind: kinds, tag: keywords }, how);
    if (to.query !== undefined) this.dispatchEvent(new AlaChangeEvent('query', query));
    if (to.kinds || to.keywords) this.dispatchEvent(new AlaChangeEvent('filters', { kinds, keywords }));
    this.#sayCount();
  }

  #sayCount(): void {
    const found = this.#found;
    const count = found?.sections.length ?? this.arranged.length;
    const query = this.query.trim();
    const { messages } = this;
    this.status.sayAfterPause(
      !found ? messages.allShown(count) : count > 0 ? messages.found(count, query) : messages.notFound(query),
    );
  }

  #showEverything(): void {
    const filtered = this.kinds.length > 0 || this.keywords.length > 0;
    this.#change({ ...(this.query && { query: '' }), ...(filtered && { kinds: [], keywords: [] }) }, 'push');
    const control = this.renderRoot.querySelector<HTMLElement>('input, .chip');
    if (control) control.focus();
    else void this.updateComplete.then(() => this.focusItem(0));
  }

  #unfold({ parent }: SectionRow): void {
    const id = parent?.id ?? '';
    const unfolded = new Set(this.#unfolded);
    if (!unfolded.delete(id)) unfolded.add(id);
    this.#unfolded = unfolded;
    this.requestUpdate();
    this.dispatchEvent(new AlaChangeEvent('expanded', [...unfolded]));
  }

  /** What the address says: at first, and when the reader travels through the history. */
  #arrive({ q, kind, tag }: UrlValues, how: 'first' | 'travel'): void {
    this.query = q?.[0] ?? '';
    this.kinds = kind ?? [];
    this.keywords = tag ?? [];
    if (how === 'travel' && this.#read) this.#sayCount();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-section-finder': AlaSectionFinder;
  }
}
