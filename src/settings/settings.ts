import { createContext } from '@lit/context';

/** A format that a page adds for its own feeds; see `CustomFormat` in feeds/result. */
export interface CustomFormatLike {
  readonly id: string;
  matches(document: unknown): boolean;
  read(document: unknown, kind: string, options: never): readonly unknown[];
}

/** What `<ala-settings>` provides to the widgets inside it. */
export interface Settings {
  /** Color scheme: `host` follows the page's `color-scheme`, `auto` the visitor's system. */
  readonly theme: 'host' | 'light' | 'dark' | 'auto';
  /** Fonts and accent color: those of ALA or of the host page. */
  readonly look: 'ala' | 'inherit';
  /** Where links of the widgets open. */
  readonly links: 'same-tab' | 'new-tab';
  /** Time zone to show times in: the event's, the visitor's, or an IANA name. */
  readonly timeZone: string;
  /** IANA zone of times in feeds that have none; `undefined`: unknown. */
  readonly feedTimeZone: string | undefined;
  /** `undefined`: as usual in the language. */
  readonly hourCycle: 'h12' | 'h23' | undefined;
  /** 1 = Monday … 7 = Sunday; `undefined`: as usual in the language. */
  readonly firstDay: number | undefined;
  /** Base URL of relative feed URLs; `undefined`: the page's. */
  readonly baseUrl: string | undefined;
  /** Time budget for loading a feed once, in seconds: attempts, waits and body together. */
  readonly timeout: number;
  /** Hosts that images may come from; `undefined`: any https URL. */
  readonly imageHosts: readonly string[] | undefined;
  /** ISO 4217 code for prices without a currency. */
  readonly currency: string | undefined;
  /** The function that requests feeds. Called without `this`. */
  readonly fetch: typeof globalThis.fetch;
  /** The clock behind every "today" and "2 days ago". */
  readonly now: () => Date;
  /** Custom formats, tried before the built-in ones. */
  readonly formats: readonly CustomFormatLike[];
}

/**
 * Reads `fetch` at every call, so that a page may replace `window.fetch`; one function, so that requests are shared.
 */
const pageFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/** The defaults, used if neither the element nor a settings element sets a value. */
export const defaultSettings: Settings = {
  theme: 'host',
  look: 'ala',
  links: 'same-tab',
  timeZone: 'event',
  feedTimeZone: undefined,
  hourCycle: undefined,
  firstDay: undefined,
  baseUrl: undefined,
  timeout: 8,
  imageHosts: undefined,
  currency: undefined,
  fetch: pageFetch,
  now: () => new Date(),
  formats: [],
};

/**
 * The context key. A registered symbol, so that widgets and settings of different copies of the library find each
 * other; the number is the version of the type.
 */
export const settingsContext = createContext<Partial<Settings>>(Symbol.for('ala-core-widgets/settings@1'));
