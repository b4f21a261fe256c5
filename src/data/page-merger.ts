import type { Item } from '../feeds/model.js';
import type { FeedPages } from './feed-state.js';
import { tryFollowUp } from './try-follow-up.js';

/** Step 6, for which several sources or pages need a lazy chunk. A single page of a single source is what it is. */
export class PageMerger<T extends Item> {
  #merge: (sources: readonly FeedPages<T>[]) => FeedPages<T> = mergeById;

  async load(): Promise<void> {
    this.#merge = (await tryFollowUp())?.mergePages ?? mergeById;
  }

  /** The pages of each source -> the pages a widget shows. */
  merge(sources: readonly FeedPages<T>[]): FeedPages<T> {
    const [first = [], ...others] = sources;
    return others.length > 0 || first.length > 1 ? this.#merge(sources) : first;
  }
}

/** Without the lazy chunk: of items with the same id, the first stays. */
function mergeById<T extends Item>(sources: readonly FeedPages<T>[]): FeedPages<T> {
  const ids = new Set<string>();
  const isNew = ({ id }: T): boolean => ids.size < ids.add(id).size;
  const length = Math.max(...sources.map((pages) => pages.length));
  return [...Array(length).keys()].map((page) => sources.flatMap((pages) => (pages[page] ?? []).filter(isNew)));
}
