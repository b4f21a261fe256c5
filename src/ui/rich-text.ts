import type { DOMPurify as Purifier } from 'dompurify';
import { html, type ReactiveControllerHost } from 'lit';
import { loadSanitizer } from '../page/lazy.js';
import { trustedPolicy } from '../page/policy.js';
import { attributeNames, elementNames } from './rich-text/allowed.js';
import { paragraphs } from './rich-text/paragraphs.js';
import { rebuild, type RichTextOptions } from './rich-text/rebuild.js';

/**
 * The one place where a feed's HTML enters a page. Two layers: the browser's sanitizer, or DOMPurify where it has none,
 * cleans it in a document without a window, where nothing runs and nothing is asked for; then rich-text/rebuild makes
 * the tree anew from the same table (rich-text/allowed). Either alone would do.
 */

export type { RichTextOptions } from './rich-text/rebuild.js';
export { richTextStyles } from './rich-text/rich-text.styles.js';

/** Most characters of one field that are read: parsers take seconds for what is nested on purpose. */
const LONGEST = 100_000;

/** HTML Sanitizer API (WICG), as far as it is used here; not every engine has it. */
interface SanitizingElement extends Element {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}
type SanitizerMaker = new (config: object) => unknown;

let sanitizer: unknown;
let purifier: Purifier | undefined;
let loading: Promise<void> | undefined;

/** Loads DOMPurify once for the page. Where that fails, text stays plain, and the console says so once. */
const loadPurifier = (): Promise<void> =>
  (loading ??= loadSanitizer().then(
    ({ default: DOMPurify }) => void (purifier = DOMPurify),
    () => console.warn('[ala-core-widgets] The sanitizer could not be loaded or was changed; text shows plain'),
  ));

/**
 * The first layer. Gives a node of an inert document with what the sanitizer left of `dirty`; `undefined` where the
 * browser has none and DOMPurify is not there (yet), or the page forbids our Trusted Types policy.
 */
export function sanitized(dirty: string): (ParentNode & Node) | undefined {
  const inert = document.implementation.createHTMLDocument('');
  const box: SanitizingElement = inert.createElement('div');
  if (box.setHTML) {
    sanitizer ??= new (globalThis as unknown as { Sanitizer: SanitizerMaker }).Sanitizer({
      elements: elementNames,
      attributes: attributeNames,
      comments: false,
      dataAttributes: false,
    });
    box.setHTML(dirty, { sanitizer });
    return box;
  }
  const policy = purifier && trustedPolicy();
  if (!policy) return undefined;
  const clean = purifier!.sanitize(dirty, {
    // Without '#text' all text would vanish.
    ALLOWED_TAGS: [...elementNames, '#text'],
    // For `is` it would take the whole element; the rebuild takes the attribute alone.
    ALLOWED_ATTR: [...attributeNames, 'is'],
    KEEP_CONTENT: false,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SAFE_FOR_XML: false,
    FORCE_BODY: true,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policy as never,
  }) as DocumentFragment | null;
  return clean ?? inert.createDocumentFragment();
}

/**
 * Chromium reports every style and handler that it parses to the page's policy, even where neither could ever apply, and
 * content systems write them everywhere. So they lose their names before; for safety nothing depends on it.
 */
const quiet = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)(?:style|on\w+)(?==)/gi, '$1x'));

/** Both layers. `undefined` when there is no first one; then only {@link plainText} may be shown. */
export function richText(dirty: string, options: RichTextOptions): DocumentFragment | undefined {
  const clean = sanitized(quiet(dirty.slice(0, LONGEST)));
  return clean && document.adoptNode(rebuild(clean, options));
}

/** The paragraphs of a text without markup: what stands between blank lines. */
export const plainText = (text: string): readonly string[] => text.split(/\n\s*\n/);

/**
 * The rich texts that an element shows. Each is made once and kept until its HTML or its options change, so that a
 * reader's place in it, an open detail or the focus, outlives the element's next drawing, and its move in the document.
 */
export class RichText {
  readonly #host: ReactiveControllerHost;
  readonly #made = new Map<string, { readonly of: string; readonly box: HTMLElement }>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What to put into the template for the text of that name: its element, or plain paragraphs. */
  render(name: string, dirty: string, options: RichTextOptions): unknown {
    const of = JSON.stringify([dirty, options]);
    const made = this.#made.get(name);
    if (made?.of === of) return made.box;
    const content = richText(dirty, options);
    if (!content) {
      if (!purifier) void loadPurifier().then(() => purifier && this.#host.requestUpdate());
      return plainParagraphs(paragraphs(dirty.slice(0, LONGEST)));
    }
    const box = made?.box ?? document.createElement('div');
    box.className = 'rich';
    box.replaceChildren(content);
    this.#made.set(name, { of, box });
    return box;
  }

  /** Forgets all texts but those of these names. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#made.keys()) if (!names.has(name)) this.#made.delete(name);
  }
}

/** Paragraphs of plain text, in the dress of rich text. */
export const plainParagraphs = (lines: readonly string[]): unknown =>
  html`<div class="rich">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
