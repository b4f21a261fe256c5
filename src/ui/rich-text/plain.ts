import { html } from 'lit';

/** The paragraphs of a text without markup, which are separated by blank lines. */
export const plainText = (text: string): readonly string[] => text.split(/\n\s*\n/);

/** Paragraphs of plain text, styled like rich text. */
export const renderPlainParagraphs = (lines: readonly string[]): unknown =>
  html`<div class="rich">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
