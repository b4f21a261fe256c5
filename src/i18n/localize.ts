import type { Messages } from './messages.js';

/** Messages of languages other than the built-in English, by primary subtag. */
const messagesByLanguage = new Map<string, Messages>();
const listeners = new Set<() => void>();

/** The language of an element: the nearest `lang` on it or its ancestors, across shadow roots. */
export function nearestLanguage(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** The messages of a language, if they have been added. A regional tag finds its primary language. */
export const getMessages = (language: string): Messages | undefined =>
  messagesByLanguage.get(primaryLanguage(language));

/** `es-US` -> `es`. Traditional Chinese has a name of its own, because it is not read as simplified: `zh-TW` -> `zh-`. */
export const primaryLanguage = (language: string): string =>
  /^(zh-(?=hant|tw|hk|mo)|[^-]*)/.exec(language.toLowerCase())![0];

/** Adds a language for all widgets on the page; those in that language render again. */
export function addMessages(language: string, messages: Messages): void {
  messagesByLanguage.set(primaryLanguage(language), messages);
  notifyListeners();
}

/**
 * Calls the listener when messages are added or a `lang` attribute on the page changes. Returns a function that stops
 * it.
 */
export function onLanguageChange(listener: () => void): () => void {
  observer ??= new MutationObserver(notifyListeners);
  if (listeners.size === 0) observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

let observer: MutationObserver | undefined;

const notifyListeners = (): void => {
  for (const listener of listeners) listener();
};
