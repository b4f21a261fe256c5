/**
 * Runs in a frame of its own, with or without Trusted Types and with or without the browser's sanitizer: what the
 * rich text makes of each payload, what was run, and what was asked for.
 */
import { createRichText, RichText, sanitizeHtml } from '../../../src/ui/rich-text.js';
import { rebuildAllowed, type RichTextOptions } from '../../../src/ui/rich-text/rebuild.js';

export interface Outcome {
  /** HTML of each payload's tree as it stands in the page; `undefined` where there is no first layer. */
  readonly trees: (string | undefined)[];
  /** The same of the first layer alone, and of the rebuild alone (undefined where Trusted Types forbid a raw parse). */
  readonly first: (string | undefined)[];
  readonly second: (string | undefined)[];
  /** Addresses asked for before the trees were put into the page, and after. */
  readonly before: string[];
  readonly after: string[];
  readonly violations: string[];
  readonly ran: number;
}

export const OPTIONS: RichTextOptions = {
  base: 'https://www.library.example/feeds/news.json',
  headingLevel: 4,
  imageHosts: undefined,
  otherSite: '(other site)',
};

const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /asked-for|\.example/.test(name));

/**
 * Resolves when what was begun before would have shown: two frames later a request of ours has been answered, and two
 * more have been drawn.
 */
export async function settledDown(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const marker = new Image();
  marker.src = new URL(`/demo/pictures/cover-dry-feet.svg?${performance.now()}`, document.baseURI).href;
  await new Promise((resolve) => marker.addEventListener('load', resolve));
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function serialized(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(box.ownerDocument.importNode(node, true));
  return box.innerHTML;
}

function rawTree(html: string): DocumentFragment | undefined {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  try {
    box.innerHTML = html;
  } catch {
    return undefined;
  }
  return rebuildAllowed(box, OPTIONS);
}

export async function run(payloads: readonly string[], options: RichTextOptions = OPTIONS): Promise<Outcome> {
  const counter = window as unknown as { count: number; ran: () => void };
  const violations: string[] = [];
  counter.count = 0;
  counter.ran = () => void (counter.count += 1);
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  await RichText.prepare();
  performance.clearResourceTimings();
  const fragments = payloads.map((html) => createRichText(html, options));
  const first = payloads.map((html) => {
    const node = sanitizeHtml(html.slice(0, 100_000));
    return node && [...node.childNodes].map((child) => serialized(child) ?? '').join('');
  });
  const second = payloads.map((html) => serialized(rawTree(html.slice(0, 100_000))));
  await settledDown();
  const before = asked();
  const trees = fragments.map((fragment) => {
    if (!fragment) return undefined;
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(fragment);
    const tree = root.innerHTML;
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      for (const type of ['click', 'focus', 'mouseover', 'toggle', 'error', 'load', 'animationstart'])
        element.dispatchEvent(new Event(type, { cancelable: true }));
    }
    return tree;
  });
  await settledDown();
  return { trees, first, second, before, after: asked(), violations, ran: counter.count };
}
