import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import type { FeedPages } from '../../data/feed-state.js';
import { createTagFilter } from '../../feeds/items/tag-filter.js';
import { news } from '../../feeds/kinds/news.js';
import type { NewsItem } from '../../feeds/model.js';
import { enNews, type NewsMessages } from '../../i18n/messages.js';
import { loadNewsExtras } from '../../page/lazy.js';
import { formatDate, formatRelative, keepTogether } from '../../time/format.js';
import { msUntilRelativeTimeChanges, toRelativeTime } from '../../time/relative-time.js';
import { Clock } from '../../ui/clock.js';
import { renderHeading } from '../../ui/heading.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import { onSelect } from '../../ui/item-events.js';
import { LazyChunk } from '../../ui/lazy-chunk.js';
import { memoizeLast } from '../../ui/memo.js';
import { rows } from '../../ui/rows.js';
import { shuffle } from '../../ui/shuffle.js';
import { isOn } from '../base/ala-element.js';
import { FeedElement } from '../base/feed-element.js';
import { newsStyles } from './news-feed.styles.js';

const LAYOUTS = ['list', 'cards', 'compact'] as const;
const DATES = ['relative', 'absolute', 'both'] as const;
/** Of a list longer than this, what is far from the viewport is not laid out. */
const MANY = 40;

/**
 * News as a list of linked titles with relative time, as cards, or compact.
 *
 * @summary Shows the newest news of one or several feeds.
 * @tag ala-news-feed
 * @tagname ala-news-feed
 * @csspart list - The list of news.
 * @csspart item - One piece of news.
 * @csspart title - Its title.
 * @csspart link - The title's link.
 * @csspart time - When it was published.
 * @csspart summary - Its summary.
 * @csspart authors - Who wrote it.
 * @csspart tags - Its tags.
 * @csspart image - Its picture.
 */
export class AlaNewsFeed extends FeedElement<NewsItem> {
  static override readonly tag = 'ala-news-feed';
  static override readonly styles = [...FeedElement.styles, newsStyles];

  /** `list` (time beside the title), `cards` (picture above), `compact` (titles close together). */
  @property() layout: (typeof LAYOUTS)[number] = 'list';
  /** Shows summaries. */
  @property({ type: isOn, attribute: 'show-summaries' }) showSummaries = false;
  /** Shows pictures. */
  @property({ type: isOn, attribute: 'show-images' }) showImages = false;
  /** Shows who wrote it. */
  @property({ type: isOn, attribute: 'show-authors' }) showAuthors = false;
  /** Shows tags. */
  @property({ type: isOn, attribute: 'show-tags' }) showTags = false;
  /** `relative` ("2 days ago"), `absolute` ("February 14, 2025"), or `both`. */
  @property() dates: (typeof DATES)[number] = 'relative';
  /** Shows news in a random order, the same for the whole page view; pinned news stays first. `sort` has no effect. */
  @property({ type: isOn }) shuffle = false;
  /** Shows only news with one of these tags, separated by commas; `-name` excludes news with that tag. */
  @property() tag: string | undefined;
  /** `any`: one of the tags is enough; `all`: every one is needed. */
  @property({ attribute: 'tag-match' }) tagMatch: 'any' | 'all' = 'any';

  protected override readonly defaultLimit = 5;
  protected override readonly feed = new FeedController(this, news);
  readonly #arrange = memoizeLast(arrangeNews);
  readonly #extras = new LazyChunk(this, 'the code for cards, pictures, authors, and tags', loadNewsExtras);

  constructor() {
    super();
    new Clock(this, () => this.#msUntilChange());
  }

  /** @internal */
  override get messages(): NewsMessages {
    return this.language.messages('news', enNews);
  }

  get #layout(): (typeof LAYOUTS)[number] {
    return this.check.oneOf('layout', this.layout, LAYOUTS);
  }

  /** The lazy chunk loads together with the feed. Without it, cards are a list, and pictures, authors, and tags are left out. */
  protected override get lacksCode(): boolean {
    const { value, hasFailed } = this.#extras;
    const isNeeded = this.showImages || this.showAuthors || this.showTags || this.#layout === 'cards';
    return isNeeded && !value && !hasFailed;
  }

  protected override updated(): void {
    super.updated();
    if (this.lacksCode) void this.#extras.load();
  }

  protected override rowClasses(): string {
    const { showSummaries, showImages } = this;
    return `as-${this.#layout}${showSummaries ? ' summaries' : ''}${showImages ? ' pictures' : ''}`;
  }

  get #shown(): readonly NewsItem[] {
    return this.arranged.slice(0, this.list.count);
  }

  protected override arrange(pages: FeedPages<NewsItem>): readonly NewsItem[] {
    return this.#arrange({
      ...{ pages, tag: this.tag, shuffle: this.shuffle },
      tagMatch: this.check.oneOf('tag-match', this.tagMatch, ['any', 'all']),
      isSorted: this.check.oneOf('sort', this.sort, ['kind', 'feed']) === 'kind',
      minute: Math.floor(this.settings.now().getTime() / 60_000),
    });
  }

  protected override renderItems(): TemplateResult {
    const busy = this.feed.state.status === 'loading';
    const many = this.#shown.length > MANY ? ' many' : '';
    return html`<ul
      class="news ${this.#layout}${many}"
      part="list"
      role="list"
      aria-label=${this.heading ? nothing : (this.label ?? this.messages.name)}
      aria-busy=${busy ? 'true' : nothing}
    >
      ${rows(
        this.arranged.slice(0, this.list.rendered),
        { inputs: this.#rowInputs, key: (_, index) => index, version: (item) => this.#ageKey(item) },
        (item) => this.#renderItem(item),
      )}
    </ul>`;
  }

  get #rowInputs(): readonly unknown[] {
    const { arranged, messages, locale, settings, itemLevel, layout, dates } = this;
    const { showSummaries, showImages, showAuthors, showTags } = this;
    const shows = [showSummaries, showImages, showAuthors, showTags];
    return [arranged, messages, locale, settings, itemLevel, layout, dates, ...shows];
  }

  #ageKey({ published }: NewsItem): string {
    const age = published && toRelativeTime(published, this.settings.now());
    return age ? `${age.value} ${age.unit}` : '';
  }

  #renderItem(item: NewsItem): TemplateResult {
    const cards = this.#layout === 'cards';
    return html`<li class="item" part="item" data-id=${item.id} lang=${item.language ?? nothing}>
      ${cards ? this.#renderImage(item) : nothing} ${cards ? nothing : this.#renderWhen(item)}
      <div class="text">
        ${
          cards
            ? renderHeading(this.itemLevel, this.#renderLink(item), 'title', 'title')
            : html`<span class="title" part="title">${this.#renderLink(item)}</span>`
        }
        ${
          this.showSummaries && item.summary
            ? html`<p class="summary" part="summary" dir="auto" .textContent=${item.summary}></p>`
            : nothing
        }
        ${cards ? this.#renderWhen(item) : nothing}
        ${this.showAuthors ? this.#extras.value?.renderAuthors(item, this) : nothing}
        ${this.showTags ? this.#extras.value?.renderTags(item, this) : nothing}
      </div>
      ${cards ? nothing : this.#renderImage(item)}
    </li>`;
  }

  #renderLink(item: NewsItem): TemplateResult {
    const { title, url } = item;
    if (!url) return html`<bdi>${title}</bdi>`;
    return html`<a part="link" dir="auto" href=${url} @click=${onSelect(item)}>${title}</a>`;
  }

  #renderWhen(item: NewsItem): unknown {
    const { pinned, published } = item;
    if (!pinned && !published) return html`<p class="when"></p>`;
    return html`<p class="when" lang=${item.language ? this.locale : nothing}>
      ${pinned ? html`<span class="pinned">${renderIcon(icons.pin)}&#32;${this.messages.pinned}</span>` : nothing}
      ${published ? this.#renderTime(published) : nothing}
    </p>`;
  }

  #renderTime(published: NonNullable<NewsItem['published']>): TemplateResult {
    const { locale } = this;
    const exact = formatDate(published, { locale });
    const age = toRelativeTime(published, this.settings.now());
    const dates = this.check.oneOf('dates', this.dates, DATES);
    const datetime = Object.values(published)[0] as string;
    // News from the future is dated by a clock in a wrong zone.
    if (!age || age.value > 0 || dates === 'absolute')
      return html`<time part="time" dir="auto" datetime=${datetime}>${keepTogether(exact)}</time>`;
    const relative = keepTogether(formatRelative(age, locale));
    if (dates === 'both')
      return html`<time part="time" dir="auto" datetime=${datetime}>${`${relative}, ${keepTogether(exact)}`}</time>`;
    return html`<time part="time" dir="auto" datetime=${datetime} title=${exact}
      ><span class="relative">${relative}</span><span class="visually-hidden exact">, ${exact}</span></time
    >`;
  }

  #renderImage({ image }: NewsItem): unknown {
    return this.showImages ? this.#extras.value?.renderPicture(image, this.settings.imageHosts) : nothing;
  }

  protected override renderSkeletonRow(index: number): TemplateResult {
    const wide = index % 2 === 0 ? 'wide' : 'narrow';
    return html`<div class="item">
      <p class="when"><span class="skeleton-bar"></span></p>
      <div class="text"><span class="skeleton-bar tall ${wide}"></span><span class="skeleton-bar"></span></div>
    </div>`;
  }

  #msUntilChange(): number {
    const now = this.settings.now();
    return Math.min(
      ...this.#shown.map(({ published }) => (published ? msUntilRelativeTimeChanges(published, now) : Infinity)),
    );
  }
}

interface Arrangement {
  readonly pages: FeedPages<NewsItem>;
  readonly tag: string | undefined;
  readonly tagMatch: 'any' | 'all';
  readonly shuffle: boolean;
  readonly isSorted: boolean;
  /** Minutes since the epoch. */
  readonly minute: number;
}

/** Each page in its own order, so that no item moves when the next page comes. */
function arrangeNews(arrangement: Arrangement): readonly NewsItem[] {
  const { pages, tag, tagMatch, isSorted, minute } = arrangement;
  const now = new Date(minute * 60_000);
  const passes = createTagFilter(tag, tagMatch);
  return pages.flatMap((page) => {
    const wanted = tag ? page.filter((item) => passes(item.tags)) : [...page];
    if (arrangement.shuffle) return shuffle(wanted).sort((a, b) => Number(b.pinned) - Number(a.pinned));
    return isSorted ? wanted.sort((a, b) => news.compare(a, b, now)) : wanted;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-news-feed': AlaNewsFeed;
  }
}
