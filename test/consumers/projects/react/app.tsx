import { AlaNewsFeed, AlaPromoCarousel, AlaSettings } from 'ala-core-widgets/react';
import { useRef, useState } from 'react';
import type { AlaNewsFeed as AlaNewsFeedElement } from 'ala-core-widgets';
import type { NewsItem } from 'ala-core-widgets/feeds';

const ITEMS: readonly NewsItem[] = [{ id: '1', title: 'First', authors: [], tags: [], pinned: false }];

export function App() {
  const feed = useRef<AlaNewsFeedElement>(null);
  const [loaded, setLoaded] = useState(0);
  const [runs, setRuns] = useState(0);
  const [selected, setSelected] = useState('');
  return (
    <AlaSettings theme="light" imageHosts={['images.example', 'covers.example']}>
      <AlaNewsFeed
        ref={feed}
        src="/news.json"
        heading="News"
        headingLevel={3}
        layout="compact"
        showSummaries
        lang="en"
        className="news"
        onAlaFeedLoad={({ items }) => {
          setLoaded(items.length);
          setRuns((count) => count + 1);
        }}
        onAlaSelect={(event) => {
          event.preventDefault();
          setSelected(`${event.currentTarget.heading}: ${event.item.title}`);
        }}
      >
        <a href="/all-news">All news</a>
      </AlaNewsFeed>
      <AlaPromoCarousel items={ITEMS} map={{ title: 'headline' }} shuffle label="Promotions" />
      <p id="loaded">{loaded}</p>
      <p id="selected">{selected}</p>
      <p id="runs">{runs}</p>
      <button id="reload" onClick={() => void feed.current?.reload()}>
        Reload
      </button>
    </AlaSettings>
  );
}
