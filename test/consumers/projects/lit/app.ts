import 'ala-core-widgets/define/ala-news-feed';
import type { AlaSelectEvent } from 'ala-core-widgets';
import type { NewsItem } from 'ala-core-widgets/feeds';
import { html } from 'lit';

function select(event: AlaSelectEvent<NewsItem>): void {
  event.preventDefault();
  show('#selected', `News: ${event.item.title}`);
}

const show = (selector: string, text: string) => (document.querySelector(selector)!.textContent = text);

export const app = () => html`
  <ala-news-feed
    src="/news.json"
    heading="News"
    heading-level=${3}
    layout="compact"
    ?show-summaries=${true}
    lang="en"
    @ala-feed-load=${({ items }: HTMLElementEventMap['ala-feed-load']) => show('#loaded', String(items.length))}
    @ala-select=${select}
  >
    <a href="/all-news">All news</a>
  </ala-news-feed>
  <p id="loaded"></p>
  <p id="selected"></p>
`;
