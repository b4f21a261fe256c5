import { html, LitElement, type TemplateResult } from 'lit';
import { readTokens, type DesignToken } from '../../scripts/build/design-tokens.mjs';
import { tokens } from '../../src/ui/tokens.js';

/** What a page of docs shows that no block of Storybook's own does. It has the styles of its page (`.storybook/docs.css`). */
export abstract class Block extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** A table with these headings of its columns. */
export const renderTable = (headings: readonly string[], rows: readonly TemplateResult[]): TemplateResult =>
  html`<table class="docs-table">
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

/** All design tokens, with what their comments say. */
export const allTokens: readonly DesignToken[] = readTokens(tokens.cssText);

/** The tokens of a group, such as `color`. */
export const tokensOf = (group: string): readonly DesignToken[] =>
  allTokens.filter(({ name }) => name === group || name.startsWith(`${group}-`));

/** The module of a story file, as a page imports it. */
export interface StoryModule {
  readonly default: {
    readonly title: string;
    readonly component: string;
    readonly args?: Record<string, string | number | boolean>;
    readonly parameters?: Record<string, unknown>;
  };
  /** The stories in their order, which Storybook adds. */
  readonly __namedExportsOrder: readonly string[];
  readonly [story: string]: unknown;
}
