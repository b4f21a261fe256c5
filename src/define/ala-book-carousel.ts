import { defineWidget } from '../elements/base/define-widget.js';
import { AlaBookCarousel } from '../elements/book-carousel/book-carousel.js';

defineWidget(AlaBookCarousel);
