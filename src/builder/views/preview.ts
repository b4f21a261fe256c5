import { html, type TemplateResult } from 'lit';
import type { Snippet } from '../snippet/snippet.js';
import type { BuilderView, PreviewChoices } from './context.js';
import { renderSegments } from './fields.js';

/** The widget itself, in a frame of the width of a phone or of a desktop screen. */
export function renderPreview(view: BuilderView, onLoad: () => void): TemplateResult {
  const { messages, preview, changePreview, choices } = view;
  const words = messages.preview;
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.title}</h2>
    <div class="tools">
      ${renderSegments('device', words.device, words.devices, preview.device, (device) => changePreview({ device }))}
      ${renderSegments('scheme', words.scheme, words.schemes, preview.scheme, (scheme) => changePreview({ scheme }))}
      ${renderSegments('state', words.state, words.states, preview.state, (state) => changePreview({ state }))}
    </div>
    <div class="stage ${preview.device} ${preview.scheme}" ?data-empty=${!choices.src}>
      <iframe title=${words.frame} src="preview.html" ?hidden=${!choices.src} @load=${onLoad}></iframe>
      <p class="waiting" ?hidden=${choices.src !== ''}>${words.waiting}</p>
    </div>
  </section>`;
}

interface Shown extends PreviewChoices {
  readonly snippet: Snippet | undefined;
  /** The text of a saved copy, in place of what is at its address. */
  readonly text: string;
  readonly language: string;
  readonly direction: string;
}

/** Width of the page in the frame, in px. The frame is scaled to its place. */
const WIDTHS = { phone: 360, desktop: 1024 };

/** Brings the page in the frame up to date. Changes the widget that is there where it can, so that it keeps its place. */
export function showInFrame(frame: HTMLIFrameElement, shown: Shown): void {
  const page = frame.contentDocument;
  // Before its script is there, the frame is about:blank.
  if (!page?.querySelector('script') || page.readyState === 'loading') return;
  const { snippet, state, text, scheme, language, direction } = shown;
  Object.assign(page.documentElement, { lang: language, dir: direction });
  page.documentElement.dataset.scheme = scheme;
  const key = JSON.stringify([snippet?.tag, attributeOf(snippet, 'src'), attributeOf(snippet, 'map'), state, text]);
  if (!snippet) page.body.replaceChildren();
  else if (page.body.dataset.shown !== key) page.body.replaceChildren(createWidget(page, snippet, state, text));
  else update(page.body.querySelector(snippet.tag)!, snippet);
  page.body.dataset.shown = key;
  fit(frame, page, WIDTHS[shown.device]);
}

const attributeOf = (snippet: Snippet | undefined, wanted: string): string | undefined =>
  snippet?.attributes.find(([name]) => name === wanted)?.[1];

function createWidget(page: Document, snippet: Snippet, state: Shown['state'], text: string): HTMLElement {
  const settings = page.createElement('ala-settings');
  const answer = answerFor(state, text);
  if (answer) Object.assign(settings, { fetch: answer, timeout: 3_600 });
  const widget = page.createElement(snippet.tag);
  update(widget, snippet);
  settings.append(widget);
  return settings;
}

function update(widget: HTMLElement, { attributes, link }: Snippet): void {
  const wanted = new Map(attributes);
  for (const name of widget.getAttributeNames()) {
    if (!wanted.has(name) && name !== 'style') widget.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    // A style attribute is blocked by a strict policy; the same set by script is not.
    if (name === 'style') widget.style.cssText = value;
    else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  if (!wanted.has('style')) widget.style.cssText = '';
  const anchor = widget.querySelector('a') ?? widget.appendChild(widget.ownerDocument.createElement('a'));
  Object.assign(anchor, { href: link?.href ?? '', textContent: link?.text ?? '' });
}

/** What the widget gets instead of the feed. */
function answerFor(state: Shown['state'], text: string): typeof fetch | undefined {
  switch (state) {
    case 'items':
      return text ? () => Promise.resolve(new Response(text)) : undefined;
    case 'empty':
      return () => Promise.resolve(new Response('[]'));
    case 'failed':
      return () => Promise.resolve(new Response('', { status: 404 }));
    case 'loading':
      return () => new Promise(() => undefined);
  }
}

const observers = new WeakMap<Document, ResizeObserver>();

/** Scales the frame to the width of its place, and makes it as high as its page. */
function fit(frame: HTMLIFrameElement, page: Document, width: number): void {
  const stage = frame.parentElement!;
  const resize = (): void => {
    const scale = Math.min(1, stage.clientWidth / width);
    const height = Math.max(160, page.body.offsetHeight);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, scale: `${scale}` });
    stage.style.height = `${Math.ceil(height * scale)}px`;
  };
  frame.dataset.width = String(width);
  resize();
  if (observers.has(page)) return;
  const observer = new ResizeObserver(() => fit(frame, page, Number(frame.dataset.width)));
  observers.set(page, observer);
  observer.observe(page.body);
  observer.observe(stage.parentElement!);
}
