import './ala-settings.js';
import { AlaNewsFeed } from '../elements/news-feed/news-feed.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaNewsFeed.define();
reportUnknownTags();
