import './ala-settings.js';
import './ala-news-feed.js';
import './ala-section-finder.js';
