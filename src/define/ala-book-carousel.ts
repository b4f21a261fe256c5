import './ala-settings.js';
import { AlaBookCarousel } from '../elements/book-carousel/book-carousel.js';
import { startPage } from '../ui/page-start.js';

AlaBookCarousel.define();
startPage();
