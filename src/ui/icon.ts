import { html, type TemplateResult } from 'lit';

/**
 * One of the icons, in lines of 1.5. Never alone: a name stands beside each. `flip`: an icon that points somewhere
 * turns with the direction of the text.
 */
export function icon(glyph: string, flip = false): TemplateResult {
  const classes = flip ? 'icon flip' : 'icon';
  return html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true"><path d=${glyph} /></svg>`;
}
