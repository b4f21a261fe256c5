import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { findMissingScheme, toSafeUrl } from '../../data/safe-url.js';
import { renderHeading } from '../../ui/heading.js';
import * as icons from '../../ui/icons.js';
import { renderIcon } from '../../ui/icon.js';
import { slottedChild } from './light-children.js';
import type { ValueChecks } from './value-checks.js';

/** Rule, heading and the tools beside it. A heading that the page author has put in the slot keeps its own level. */
export function renderFeedHead(
  host: LitElement,
  level: number,
  title: string | undefined,
  tools: unknown,
): TemplateResult {
  const content = html`<slot name="heading" @slotchange=${() => host.requestUpdate()}><bdi>${title}</bdi></slot>`;
  return html`<div class="head" part="head">
    ${
      slottedChild(host, 'heading')?.matches('h1, h2, h3, h4, h5, h6')
        ? html`<div class="head-title" part="heading" id="heading">${content}</div>`
        : renderHeading(level, content, 'head-title', 'heading', 'heading')
    }
    ${tools}
  </div>`;
}

/** The link to the page with more. */
export function renderMoreLink(address: string | undefined, label: string, check: ValueChecks): unknown {
  const mistake = findMissingScheme('more-href', address);
  if (mistake) check.warnOnce(mistake);
  const href = toSafeUrl(address);
  return href ? html`<a class="more" part="more" href=${href}>${label} ${renderIcon(icons.arrow, true)}</a>` : nothing;
}
