import type { ReactiveController, ReactiveElement } from 'lit';
import { loadNewTabLinks } from '../page/lazy.js';
import { addStyles } from './add-styles.js';
import type { NewTabNote } from './new-tab-links.js';

/** `links="new-tab"`: marks the links after each update. Until its lazy chunk is there, links open in the same tab. */
export class LinkTarget implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #note: () => NewTabNote | false;
  #chunk: Awaited<ReturnType<typeof loadNewTabLinks>> | undefined;
  #isLoading = false;

  /** @param note `false`: links open in the same tab */
  constructor(host: ReactiveElement, note: () => NewTabNote | false) {
    this.#host = host;
    this.#note = note;
    host.addController(this);
  }

  hostUpdated(): void {
    const note = this.#note();
    if (this.#chunk) this.#chunk.markLinks(this.#host.renderRoot, note);
    else if (note && !this.#isLoading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#chunk = await loadNewTabLinks();
      addStyles(this.#host, this.#chunk.newTabStyles);
      this.hostUpdated();
    } catch {
      console.warn('[ala-core-widgets] The code for links="new-tab" could not be loaded; links open in the same tab');
    }
  }
}
