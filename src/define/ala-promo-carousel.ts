import { defineWidget } from '../elements/base/define-widget.js';
import { AlaPromoCarousel } from '../elements/promo-carousel/promo-carousel.js';

defineWidget(AlaPromoCarousel);
