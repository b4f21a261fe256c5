import './ala-settings.js';
import { AlaPromoCarousel } from '../elements/promo-carousel/promo-carousel.js';
import { startPage } from '../ui/page-start.js';

AlaPromoCarousel.define();
startPage();
