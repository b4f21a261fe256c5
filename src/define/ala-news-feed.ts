import { defineWidget } from '../elements/base/define-widget.js';
import { AlaNewsFeed } from '../elements/news-feed/news-feed.js';

defineWidget(AlaNewsFeed);
