import { html, type TemplateResult } from 'lit';

/**
 * An icon, always beside a text. `flip`: an icon that points somewhere is mirrored in right-to-left text.
 */
export function renderIcon(path: string, flip = false): TemplateResult {
  const classes = flip ? 'icon flip' : 'icon';
  return html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}

/** The icon of a button that expands, or of a list to choose from. */
export const renderChevron = (): TemplateResult =>
  html`<svg class="icon chevron" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 7.5l5 5 5-5" /></svg>`;
