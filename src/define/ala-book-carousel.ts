import './ala-settings.js';
import { AlaBookCarousel } from '../elements/book-carousel/book-carousel.js';

AlaBookCarousel.define();
