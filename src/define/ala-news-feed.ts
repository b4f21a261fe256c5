import './ala-settings.js';
import { AlaNewsFeed } from '../elements/news-feed/news-feed.js';
import { startPage } from '../ui/page-start.js';

AlaNewsFeed.define();
startPage();
