import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Section } from '../../feeds/sections.js';
import type { SectionsMessages } from '../../i18n/messages.js';
import { heading } from '../../ui/heading.js';
import { hueClass } from '../../ui/hues.styles.js';
import { marked } from '../../ui/text-search.js';
import { kindName } from './section-texts.js';
import type { SectionMatches } from './match-sections.js';
import { joinLink, nameLink } from './section-browse.js';
import type { SectionTree } from './section-tree.js';

/** What replaces cabinet and index while something is searched for: one ranked list. */

export interface ResultsView {
  readonly tree: SectionTree;
  readonly matches: SectionMatches;
  /** How many of them are drawn. */
  readonly count: number;
  readonly query: string;
  readonly messages: SectionsMessages;
  readonly level: number;
  readonly label: string;
  readonly showEverything: () => void;
}

export function results(view: ResultsView): TemplateResult {
  const { matches, count, query, messages, label, showEverything } = view;
  const total = matches.sections.length;
  if (total === 0) {
    return html`<div class="empty" part="no-results">
      <p>
        <bdi><b>${messages.notFound(query)}</b> ${messages.tryThis}</bdi>
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
        (section) => result(section, view),
      )}
    </ul>`;
}

function result(section: Section, { tree, matches: { found }, messages, level }: ResultsView): TemplateResult {
  const parents = tree.parents.get(section) ?? [];
  const reasons = [section.short, ...parents.map(({ name }) => name)].filter(
    (text): text is string => text !== undefined && (text !== section.short || isMarked(text, found)),
  );
  const keywords = section.keywords.filter((keyword) => isMarked(keyword, found));
  const { description } = section;
  return html`<li class="item result" part="result">
    ${heading(level, nameLink(section, marks(section.name, found)), 'title', 'title')}
    <p class="meta">
      <span class="swatch ${hueClass((parents[0] ?? section).icon)}"></span>
      <span class="facts"
        ><bdi>${marks(kindName(section.kind, messages.kinds).one, found)}</bdi>${reasons.map(
          (text) => html`, <bdi>${marks(text, found)}</bdi>`,
        )}${keywords.map((keyword) => html`. ${messages.keyword}: <bdi>${marks(keyword, found)}</bdi>`)}</span
      >
      ${joinLink(section, messages)}
    </p>
    ${
      description && isMarked(description, found)
        ? html`<p class="line" part="description"><bdi>${marks(description, found)}</bdi></p>`
        : nothing
    }
  </li>`;
}

const isMarked = (text: string, found: SectionMatches['found']): boolean =>
  found.size > 0 && marked(text, found).some((run) => run.marked);

const marks = (text: string, found: SectionMatches['found']): unknown =>
  found.size === 0
    ? text
    : marked(text, found).map((run) => (run.marked ? html`<mark part="match">${run.text}</mark>` : run.text));
