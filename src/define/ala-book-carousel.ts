import './ala-settings.js';
import { AlaBookCarousel } from '../elements/book-carousel/book-carousel.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaBookCarousel.define();
reportUnknownTags();
