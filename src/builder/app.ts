import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { readAddress, writeAddress } from './address.js';
import { toFeedUrl } from './discovery/address-text.js';
import { readText, type CheckOptions } from './discovery/check.js';
import { discover } from './discovery/discover.js';
import type { FeedFinding, Finding } from './discovery/finding.js';
import { writeMap, type MapChoice } from './discovery/map-choices.js';
import { copyText } from './copy-text.js';
import { readLibrary } from './library.js';
import { en, type BuilderMessages } from './messages/en.js';
import { es } from './messages/es.js';
import { fromSnippet, toSnippet } from './snippet/choices.js';
import { readSnippet } from './snippet/snippet.js';
import type { Choices } from './state.js';
import type { BuilderView, CopiedId, Note, PreviewChoices, Search } from './views/context.js';
import { renderPage, type PageTheme } from './views/page.js';
import { showInFrame } from './views/preview.js';
import { WIDGETS, type WidgetTag } from './widgets.js';

const MESSAGES: Readonly<Record<string, BuilderMessages>> = { en, es };

/**
 * The builder: keeps what the author chose and what was found, and renders the page from it. It renders without a shadow
 * root, because it is the page.
 */
export class WidgetBuilder extends LitElement implements BuilderView {
  static override properties = {
    language: { state: true },
    theme: { state: true },
    choices: { state: true },
    search: { state: true },
    feed: { state: true },
    mapProblem: { state: true },
    preview: { state: true },
    note: { state: true },
    savedText: { state: true },
  };

  readonly library = readLibrary(document);
  declare language: string;
  declare theme: PageTheme;
  declare choices: Choices;
  declare search: Search;
  declare feed: FeedFinding | undefined;
  declare mapProblem: Finding | undefined;
  declare preview: PreviewChoices;
  declare note: Note | undefined;
  declare savedText: string;

  /** Only the last of several searches counts. */
  #run = 0;

  constructor() {
    super();
    this.language = navigator.language.startsWith('es') ? 'es' : 'en';
    this.theme = 'auto';
    this.choices = readAddress(location.hash);
    this.search = { status: 'idle' };
    const isNarrow = matchMedia('(width < 48em)').matches;
    // The author's page is light, as most are, whatever the colors of this page.
    this.preview = { device: isNarrow ? 'phone' : 'desktop', scheme: 'light', state: 'items' };
    this.savedText = '';
  }

  get messages(): BuilderMessages {
    return MESSAGES[this.language] ?? en;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readHash);
  }

  protected override render(): TemplateResult {
    return renderPage(this, this.theme, {
      setLanguage: this.#setLanguage,
      setTheme: this.#setTheme,
      onFrameLoad: this.#showPreview,
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('choices')) {
      const hash = `#${writeAddress(this.choices)}`;
      if (hash !== (location.hash || '#')) history.replaceState(null, '', hash);
    }
    const root = document.documentElement;
    root.lang = this.language;
    root.dataset.theme = this.theme;
    document.title = this.messages.title;
    this.#showPreview();
  }

  chooseWidget = (widget: WidgetTag): void => {
    const known = new Set(this.library.options[widget].map(({ name }) => name));
    const isOtherKind = !this.choices.widget || WIDGETS[widget] !== WIDGETS[this.choices.widget];
    const options = Object.entries(this.choices.options).filter(([name]) => known.has(name));
    this.change({ widget, options: Object.fromEntries(options) });
    // What a feed is depends on the widget.
    if (isOtherKind && this.search.status !== 'idle' && !this.savedText) this.check();
  };

  change = (change: Partial<Choices>): void => {
    this.choices = { ...this.choices, ...change };
    this.note = undefined;
  };

  changeOption = (name: string, value: string | undefined): void => {
    const { [name]: _, ...options } = this.choices.options;
    this.change({ options: value === undefined ? options : { ...options, [name]: value } });
  };

  changePreview = (change: Partial<PreviewChoices>): void => {
    this.preview = { ...this.preview, ...change };
  };

  check = (): void => void this.#search();

  async #search(): Promise<void> {
    const run = ++this.#run;
    const url = toFeedUrl(this.choices.asked);
    this.#show(undefined);
    this.savedText = '';
    this.change({ src: '', map: '' });
    if (!url || !this.choices.widget) {
      this.search = { status: 'invalid' };
      await this.updateComplete;
      this.querySelector<HTMLInputElement>('#address')?.focus();
      return;
    }
    // `{from}` stays as it is written.
    const address = /[{}]/.test(this.choices.asked) ? this.choices.asked.trim() : url.href;
    const discovery = await discover(address, this.#options(), (count) => {
      if (run === this.#run) this.search = { status: 'checking', count };
    });
    if (run !== this.#run) return;
    this.search = { status: 'done', discovery };
    const { asked, feeds } = discovery;
    if (feeds[0]) this.#use(feeds[0]);
    else if (asked.type === 'json' && asked.map) await this.#readWithMap(asked.map);
  }

  #options(map?: string): CheckOptions {
    return {
      kind: this.choices.widget ? WIDGETS[this.choices.widget] : 'news',
      fetch: (input, init) => fetch(input, init),
      language: this.language,
      now: new Date(),
      protocol: location.protocol,
      map,
    };
  }

  /** The feed becomes the widget's; what it says about itself fills in what the author has not written. */
  #use(feed: FeedFinding): void {
    const { choices } = this;
    const heading = choices.options.heading ?? (feed.title || undefined);
    this.#show(feed);
    this.change({
      src: feed.url,
      map: feed.map ?? '',
      linkText: choices.linkText || feed.title,
      linkHref: choices.linkHref || feed.homeUrl,
      options: heading === undefined ? choices.options : { heading, ...choices.options },
    });
  }

  #show(feed: FeedFinding | undefined): void {
    this.feed = feed;
    this.mapProblem = undefined;
  }

  chooseFeed = (url: string): void => {
    const feeds = this.search.status === 'done' ? this.search.discovery.feeds : [];
    const feed = feeds.find((each) => each.url === url);
    if (feed) this.#use(feed);
  };

  chooseMap = (map: MapChoice): void => void this.#readWithMap(writeMap(map));

  async #readWithMap(map: string): Promise<void> {
    const asked = this.search.status === 'done' ? this.search.discovery.asked : undefined;
    if (asked?.type !== 'json') return;
    this.change({ map });
    const read = await readText(asked.text, asked.url, this.#options(map));
    if (this.choices.map !== map) return;
    if (read.type === 'feed') this.#use(read);
    else {
      this.feed = undefined;
      this.mapProblem = read;
    }
  }

  useSavedText = (text: string, place: string): void => void this.#readSavedText(text, place);

  async #readSavedText(text: string, place: string): Promise<void> {
    if (!text.trim()) return;
    const read = await readText(text, new URL(place, document.baseURI).href, this.#options());
    if (read.type === 'feed') {
      this.savedText = text;
      this.#use({ ...read, url: place });
    } else {
      this.note = { about: 'saved', text: this.messages.findings.unreadable, isError: true };
    }
  }

  readSnippet = (text: string): void => {
    const snippet = readSnippet(text);
    const { readBack } = this.messages;
    if (snippet) {
      this.#run++;
      this.#show(undefined);
      this.savedText = '';
      this.search = { status: 'idle' };
      this.choices = fromSnippet(snippet, { ...this.choices });
    }
    this.note = { about: 'snippet', text: snippet ? readBack.done : readBack.none, isError: !snippet };
  };

  copy = (about: CopiedId, text: string, markup?: string): void => {
    const { copy } = this.messages;
    void copyText(text, markup).then((isCopied) => {
      this.note = { about, text: isCopied ? copy.done[about] : copy.failed, isError: !isCopied };
      if (!isCopied) this.querySelector<HTMLTextAreaElement>(`#code-${about}`)?.select();
    });
  };

  readonly #readHash = (): void => {
    if (location.hash !== `#${writeAddress(this.choices)}`) this.choices = readAddress(location.hash);
  };

  readonly #setLanguage = (language: string): void => void (this.language = language);

  readonly #setTheme = (theme: PageTheme): void => void (this.theme = theme);

  readonly #showPreview = (): void => {
    const frame = this.querySelector('iframe');
    if (!frame) return;
    showInFrame(frame, {
      snippet: toSnippet(this.choices),
      text: this.savedText,
      language: this.language,
      direction: getComputedStyle(this).direction,
      ...this.preview,
    });
  };
}
