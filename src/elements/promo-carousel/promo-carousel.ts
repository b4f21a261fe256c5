import { html, nothing, type TemplateResult } from 'lit';
import { FeedController } from '../../data/feed-controller.js';
import { news } from '../../feeds/kinds/news.js';
import type { NewsItem } from '../../feeds/model.js';
import { enPromo, type CarouselMessages } from '../../i18n/messages.js';
import { renderHeading } from '../../ui/heading.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import { onSelect } from '../../ui/item-events.js';
import { renderPicture } from '../../ui/picture.js';
import { CarouselElement } from '../carousel/carousel-element.js';
import { promoStyles } from './promo-carousel.styles.js';

/**
 * News as picture cards in a row: image, heading, text, link. In the feed's order.
 *
 * @summary Shows a few things to do or to see, each with a picture.
 * @tag ala-promo-carousel
 * @tagname ala-promo-carousel
 * @csspart image - A card's picture.
 * @csspart title - Its heading.
 * @csspart link - The heading's link.
 * @csspart summary - Its text.
 */
export class AlaPromoCarousel extends CarouselElement<NewsItem> {
  static override readonly tag = 'ala-promo-carousel';
  static override readonly styles = [...CarouselElement.styles, promoStyles];

  protected override readonly defaultLimit = 0;
  protected override readonly listClass = 'promos';
  protected override readonly feed = new FeedController(this, news);

  protected override get messages(): CarouselMessages {
    return this.language.messages('promo', enPromo);
  }

  protected override renderCard(item: NewsItem): TemplateResult {
    const { title, url, summary } = item;
    const name = url
      ? html`<a part="link" href=${url} @click=${onSelect(item)}
          ><bdi>${title}</bdi>${renderIcon(icons.arrow, true)}</a
        >`
      : html`<bdi>${title}</bdi>`;
    return html`${renderPicture(item.image, this.settings.imageHosts)}
    ${renderHeading(this.itemLevel, name, 'title', 'title')}
    ${summary ? html`<p class="summary" part="summary" dir="auto" .textContent=${summary}></p>` : nothing}`;
  }

  protected override renderSkeletonRow(): TemplateResult {
    return html`<div class="item">
      <span class="picture"></span><span class="skeleton-bar tall"></span><span class="skeleton-bar"></span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ala-promo-carousel': AlaPromoCarousel;
  }
}
