import { type Attributes, widgetMarkup } from '../scripts/snippet.mjs';

/** The widget as an author writes it. */
export const markup = (element: string, attributes: Attributes, content = ''): string =>
  widgetMarkup({ element, attributes, content });

/** The widget itself, not on the page yet, with that markup as its children. */
export function element(tag: string, content = ''): HTMLElement {
  const made = document.createElement(tag);
  made.append(document.createRange().createContextualFragment(content));
  return made;
}
