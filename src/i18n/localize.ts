import type { Messages } from './messages.js';

/** Languages whose messages are here beside the built-in English, by primary subtag. */
const messagesByLanguage = new Map<string, Messages>();
const listeners = new Set<() => void>();

/** The language a piece of the page is in: the nearest `lang` of the element or its ancestors, across shadow roots. */
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

/** The messages of that language, when they have been added; regional tags find their primary language. */
export const getMessages = (language: string): Messages | undefined =>
  messagesByLanguage.get(primaryLanguage(language));

/** `es-US` -> `es`. */
export const primaryLanguage = (language: string): string => language.split('-', 1)[0]?.toLowerCase() ?? '';

/** Adds a language for every widget of the page; those that show it draw again. */
export function addMessages(language: string, messages: Messages): void {
  messagesByLanguage.set(primaryLanguage(language), messages);
  notifyListeners();
}

/** Calls back when messages were added or a `lang` attribute of the page changed. Returns what ends it. */
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
