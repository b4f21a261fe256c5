import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feeds/model.js';
import type { NewsMessages } from '../../i18n/messages.js';
import { formatList } from '../../ui/intl-formats.js';
import { extraStyles } from './news-extras.styles.js';

/** The lazy chunk of what news shows only on demand: cards, pictures, authors, tags. */
export { renderPicture } from '../../ui/picture.js';

export const styles = [extraStyles];

interface Texts {
  readonly locale: string;
  readonly messages: NewsMessages;
}

/** The widget's own text is in the widget's language. */
export function renderAuthors(
  { authors, language }: NewsItem,
  { locale, messages }: Texts,
): TemplateResult | undefined {
  if (authors.length === 0) return undefined;
  const names = formatList(
    authors.map(({ name }) => name),
    locale,
  );
  return html`<p class="meta" part="authors" lang=${language ? locale : nothing}><bdi>${messages.by(names)}</bdi></p>`;
}

export function renderTags({ tags }: NewsItem, { messages }: Texts): TemplateResult | undefined {
  if (tags.length === 0) return undefined;
  return html`<ul class="tags" part="tags" role="list" aria-label=${messages.tags}>
    ${tags.map((tag) => html`<li dir="auto" .textContent=${tag}></li>`)}
  </ul>`;
}
