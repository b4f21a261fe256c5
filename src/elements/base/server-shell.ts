import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../ui/heading.js';

/** An element as far as a server needs it. Widgets have a heading, `<ala-settings>` has none. */
interface ServerElement {
  willUpdate(): void;
  render(): unknown;
  readonly heading?: string | undefined;
  readonly headingLevel?: number;
}

/**
 * On a server a widget is its frame and heading around the fallback. The children are not known there, and neither are
 * the visitor's language, clock, and colors, so the browser renders anew.
 */
export function prepareForServer(host: LitElement, lookClasses: () => string): void {
  const element = host as unknown as ServerElement;
  // What an update prepares needs a document.
  element.willUpdate = () => undefined;
  if ('heading' in element)
    element.render = () => renderShell(lookClasses(), element.heading, element.headingLevel ?? 2);
}

function renderShell(classes: string, heading: string | undefined, level: number): TemplateResult {
  const slot = html`<slot name="heading">${heading ? html`<bdi>${heading}</bdi>` : nothing}</slot>`;
  return html`<div class="frame">
    <div class=${classes} part="base">
      ${
        heading
          ? html`<div class="head" part="head">${renderHeading(level, slot, 'head-title', 'heading', 'heading')}</div>`
          : slot
      }
      <div class="fallback"><slot></slot></div>
    </div>
  </div>`;
}
