import './ala-settings.js';
import { AlaPromoCarousel } from '../elements/promo-carousel/promo-carousel.js';

AlaPromoCarousel.define();
