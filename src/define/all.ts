import './ala-settings.js';
import './ala-news-feed.js';
