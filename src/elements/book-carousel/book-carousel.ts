import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../data/feed-controller.js';
import { toSafeUrl } from '../../data/safe-url.js';
import { books } from '../../feeds/kinds/books.js';
import type { Book } from '../../feeds/model.js';
import { truncateText } from '../../feeds/values/text.js';
import { loadGeneratedCovers } from '../../page/lazy.js';
import { enBooks, type BooksMessages } from '../../i18n/messages.js';
import { disclosureStyles } from '../../ui/disclosure.js';
import { renderHeading } from '../../ui/heading.js';
import * as icons from '../../ui/icons.js';
import { renderChevron, renderIcon } from '../../ui/icon.js';
import { AlaChangeEvent, onSelect } from '../../ui/item-events.js';
import { addStyles } from '../../ui/add-styles.js';
import { formatList } from '../../ui/intl-formats.js';
import { LazyChunk } from '../../ui/lazy-chunk.js';
import { isAllowedHost, isPlaceholder } from '../../ui/picture.js';
import { priceText } from '../../ui/price-text.js';
import { CarouselElement } from '../carousel/carousel-element.js';
import { bookStyles } from './book-carousel.styles.js';
import { WIDE_LETTERS } from './cover-look.js';

/** Length of a description that is shown at first; a wide letter counts as two. */
const EXCERPT_LENGTH = 120;

/**
 * Books and publications on a shelf: cover, title, authors, price and format, a link to where to get them. A book
 * without a cover gets a generated one.
 *
 * @summary Shows books in a row that scrolls, or in a grid.
 * @tag ala-book-carousel
 * @tagname ala-book-carousel
 * @fires {AlaChangeEvent} ala-change - A user has moved the row (`page`: the number of the first book in view, from 1), chosen a view (`view`) or expanded a description (`expanded`: its book's `id`, and whether it is `expanded`).
 * @csspart cover - A book's cover, from the feed or generated.
 * @csspart title - Its title.
 * @csspart link - The title's link.
 * @csspart authors - Who wrote it.
 * @csspart description - What it is about.
 * @csspart expand - The button that shows all of a long description.
 * @csspart price - Its price.
 * @csspart formats - Print, e-book ...
 * @csspart other-price - A price for members or others.
 * @csspart availability - Preorder, out of stock ...
 * @csspart buy - The link to where to get it.
 */
export class AlaBookCarousel extends CarouselElement<Book> {
  static override readonly tag = 'ala-book-carousel';
  static override readonly styles = [...CarouselElement.styles, disclosureStyles, bookStyles];

  /**
   * Where titles lead, such as `https://catalog.example/search?isbn={isbn13}`; also `{id}`, `{title}` and `{author}`. A
   * book without the value leads where its feed says.
   */
  @property({ attribute: 'book-href' }) bookHref: string | undefined;

  protected override readonly defaultLimit = 12;
  protected override readonly listClass = 'books';
  protected override readonly feed = new FeedController(this, books);
  /** Addresses of covers that could not be loaded, or are placeholders. */
  readonly #broken = new Set<string>();
  /** What renders covers for books without one. */
  readonly #covers = new LazyChunk(this, 'the code for generated covers', async () => {
    const { coverStyles, renderGeneratedCover } = await loadGeneratedCovers();
    addStyles(this, coverStyles);
    return renderGeneratedCover;
  });
  /** Ids of books whose full description is shown. */
  readonly #expanded = new Set<string>();

  protected override get cardInputs(): readonly unknown[] {
    return [...super.cardInputs, this.bookHref, this.#broken.size, [...this.#expanded].join(), this.#covers.value];
  }

  protected override get messages(): BooksMessages {
    return this.language.messages('books', enBooks);
  }

  protected override renderCard(book: Book, index: number): TemplateResult {
    return html`<div class="stand">${this.#renderCover(book, index)}</div>
      <div class="text">
        ${renderHeading(this.itemLevel, this.#renderTitle(book), 'title', 'title')} ${this.#renderAuthors(book)}
        ${this.#renderDescription(book)}
      </div>
      <div class="foot">${this.#renderPrices(book)} ${this.#renderBuy(book)}</div>`;
  }

  #renderCover(book: Book, index: number): TemplateResult {
    const { cover } = book;
    const { imageHosts } = this.settings;
    if (!cover || this.#broken.has(cover.src) || !isAllowedHost(cover.src, imageHosts)) {
      return this.#renderGeneratedCover(book, index);
    }
    const { src, alt, width, height } = cover;
    return html`<img
      class="cover"
      part="cover"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      src=${src}
      @error=${() => this.#replaceCover(src)}
      @load=${(event: Event) => isPlaceholder(event) && this.#replaceCover(src)}
    />`;
  }

  /** Until the lazy chunk is there, and if it cannot be loaded, the cover is blank. */
  #renderGeneratedCover(book: Book, index: number): TemplateResult {
    const { value: render, hasFailed, load } = this.#covers;
    if (render) return render(book, `paper-${index}`);
    if (!hasFailed) void load();
    return html`<div class="cover blank" part="cover" aria-hidden="true"></div>`;
  }

  #renderTitle(book: Book): TemplateResult {
    const { title, subtitle } = book;
    const url = fillHref(this.bookHref, book) ?? book.url;
    const name = subtitle ? `${title}: ${subtitle}` : title;
    if (!url) return html`<bdi>${name}</bdi>`;
    return html`<a part="link" dir="auto" href=${url} @click=${onSelect(book)}>${name}</a>`;
  }

  #renderAuthors({ authors }: Book): unknown {
    if (authors.length === 0) return nothing;
    const names = formatList(authors, this.locale);
    return html`<p class="meta" part="authors" dir="auto" .textContent=${names}></p>`;
  }

  #renderDescription({ id, title, description }: Book): unknown {
    if (!description) return nothing;
    const longest = description.search(WIDE_LETTERS) < 0 ? EXCERPT_LENGTH : EXCERPT_LENGTH / 2;
    // Hiding a few words is not worth a button.
    const short = description.length <= 1.3 * longest ? description : truncateText(description, longest, longest / 2);
    const shown = this.#expanded.has(id) ? description : short;
    if (short === description)
      return html`<p class="meta" part="description" dir="auto" .textContent=${description}></p>`;
    return html`<p class="meta" part="description" data-whole=${shown === description ? nothing : description}>
        <bdi>${shown}</bdi>
      </p>
      <button
        class="text-button expand"
        part="expand"
        type="button"
        aria-expanded=${String(shown === description)}
        @click=${() => this.#expand(id)}
      >
        <span lang=${this.locale}>${this.messages.more}</span
        ><span class="visually-hidden">: ${title}</span> ${renderChevron()}
      </button>`;
  }

  /** The list price with the formats, then prices for certain audiences, then availability. */
  #renderPrices({ prices, formats, availability }: Book): unknown {
    const { messages, locale } = this;
    const texts = prices.flatMap((price) => {
      const text = priceText(price, locale, this.settings.currency);
      return text === undefined ? [] : [{ text, audience: price.audience }];
    });
    const list = [...new Set(texts.flatMap(({ text, audience }) => (audience ? [] : [text])))];
    const either = formatList(list, locale, 'disjunction');
    const state = availability && availability !== 'in-stock' ? messages.availability[availability] : undefined;
    return html`${
      list.length > 0 || formats.length > 0
        ? html`<p class="price">
            ${list.length > 0 ? html`<b part="price" dir="auto" .textContent=${either}></b>` : nothing}
            ${formats.length > 0 ? html`<span part="formats" dir="auto" .textContent=${formats.join(', ')}></span>` : nothing}
          </p>`
        : nothing
    }
    ${texts.map(({ text, audience }) =>
      audience ? html`<p class="meta" part="other-price"><bdi>${messages.priceFor(text, audience)}</bdi></p>` : nothing,
    )}
    ${state ? html`<p class="meta" part="availability" lang=${locale}>${state}</p>` : nothing}`;
  }

  #renderBuy(book: Book): unknown {
    const { availability, title, buyUrl } = book;
    if (!buyUrl) return nothing;
    const { messages } = this;
    const action =
      availability === 'borrow' ? messages.borrow : availability === 'open-access' ? messages.read : messages.buy;
    return html`<a class="more" part="buy" href=${buyUrl} @click=${onSelect(book)}
      >${book.language ? html`<span lang=${this.locale}>${action}</span>` : action}<span class="visually-hidden"
        >: ${title}</span
      >${renderIcon(icons.externalLink)}</a
    >`;
  }

  protected override renderSkeletonRow(): TemplateResult {
    return html`<div class="item">
      <div class="stand"><span class="skeleton-bar cover"></span></div>
      <div class="text"><span class="skeleton-bar tall"></span><span class="skeleton-bar"></span></div>
    </div>`;
  }

  #replaceCover(src: string): void {
    this.#broken.add(src);
    this.requestUpdate();
  }

  #expand(id: string): void {
    if (!this.#expanded.delete(id)) this.#expanded.add(id);
    this.requestUpdate();
    this.dispatchEvent(new AlaChangeEvent('expanded', { id, expanded: this.#expanded.has(id) }));
  }
}

/** The address of a book in a catalog; `undefined` if the book lacks a value that the template names. */
function fillHref(template: string | undefined, { id, isbn13, title, authors }: Book): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = { id, isbn13, title, author: authors[0] };
  const names = [...(template?.matchAll(/\{(\w+)\}/g) ?? [])].map(([, name = '']) => name);
  if (names.some((name) => values[name] === undefined)) return undefined;
  return toSafeUrl(template?.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')));
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-book-carousel': AlaBookCarousel;
  }
}
