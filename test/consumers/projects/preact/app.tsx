import 'ala-core-widgets/define/ala-news-feed';
import type {} from 'ala-core-widgets/types/preact';
import { useState } from 'preact/hooks';

export function App() {
  const [loaded, setLoaded] = useState(0);
  const [selected, setSelected] = useState('');
  return (
    <>
      <ala-news-feed
        src="/news.json"
        heading="News"
        heading-level={3}
        layout="compact"
        show-summaries
        lang="en"
        onala-feed-load={({ items }) => setLoaded(items.length)}
        onala-select={(event) => {
          event.preventDefault();
          setSelected(`${event.currentTarget.heading}: ${event.item.title}`);
        }}
      >
        <a href="/all-news">All news</a>
      </ala-news-feed>
      <p id="loaded">{loaded}</p>
      <p id="selected">{selected}</p>
    </>
  );
}

export const wrong = [
  <ala-news-feeds />, // wrong: tag
  <ala-news-feed layouts="list" />, // wrong: name
  <ala-news-feed layout="table" />, // wrong: value
  <ala-news-feed onala-select={({ item }) => item.isbn13} />, // wrong: a book's
];
