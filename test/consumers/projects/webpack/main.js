import 'ala-core-widgets/define/ala-news-feed';

const root = document.getElementById('root');
root.innerHTML = `
  <ala-news-feed src="/news.json" heading="News" heading-level="3" layout="compact" show-summaries lang="en">
    <a href="/all-news">All news</a>
  </ala-news-feed>
  <p id="loaded"></p>
  <p id="selected"></p>`;
const feed = root.querySelector('ala-news-feed');
feed.addEventListener(
  'ala-feed-load',
  ({ items }) => (root.querySelector('#loaded').textContent = String(items.length)),
);
feed.addEventListener('ala-select', (event) => {
  event.preventDefault();
  const { title } = /** @type {import('ala-core-widgets/feeds').NewsItem} */ (event.item);
  root.querySelector('#selected').textContent = `${feed.heading}: ${title}`;
});
