import 'ala-core-widgets/define/ala-news-feed';
import type {} from 'ala-core-widgets/types/solid';
import { createSignal } from 'solid-js';

export function App() {
  const [loaded, setLoaded] = createSignal(0);
  const [selected, setSelected] = createSignal('');
  return (
    <>
      <ala-news-feed
        src="/news.json"
        heading="News"
        heading-level={3}
        layout="compact"
        show-summaries
        lang="en"
        on:ala-feed-load={({ items }) => setLoaded(items.length)}
        on:ala-select={(event) => {
          event.preventDefault();
          setSelected(`${event.currentTarget.heading}: ${event.item.title}`);
        }}
      >
        <a href="/all-news">All news</a>
      </ala-news-feed>
      <p id="loaded">{loaded()}</p>
      <p id="selected">{selected()}</p>
    </>
  );
}

export const wrong = () => [
  <ala-news-feeds />, // wrong: tag
  <ala-news-feed layouts="list" />, // wrong: name
  <ala-news-feed layout="table" />, // wrong: value
  <ala-news-feed on:ala-select={({ item }) => item.isbn13} />, // wrong: a book's
  <ala-news-feed prop:items={[{ headline: 'x' }]} />, // wrong: model
];
