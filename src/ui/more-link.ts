import { html, type TemplateResult } from 'lit';
import * as glyphs from './glyphs.js';
import { icon } from './icons.js';

/** The link to the page with more. */
export const moreLink = (href: string, label: string): TemplateResult =>
  html`<a class="more" part="more" href=${href}>${label} ${icon(glyphs.arrow, true)}</a>`;
