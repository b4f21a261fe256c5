import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addMessages, getMessages, nearestLanguage, onLanguageChange, primaryLanguage } from '../i18n/localize.js';
import type { Messages } from '../i18n/messages.js';
import { loadLanguages } from '../page/lazy.js';
import { warnOnce } from '../page/warn-once.js';

type LazyLanguage = keyof Awaited<ReturnType<typeof loadLanguages>>;

/** Whether it is a lazy chunk. English is built in. */
const isLazy = (language: string): language is LazyLanguage => /^(ar|es|fr|zh)$/.test(language);

const requests: Partial<Record<LazyLanguage, Promise<void>>> = {};

/** Loads a language once for the page; if that fails, English stays. Resolves in either case. */
export const loadLanguage = (language: string): Promise<void> | undefined =>
  isLazy(language) ? (requests[language] ??= load(language)) : undefined;

async function load(language: LazyLanguage): Promise<void> {
  try {
    const chunk: Partial<Record<LazyLanguage, Messages>> = await (await loadLanguages())[language]();
    addMessages(language, chunk[language]!);
  } catch (cause) {
    warnOnce(`Language "${language}" could not be loaded; English is shown`, cause);
  }
}

/** The language tag, unless it is malformed: `Intl` would throw. */
const wellFormed = (tag: string): string | undefined => {
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return undefined;
  }
};

/** The language of a widget: that of the nearest `lang`, if there are messages in it. */
export class Language implements ReactiveController {
  /** As in the page. */
  wanted = 'en';
  /** For messages and `Intl`: `wanted`, or `en`. */
  locale = 'en';
  /** For requests of feeds: what `locale` will be once the messages are loaded. */
  asked = 'en';
  readonly #host: ReactiveControllerHost & Element;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(() => this.#host.requestUpdate());
    // For the request of the feed, which is made before the first update.
    this.hostUpdate();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    this.wanted = nearestLanguage(this.#host);
    const name = primaryLanguage(this.wanted);
    void loadLanguage(name);
    const spoken = wellFormed(this.wanted) ?? name;
    this.locale = name === 'en' || getMessages(name) ? spoken : 'en';
    this.asked = isLazy(name) ? spoken : this.locale;
  }

  /** A group of messages in that language, else in English. */
  messages<K extends keyof Messages>(group: K, english: Messages[K]): Messages[K] {
    return getMessages(this.locale)?.[group] ?? english;
  }
}
