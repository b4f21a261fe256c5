import { AlaNewsFeed } from 'ala-core-widgets';

AlaNewsFeed.define();

const feed = document.createElement('ala-news-feed');
feed.src = '/news.json';
feed.heading = 'News';
feed.layout = 'compact';
feed.showSummaries = true;
feed.headingLevel = 3;
const loaded = Object.assign(document.createElement('p'), { id: 'loaded' });
const selected = Object.assign(document.createElement('p'), { id: 'selected' });
feed.addEventListener('ala-feed-load', ({ items }) => (loaded.textContent = String(items.length)));
feed.addEventListener('ala-select', (event) => {
  event.preventDefault();
  selected.textContent = `${feed.heading}: ${(event.item as { title: string }).title}`;
});
document.getElementById('root')?.append(feed, loaded, selected);

export function wrong() {
  feed.layouts = 'list'; // wrong: name
  feed.layout = 'table'; // wrong: value
  feed.addEventListener('ala-feed-error', ({ error }) => error.stage); // wrong: member
  feed.addEventListener('ala-choose', ({ item }) => item); // wrong: event
}
