import './ala-settings.js';
import { AlaPromoCarousel } from '../elements/promo-carousel/promo-carousel.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaPromoCarousel.define();
reportUnknownTags();
