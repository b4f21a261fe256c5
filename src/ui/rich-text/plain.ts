import { html } from 'lit';
import { htmlToParagraphs } from './paragraphs.js';

/** Most characters of one field that are read: parsers take seconds for deep nesting. */
export const MAX_LENGTH = 100_000;

/** Text without markup, whose paragraphs are separated by blank lines. */
export const renderPlainText = (text: string): unknown => renderParagraphs(text.split(/\n\s*\n/));

/** HTML without its markup. */
export const renderWithoutMarkup = (dirty: string): unknown =>
  renderParagraphs(htmlToParagraphs(dirty.slice(0, MAX_LENGTH)));

/** Styled like rich text. */
const renderParagraphs = (lines: readonly string[]): unknown =>
  html`<div class="rich">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
