/** Sections with MiniSearch. */
import MiniSearch from 'minisearch';
import { sections as sectionsByHand } from './by-hand.mjs';

export function sections(root, items, options) {
  const index = new MiniSearch({ fields: ['title', 'text', 'keywords'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(
    items.map(({ title, content_text: text, _ala_core: { keywords } }, id) => ({
      id,
      title,
      text,
      keywords: keywords.join(' '),
    })),
  );
  sectionsByHand(root, items, options, (query) => index.search(query).map(({ id }) => id));
}
