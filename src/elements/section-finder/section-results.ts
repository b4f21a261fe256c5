import type { Section } from '../../feeds/model.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SectionsMessages } from '../../i18n/messages.js';
import { renderHeading } from '../../ui/heading.js';
import { sectionColorClass } from '../../ui/section-colors.styles.js';
import { excerptAround, highlight } from '../../ui/text-search.js';
import { sectionKindName } from './kind-names.js';
import type { SectionMatches } from './match-sections.js';
import { renderJoinLink, renderNameLink } from './section-browse.js';
import type { SectionTree } from './section-tree.js';

/** Replaces cards and index while the user searches: one ranked list. */

export interface ResultsView {
  readonly tree: SectionTree;
  readonly matches: SectionMatches;
  /** How many of them are shown. */
  readonly count: number;
  readonly query: string;
  readonly messages: SectionsMessages;
  readonly level: number;
  readonly label: string;
  readonly showEverything: () => void;
}

export function renderResults(view: ResultsView): TemplateResult {
  const { matches, count, query, messages, label, showEverything } = view;
  const total = matches.sections.length;
  if (total === 0) {
    return html`<div class="empty" part="no-results">
      <p>
        <bdi><b>${messages.notFound(query)}</b>&#32;${messages.tryThis}</bdi>
      </p>
      <button class="button quiet" type="button" @click=${showEverything}>${messages.showEverything}</button>
    </div>`;
  }
  return html`<div class="found" part="count">
      <p><bdi>${messages.found(total, query)}</bdi></p>
      <button class="text-button" type="button" @click=${showEverything}>${messages.showEverything}</button>
    </div>
    <ul class="results" part="results" role="list" aria-label=${label}>
      ${repeat(
        matches.sections.slice(0, count),
        ({ id }) => id,
        (section) => renderResult(section, view),
      )}
    </ul>`;
}

function renderResult(
  section: Section,
  { tree, matches: { highlights }, messages, level }: ResultsView,
): TemplateResult {
  const parents = tree.parents.get(section) ?? [];
  const reasons = [section.short, ...parents.map(({ name }) => name)].filter(
    (text): text is string => text !== undefined && (text !== section.short || isHighlighted(text, highlights)),
  );
  const keywords = section.keywords.filter((keyword) => isHighlighted(keyword, highlights));
  const { description } = section;
  return html`<li class="item result" part="result">
    ${renderHeading(level, renderNameLink(section, renderHighlights(section.name, highlights)), 'title', 'title')}
    <p class="meta">
      <span class="swatch ${sectionColorClass((parents[0] ?? section).icon)}"></span>
      <span class="facts"
        ><bdi>${renderHighlights(sectionKindName(section.kind, messages.kinds).one, highlights)}</bdi>${reasons.map(
          (text) => html`, <bdi>${renderHighlights(text, highlights)}</bdi>`,
        )}${keywords.map((keyword) => html`. ${messages.keyword}: <bdi>${renderHighlights(keyword, highlights)}</bdi>`)}</span
      >
      ${renderJoinLink(section, messages)}
    </p>
    ${
      description && isHighlighted(description, highlights)
        ? html`<p class="line" part="description">
            <bdi>${renderHighlights(excerptAround(description, highlights), highlights)}</bdi>
          </p>`
        : nothing
    }
  </li>`;
}

const isHighlighted = (text: string, highlights: SectionMatches['highlights']): boolean =>
  highlights.size > 0 && highlight(text, highlights).some((run) => run.isHighlighted);

const renderHighlights = (text: string, highlights: SectionMatches['highlights']): unknown =>
  highlights.size === 0
    ? text
    : highlight(text, highlights).map((run) =>
        run.isHighlighted ? html`<mark part="match">${run.text}</mark>` : run.text,
      );

export const resultStyles = css`
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    color: var(--_ink-muted);
    font-size: var(--_size-sm);
  }
  .results {
    border-block-start: 1px solid var(--_rule-strong);
  }
  .result {
    padding-block: var(--_space-3);
    border-block-end: var(--_hair);
  }
  .result .title {
    font-size: var(--_size-lg);
  }
  .result .meta {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
  }
  .result .join {
    flex: none;
    margin-inline-start: auto;
  }
  .empty .button {
    margin-block-start: var(--_space-3);
  }
  @media print {
    .result {
      break-inside: avoid;
    }
    .found .text-button {
      display: none;
    }
  }
`;
