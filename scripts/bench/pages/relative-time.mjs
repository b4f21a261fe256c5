/** News with GitHub's <relative-time>. */
import '@github/relative-time-element';
import { news as newsByHand } from './by-hand.mjs';
import { formatDay, h } from './page.mjs';

export function news(root, items, options) {
  newsByHand(root, items, options, (date) => h('relative-time', { datetime: date }, formatDay(new Date(date))));
}
