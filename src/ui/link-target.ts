import type { ReactiveController, ReactiveElement } from 'lit';
import { loadNewTabLinks } from '../page/lazy.js';
import { LazyChunk } from './lazy-chunk.js';
import type { NewTabNote } from './new-tab-links.js';

/** `links="new-tab"`: marks the links after each update. Until its lazy chunk is there, links open in the same tab. */
export class LinkTarget implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #note: () => NewTabNote | false;
  readonly #chunk: LazyChunk<Awaited<ReturnType<typeof loadNewTabLinks>>>;

  /** @param note `false`: links open in the same tab */
  constructor(host: ReactiveElement, note: () => NewTabNote | false) {
    this.#host = host;
    this.#note = note;
    this.#chunk = new LazyChunk(host, 'the code for links="new-tab"', loadNewTabLinks);
    host.addController(this);
  }

  hostUpdated(): void {
    const note = this.#note();
    const { value, hasFailed, load } = this.#chunk;
    if (value) value.markLinks(this.#host.renderRoot, note);
    else if (note && !hasFailed) void load();
  }
}
