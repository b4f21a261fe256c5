import './ala-settings.js';
import { AlaNewsFeed } from '../elements/news-feed/news-feed.js';

AlaNewsFeed.define();
