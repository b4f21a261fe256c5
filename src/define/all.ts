// Before the widgets: a provider must be there before the first that asks.
import './ala-settings.js';
import './ala-news-feed.js';
import './ala-announcement-tabs.js';
import './ala-section-finder.js';
import './ala-ce-calendar.js';
import './ala-book-carousel.js';
import './ala-promo-carousel.js';
