import { createContext } from '@lit/context';

/** A format that a page adds for its own feeds; see `OwnFormat` in feeds/feed-result. */
export interface CustomFormatLike {
  readonly id: string;
  matches(document: unknown): boolean;
  read(document: unknown, kind: string, options: never): readonly unknown[];
}

/** What `<ala-settings>` gives to every widget inside it. */
export interface Settings {
  /** Whose colours: `host` follows the page's own `color-scheme`, `auto` the reader's system. */
  readonly theme: 'host' | 'light' | 'dark' | 'auto';
  /** Whose type and accent: ALA's, or the host page's. */
  readonly look: 'ala' | 'inherit';
  /** Zone in which times are shown: the organiser's, the reader's, or an IANA name. */
  readonly timeZone: string;
  /** IANA zone of times in feeds that carry none; `undefined`: unknown. */
  readonly feedTimeZone: string | undefined;
  /** `undefined`: as the language has it. */
  readonly hourCycle: 'h12' | 'h23' | undefined;
  /** 1 = Monday ... 7 = Sunday; `undefined`: as the language has it. */
  readonly firstDay: number | undefined;
  /** Address that relative feed addresses are resolved against; `undefined`: the page's. */
  readonly baseUrl: string | undefined;
  /** Time budget of one run of one feed, in seconds: attempts, waits and body together. */
  readonly timeout: number;
  /** Hosts that pictures may come from; `undefined`: any https address. */
  readonly imageHosts: readonly string[] | undefined;
  /** ISO 4217 code for prices that name none. */
  readonly currency: string | undefined;
  /** How feeds are asked for. Called as a plain function. */
  readonly fetch: typeof globalThis.fetch;
  /** The clock behind every "today" and "2 days ago". */
  readonly now: () => Date;
  /** Own formats, tried before the built-in ones. */
  readonly formats: readonly CustomFormatLike[];
}

/** Read at every use, so that a page that replaces `window.fetch` is heard; one function, so that requests are shared. */
const pageFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/** What holds where neither the element nor a settings element says otherwise. */
export const defaultSettings: Settings = {
  theme: 'host',
  look: 'ala',
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
 * The context key. A registered symbol, so that widgets and settings of different copies of the library meet;
 * the number is the shape's.
 */
export const settingsContext = createContext<Partial<Settings>>(Symbol.for('ala-core-widgets/settings@1'));
