import { closestMatch } from '../../feeds/values/suggestions.js';
import { type FeedOrigins, readFeedAddresses, readFeedOrigins } from './feed-origins.js';
import { type Mark, MARKED, readMark } from './marked-element.js';

/**
 * Marked links and divs become widgets: for editors that remove the tags of widgets but keep links.
 *
 * Everyone who can put a link on the page can mark one, also in a comment. So the script tag says whose feeds may be
 * shown, only documented attributes are taken over, and whatever is not right stays the link it is. A lazy chunk,
 * since few pages have it.
 */

/** Most widgets that are made on a page. */
const MAX_WIDGETS = 20;
/** Most lines in the console. */
const MAX_WARNINGS = 20;
/** How long scripts that load after the page have to define their elements, in ms. */
const DEFINING_MS = 1000;

/** Where no link is touched: what people write in, what the author has excluded, and what holds no widget. */
const LEFT_ALONE =
  '[contenteditable], [data-ala-ignore], textarea, template, button, label, summary, h1, h2, h3, h4, h5, h6';

/** What an editor puts around a link. */
const WRAPPERS = 'p, span, strong, em, b, i, u, font, small, mark';

/** An element class of ours. */
interface WidgetClass {
  readonly tag?: string;
  readonly observedAttributes?: readonly string[];
}

/**
 * Upgrades what is on the page and what is inserted later. Only a script tag may allow that: whoever can write one needs
 * no marked link.
 */
export function upgradePage(): void {
  const written = document.querySelector<HTMLScriptElement>('script[data-upgrade]')?.dataset.upgrade;
  if (written === undefined) return;
  const upgrader = new Upgrader(readFeedOrigins(written));
  upgrader.upgradeInside(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) upgrader.upgradeInside(node);
  }).observe(document, { childList: true, subtree: true });
  const again = (): unknown => setTimeout(() => upgrader.expectAllDefined(), DEFINING_MS);
  if (document.readyState === 'complete') again();
  else addEventListener('load', again);
}

class Upgrader {
  readonly #origins: FeedOrigins;
  readonly #widgets = new Set<Element>();
  readonly #seen = new WeakSet<Element>();
  #warnings = 0;
  #areAllDefined = false;

  constructor(origins: FeedOrigins) {
    this.#origins = origins;
    for (const word of origins.wrong)
      this.#warn(`data-upgrade: "${word}" is not an origin such as https://feeds.example.org, so it allows nothing`);
  }

  /** From now on a tag that nothing has defined is a mistake. */
  expectAllDefined(): void {
    this.#areAllDefined = true;
    this.upgradeInside(document);
  }

  upgradeInside(root: Document | Element): void {
    if (root instanceof Element && root.matches(MARKED)) this.#upgrade(root);
    for (const element of root.querySelectorAll(MARKED)) this.#upgrade(element);
  }

  #upgrade(element: Element): void {
    if (this.#seen.has(element) || !element.isConnected || isLeftAlone(element)) return;
    const mark = readMark(element);
    if (!mark) return;
    const known = (customElements.get(mark.tag) as WidgetClass | undefined)?.observedAttributes;
    if (!known && !this.#areAllDefined) return;
    this.#seen.add(element);
    const refusal = this.#refuse(mark, known);
    if (refusal) return this.#warn(`${startTag(element)} stays as it is: ${refusal}`);
    const widget = document.createElement(mark.tag);
    for (const [name, value] of mark.attributes) this.#setAttribute({ widget, mark, element }, name, value);
    this.#widgets.add(widget);
    if (element instanceof HTMLDivElement) fill(element, widget);
    else replaceLink(element as HTMLElement, widget);
  }

  /** Why it stays as it is. */
  #refuse({ tag, attributes }: Mark, known: readonly string[] | undefined): string | undefined {
    if (!known?.includes('src')) return `no script of this page defines a widget <${tag}>`;
    for (const widget of this.#widgets) if (!widget.isConnected) this.#widgets.delete(widget);
    if (this.#widgets.size >= MAX_WIDGETS) return `a page gets at most ${MAX_WIDGETS} widgets from links`;
    const src = attributes.get('src')?.trim();
    if (!src) return 'it names no feed: src=(address of the feed)';
    const addresses = readFeedAddresses(src, this.#origins);
    if ('src' in addresses) return undefined;
    const allowed = [...this.#origins.allowed].join(' ') || 'nothing';
    return `data-upgrade of the script tag allows feeds of ${allowed}, not of ${shorten(addresses.refused)}`;
  }

  #setAttribute({ widget, mark, element }: Upgrade, name: string, value: string): void {
    const known = (widget.constructor as WidgetClass).observedAttributes ?? [];
    if (known.includes(name)) {
      const addresses = name === 'src' ? readFeedAddresses(value, this.#origins) : { src: value };
      if ('src' in addresses) widget.setAttribute(name, addresses.src);
      return;
    }
    // A div may have data attributes of its own.
    const isDiv = element instanceof HTMLDivElement;
    const meant = closestMatch(name, known, isDiv ? 1 : undefined);
    if (!meant && isDiv) return;
    this.#warn(
      `${startTag(element)}: ${shorten(name)} is unknown. ${meant ? `Did you mean ${meant}?` : `<${mark.tag}> has ${known.join(', ')}`}`,
    );
  }

  #warn(text: string): void {
    if (this.#warnings++ < MAX_WARNINGS) console.warn(`[ala-core-widgets] ${text}`);
  }
}

/** Resolves when a widget has been drawn. */
interface Updating {
  readonly updateComplete: Promise<boolean>;
}

interface Upgrade {
  readonly widget: HTMLElement;
  readonly mark: Mark;
  readonly element: Element;
}

function isLeftAlone(element: Element): boolean {
  const parent = element.parentElement;
  if (element.closest(LEFT_ALONE) || parent?.closest('a') || document.designMode === 'on') return true;
  for (let at = parent; at; at = at.parentElement) {
    const { tag } = at.constructor as WidgetClass;
    // The fallback of a widget. Settings hold widgets.
    if (tag !== undefined && tag !== 'ala-settings') return true;
  }
  return false;
}

/** The div keeps its place and its look; what it holds is the fallback. */
function fill(div: Element, widget: Element): void {
  widget.append(...div.childNodes);
  div.append(widget);
}

/** The link becomes the fallback. A paragraph that held nothing else goes, so that its margins do. */
function replaceLink(link: HTMLElement, widget: HTMLElement): void {
  const hadFocus = document.activeElement === link;
  let replaced = link;
  for (let parent = link.parentElement; parent?.matches(WRAPPERS) && isAlone(replaced); parent = parent.parentElement)
    replaced = parent;
  replaced.before(widget);
  widget.append(link);
  if (replaced !== link) replaced.remove();
  // Without its slot, the link cannot take the focus back.
  if (hadFocus) void (widget as Partial<Updating>).updateComplete?.then(() => link.focus());
}

/** Line breaks and blanks around it do not count. */
const isAlone = (node: Element): boolean =>
  [...(node.parentElement?.childNodes ?? [])].every(
    (each) => each === node || each instanceof HTMLBRElement || (!(each instanceof Element) && !each.nodeValue?.trim()),
  );

function startTag(element: Element): string {
  const name = element.localName === 'a' ? 'href' : 'data-ala';
  return `<${element.localName} ${name}="${shorten(element.getAttribute(name) ?? '')}">`;
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
