import type { DOMPurify as Purifier } from 'dompurify';
import type { ReactiveControllerHost } from 'lit';
import { loadSanitizer } from '../page/lazy.js';
import { trustedPolicy } from '../page/policy.js';
import { yieldToPage } from '../page/yield-every.js';
import { attributeNames, elementNames } from './rich-text/allowed.js';
import { htmlToParagraphs } from './rich-text/paragraphs.js';
import { MAX_LENGTH, renderWithoutMarkup } from './rich-text/plain.js';
import { rebuildAllowed, type RichTextOptions } from './rich-text/rebuild.js';
import { richTextStyles } from './rich-text/rich-text.styles.js';
import { isTooMuchWork } from './rich-text/work.js';

/**
 * The one place where a feed's HTML enters a page. Two layers: the browser's sanitizer, or DOMPurify where it has none,
 * cleans it in a document without a window, where nothing runs and nothing is requested; then rich-text/rebuild builds
 * the tree again from the same table (rich-text/allowed). Either layer alone would be enough.
 */

export type { RichTextOptions } from './rich-text/rebuild.js';

/** The part of the HTML Sanitizer API (WICG) that is used here; not every engine has it. */
interface SanitizingElement extends Element {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}
type SanitizerMaker = new (config: object) => unknown;

let sanitizer: unknown;
let purifier: Purifier | undefined;
let loading: Promise<void> | undefined;

/** Loads DOMPurify once for the page. If that fails, text stays plain, and the console says so once. */
const loadPurifier = (): Promise<void> =>
  (loading ??= loadSanitizer().then(
    ({ default: DOMPurify }) => void (purifier = DOMPurify),
    () => console.warn('[ala-core-widgets] The sanitizer could not be loaded or was changed; text shows plain'),
  ));

/**
 * The first layer. Returns a node of an inert document with what the sanitizer left of `dirty`; `undefined` when the
 * browser has none and DOMPurify is not loaded (yet), or the page forbids our Trusted Types policy.
 */
export function sanitizeHtml(dirty: string): (ParentNode & Node) | undefined {
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
    // Without '#text' all text would be removed.
    ALLOWED_TAGS: [...elementNames, '#text'],
    // Because of `is` it would remove the whole element; the rebuild drops only the attribute.
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
 * Chromium reports every style and handler that it parses as a violation of the page's policy, even where neither can
 * apply, and content systems write them everywhere. So they are renamed first; safety does not depend on it.
 */
const quiet = (html: string): string =>
  html.replace(TAG, (tag) => tag.replace(/([\s/"'])(?:style|on\w+)(?=\s?=)/gi, '$1x'));

/** A tag, also one with `<` and `>` in its attributes, or without an end. */
const TAG = /<[a-z](?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*/gi;

/**
 * Both layers; plain paragraphs where they would take too long. `undefined` without the first layer: then only plain text
 * may be shown.
 */
export function createRichText(dirty: string, options: RichTextOptions): DocumentFragment | undefined {
  const html = dirty.slice(0, MAX_LENGTH);
  if (isTooMuchWork(html)) return createParagraphs(html);
  const clean = sanitizeHtml(quiet(html));
  return clean && document.adoptNode(rebuildAllowed(clean, options));
}

function createParagraphs(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const line of htmlToParagraphs(html)) fragment.appendChild(document.createElement('p')).textContent = line;
  return fragment;
}

/** Most characters that are made into rich text in one task, unless a single text has more. */
const MOST_AT_ONCE = 60_000;

/**
 * The lazy chunk of formatted text: the rich texts that an element shows. Each is made once and kept until its HTML or
 * its options change, so that an open detail or the focus in it survives the element's next update, and its move in the
 * document.
 */
export class RichText {
  static readonly styles = [richTextStyles];
  readonly #made = new Map<string, { readonly of: string; readonly box: HTMLElement }>();
  readonly #host: ReactiveControllerHost;
  /** Characters that were made into rich text in this task. */
  #spent = 0;
  #isBehind = false;

  /** @param host is updated when texts can be made that had to wait */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What must be there before the first text is drawn, so that it does not change from plain to rich on the page. */
  static async prepare(): Promise<void> {
    if (!('setHTML' in Element.prototype)) await loadPurifier();
  }

  /**
   * For a template: the element of the text of that name, or plain paragraphs. After many long texts in one task the
   * others follow in later ones, in their order.
   */
  render(name: string, dirty: string, options: RichTextOptions): unknown {
    const of = JSON.stringify([dirty, options]);
    const made = this.#made.get(name);
    if (made?.of === of) return made.box;
    if (!this.#mayMake(dirty)) return made?.box;
    const content = createRichText(dirty, options);
    if (!content) return renderWithoutMarkup(dirty);
    const box = made?.box ?? document.createElement('div');
    box.className = 'rich';
    box.replaceChildren(content);
    for (const table of box.querySelectorAll('table')) putInScroller(table);
    this.#made.set(name, { of, box });
    return box;
  }

  /** Whether the text may be made in this task. If not, the host is updated in a later one. */
  #mayMake({ length }: string): boolean {
    if (this.#spent === 0) void yieldToPage().then(() => this.#begin());
    if (this.#spent > 0 && this.#spent + length > MOST_AT_ONCE) this.#isBehind = true;
    else this.#spent += length + 1;
    return !this.#isBehind;
  }

  #begin(): void {
    this.#spent = 0;
    if (this.#isBehind) this.#host.requestUpdate();
    this.#isBehind = false;
  }

  /** Forgets all texts except those of these names. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#made.keys()) if (!names.has(name)) this.#made.delete(name);
  }
}

let scrollers: ResizeObserver | undefined;

/** Puts a table in a box of its own that scrolls when the table is wide, and only then is a tab stop. */
function putInScroller(table: HTMLTableElement): void {
  scrollers ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  const scroller = document.createElement('div');
  scroller.className = 'table-scroller';
  scroller.role = 'group';
  if (table.caption) scroller.ariaLabel = table.caption.textContent;
  table.replaceWith(scroller);
  scroller.append(table);
  scrollers.observe(scroller);
}
