import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { FeedController } from '../../data/feed-controller.js';
import type { FeedPages } from '../../data/feed-state.js';
import { sections } from '../../feeds/kinds/sections.js';
import type { Section } from '../../feeds/model.js';
import { enSections, type SectionsMessages } from '../../i18n/messages.js';
import { loadSectionSearch } from '../../page/lazy.js';
import { addStyles } from '../../ui/add-styles.js';
import { chipStyles, controlStyles } from '../../ui/controls.styles.js';
import { disclosureStyles } from '../../ui/disclosure.js';
import { sectionColorStyles } from '../../ui/section-colors.styles.js';
import { AlaChangeEvent } from '../../ui/item-events.js';
import { LazyChunk } from '../../ui/lazy-chunk.js';
import { memoizeLast } from '../../ui/memo.js';
import { UrlState, type UrlValues } from '../../ui/url-state.js';
import { FeedElement } from '../base/feed-element.js';
import { stopTypedKeys } from '../base/typing-keys.js';
import { type BrowseView, renderBrowse } from './section-browse.js';
import { keepAvailable, keywordChoices, kindChoices, updateCounts } from './section-filters.js';
import { sectionBrowseStyles } from './section-browse.styles.js';
import { sectionFinderStyles } from './section-finder.styles.js';
import { renderSectionForm } from './section-form.js';
import type { Directory, Found } from './section-search.js';
import { sectionTree, type SectionRow, type SectionTree } from './section-tree.js';

/** With `search="auto"`, how many entries there are at least when there is a search box. */
const MIN_ENTRIES_FOR_SEARCH = 10;
/** Most results rendered at once; a button shows more. */
const MAX_RESULTS = 40;
const SKELETON_CARDS = 6;

/**
 * Sections as cards, their interest groups and committees behind buttons under them, and a search over all.
 *
 * @summary Finds sections, interest groups and committees.
 * @tag ala-section-finder
 * @tagname ala-section-finder
 * @fires {AlaChangeEvent} ala-change - A user has changed what is shown: `name` is `query`, `filters` or `expanded`.
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
 * @csspart no-results - The message when nothing was found.
 * @cssprop [--ala-hue-access] - Color of the sections whose icon is `access`.
 * @cssprop [--ala-hue-buildings] - Color of the sections whose icon is `buildings`.
 * @cssprop [--ala-hue-leadership] - Color of the sections whose icon is `leadership`.
 * @cssprop [--ala-hue-metadata] - Color of the sections whose icon is `metadata`.
 * @cssprop [--ala-hue-preservation] - Color of the sections whose icon is `preservation`.
 * @cssprop [--ala-hue-technology] - Color of the sections whose icon is `technology`.
 */
export class AlaSectionFinder extends FeedElement<Section> {
  static override readonly tag = 'ala-section-finder';
  static override readonly styles = [
    ...FeedElement.styles,
    controlStyles,
    chipStyles,
    disclosureStyles,
    sectionColorStyles,
    sectionFinderStyles,
    sectionBrowseStyles,
  ];

  /** Whether there is a search box: `auto` (with at least 10 entries), `always`, `never`. */
  @property() search: 'auto' | 'always' | 'never' = 'auto';
  /** Name under which search and chips are kept in the page's address, as `NAME.q`, `NAME.kind`, `NAME.tag`. */
  @property({ attribute: 'url-state' }) urlState: string | undefined;
  /** What the user searches for. */
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
    arrive: (values, how) => this.#onArrive(values, how),
  });
  #directory: Directory | undefined;
  #browsed: Pick<BrowseView, 'tree' | 'groupCount'> | undefined;
  readonly #createDirectory = memoizeLast(
    ({ pages, isSorted, now }: { pages: FeedPages<Section>; isSorted: boolean; now: () => Date }) => {
      const time = now();
      const compare = (a: Section, b: Section): number => sections.compare(a, b, time);
      const tree = sectionTree(pages.flatMap((page) => (isSorted ? [...page].sort(compare) : page)));
      return { tree, kinds: kindChoices(tree.entries), keywords: keywordChoices(tree.entries) };
    },
  );
  readonly #search = new LazyChunk(this, 'the code of the search', async () => {
    const { SectionSearch } = await loadSectionSearch();
    addStyles(this, ...SectionSearch.styles);
    return new SectionSearch();
  });
  /** Ids of the sections whose groups are shown; '' for groups without a section. Each change makes a new set. */
  #expanded: ReadonlySet<string> = new Set();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    stopTypedKeys(root);
    return root;
  }

  protected override get messages(): SectionsMessages {
    return this.language.messages('sections', enSections);
  }

  /** @internal */
  override get step(): number {
    return super.step || (this.#matches ? MAX_RESULTS : 0);
  }

  /** @internal */
  override get available(): number {
    return this.#matches?.sections.length ?? this.#directory?.tree.cards.length ?? 0;
  }

  protected override arrange(pages: FeedPages<Section>): readonly Section[] {
    const isSorted = this.check.oneOf('sort', this.sort, ['kind', 'feed']) === 'kind';
    this.#directory = this.#createDirectory({ pages, isSorted, now: this.settings.now });
    return this.#directory.tree.entries;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set `undefined` for what is not set.
    const { query, kinds, keywords } = this as Partial<Pick<this, 'query' | 'kinds' | 'keywords'>>;
    Object.assign(this, { query: query ?? '', kinds: kinds ?? [], keywords: keywords ?? [] });
    super.willUpdate(changed);
    if (changed.has('query') || changed.has('kinds') || changed.has('keywords')) this.list.reset();
  }

  protected override renderItems(): TemplateResult {
    const directory = this.#directory;
    if (!directory) return html``;
    const matches = this.#matches;
    return html`${this.#renderForm(directory)} ${matches ? this.#renderResults(directory.tree, matches) : nothing}
      <div class="browse" ?hidden=${Boolean(matches)}>${matches ? noChange : this.#renderBrowse(directory.tree)}</div>`;
  }

  #renderForm({ tree, kinds, keywords }: Directory): unknown {
    const total = tree.entries.length;
    const { ofAnyKind } = this.#matches ?? { ofAnyKind: tree.entries };
    const search = this.check.oneOf('search', this.search, ['auto', 'always', 'never']);
    return renderSectionForm({
      messages: this.messages,
      hasBox: search === 'always' || (search === 'auto' && (total >= MIN_ENTRIES_FOR_SEARCH || this.#isSearching)),
      query: this.query,
      kinds: updateCounts(kinds, ofAnyKind),
      keywords,
      total: ofAnyKind.length,
      pressedKinds: keepAvailable(this.kinds, kinds),
      pressedKeywords: keepAvailable(this.keywords, keywords),
      prepare: () => void this.#prepareSearch(),
      search: (query) => this.#choose({ query }, 'replace'),
      choose: (row, values) => this.#choose({ [row]: values }, 'push'),
    });
  }

  #renderResults(tree: SectionTree, matches: Found): TemplateResult {
    const { count: wanted, rendered: count } = this.list;
    const view = { tree, matches, count, query: this.query.trim(), messages: this.messages, level: this.itemLevel };
    const showEverything = (): void => this.#showEverything();
    return html`<div class="search-results">
      ${this.#search.value?.render({ ...view, label: this.label || this.messages.name, showEverything })}
      ${!this.showMore && matches.sections.length > wanted ? this.list.render(() => this.feedMessages) : nothing}
    </div>`;
  }

  /** Rendered again only if something of it has changed: a feed may have hundreds of groups. */
  #renderBrowse(tree: SectionTree): unknown {
    const { messages, locale, itemLevel: level } = this;
    const { rendered: count } = this.list;
    // What a search has hidden is still there.
    const before = this.#browsed?.tree === tree ? this.#browsed.groupCount : 0;
    const groupCount = Math.max(before, this.list.renderedOf(tree.groupCount));
    this.#browsed = { tree, groupCount };
    const { imageHosts } = this.settings;
    const label = this.hasHeading ? undefined : this.label || messages.name;
    const busy = this.feed.state.status === 'loading';
    const expanded = this.#expanded;
    const isOpen = (row: SectionRow): boolean => expanded.has(row.parent?.id ?? '');
    const toggle = (row: SectionRow): void => this.#toggle(row);
    return guard([tree, count, groupCount, messages, locale, level, label, busy, imageHosts, expanded], () =>
      renderBrowse({ tree, count, groupCount, messages, locale, level, label, busy, imageHosts, isOpen, toggle }),
    );
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    if (index >= SKELETON_CARDS) return html``;
    return html`<div class="card section-color">
      <span class="skeleton-bar drawing"></span><span class="skeleton-bar tall"></span
      ><span class="skeleton-bar line"></span>
    </div>`;
  }

  /** A refresh with fewer entries does not take the search box from a user who is in it. */
  get #isSearching(): boolean {
    return this.query !== '' || this.shadowRoot?.activeElement?.id === 'query';
  }

  /** `undefined` while the user searches for nothing, or the code of the search is not there. */
  get #matches(): Found | undefined {
    const [directory, { query, kinds, keywords, messages }] = [this.#directory, this];
    return directory && this.#search.value?.find({ directory, names: messages.kinds, query, kinds, keywords });
  }

  get #lacksSearch(): boolean {
    const isWanted = this.query !== '' || this.kinds.length > 0 || this.keywords.length > 0;
    return isWanted && !this.#search.value && !this.#search.hasFailed;
  }

  override async reload(): Promise<void> {
    await Promise.all([this.#lacksSearch && this.#search.load(), super.reload()]);
  }

  /** What is shown already stays while the search loads. */
  protected override get lacksCode(): boolean {
    return this.#lacksSearch && !this.shadowRoot?.querySelector('.browse');
  }

  async #prepareSearch(): Promise<void> {
    await this.#search.load();
    if (this.#directory) this.#search.value?.createIndex({ tree: this.#directory.tree, names: this.messages.kinds });
  }

  protected override updated(): void {
    super.updated();
    if (this.#lacksSearch) void this.#search.load();
  }

  /** What the user chooses is shown, reported, kept in the page's address, and announced after a pause. */
  #choose(to: Partial<Pick<AlaSectionFinder, 'query' | 'kinds' | 'keywords'>>, how: 'push' | 'replace'): void {
    Object.assign(this, to);
    const { query, kinds, keywords } = this;
    this.#url.write({ q: [query.trim()], kind: kinds, tag: keywords }, how);
    if (to.query !== undefined) this.dispatchEvent(new AlaChangeEvent('query', query));
    if (to.kinds || to.keywords) this.dispatchEvent(new AlaChangeEvent('filters', { kinds, keywords }));
    void this.#announceCount();
  }

  async #announceCount(): Promise<void> {
    if (this.#lacksSearch) await this.#search.load();
    const [found, query, { messages }] = [this.#matches, this.query.trim(), this];
    const count = found?.sections.length ?? this.arranged.length;
    this.status.sayAfterPause(
      !found ? messages.allShown(count) : count > 0 ? messages.found(count, query) : messages.notFound(query),
    );
  }

  #showEverything(): void {
    const filtered = this.kinds.length > 0 || this.keywords.length > 0;
    this.#choose({ ...(this.query && { query: '' }), ...(filtered && { kinds: [], keywords: [] }) }, 'push');
    const control = this.renderRoot.querySelector<HTMLElement>('input, .chip');
    if (control) control.focus();
    else void this.updateComplete.then(() => this.focusItem(0));
  }

  #toggle({ parent }: SectionRow): void {
    const id = parent?.id ?? '';
    const expanded = new Set(this.#expanded);
    this.#expanded = expanded.delete(id) ? expanded : expanded.add(id);
    this.requestUpdate();
    this.dispatchEvent(new AlaChangeEvent('expanded', [...expanded]));
  }

  /** The page's address has other values: at first, and when the user goes through the history. */
  #onArrive({ q, kind, tag }: UrlValues, how: 'first' | 'travel'): void {
    Object.assign(this, { query: q?.[0] ?? '', kinds: kind ?? [], keywords: tag ?? [] });
    if (how === 'travel' && this.#directory) void this.#announceCount();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-section-finder': AlaSectionFinder;
  }
}
