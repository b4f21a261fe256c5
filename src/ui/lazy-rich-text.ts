import type { ReactiveElement } from 'lit';
import { loadRichText } from '../page/lazy.js';
import { addStyles } from './add-styles.js';
import { LazyChunk } from './lazy-chunk.js';
import type { RichText } from './rich-text.js';

/** What makes the HTML of feeds safe and formats it, loaded when a host first shows some. */
export const lazyRichText = (host: ReactiveElement): LazyChunk<RichText> =>
  new LazyChunk(host, 'the code for formatted text', async () => {
    const { RichText } = await loadRichText();
    await RichText.prepare();
    addStyles(host, ...RichText.styles);
    return new RichText(host);
  });
