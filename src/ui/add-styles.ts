import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles that came with a lazy chunk to an element which has its own already. */
export function addStyles({ renderRoot }: ReactiveElement, ...styles: readonly CSSResult[]): void {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  for (const { styleSheet } of styles)
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
