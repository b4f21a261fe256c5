import { html, type TemplateResult } from 'lit';

/**
 * An icon, always beside a text. `flip`: an icon that points somewhere is mirrored in right-to-left text.
 */
export function icon(path: string, flip = false): TemplateResult {
  const classes = flip ? 'icon flip' : 'icon';
  return html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}
