import type { Section } from '../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { SectionsMessages } from '../../i18n/messages.js';
import { renderDisclosure } from '../../ui/disclosure.js';
import { renderHeading } from '../../ui/heading.js';
import { sectionColorClass } from '../../ui/section-colors.styles.js';
import * as icons from '../../ui/icons.js';
import { renderChevron } from '../../ui/icon.js';
import { formatList } from '../../ui/intl-formats.js';
import { onSelect } from '../../ui/item-events.js';
import { keyedRows } from '../../ui/keyed-rows.js';
import { rows } from '../../ui/rows.js';
import { sectionKindName } from './kind-names.js';
import { kindsOf } from './section-filters.js';
import { renderSectionIcon } from './section-icons.js';
import type { SectionRow, SectionTree } from './section-tree.js';

/** What is shown before the user searches: cards of sections, then the index of their groups. */

export interface BrowseView {
  readonly tree: SectionTree;
  /** How many cards. */
  readonly count: number;
  /** How many groups, row after row. */
  readonly groupCount: number;
  readonly messages: SectionsMessages;
  readonly locale: string;
  /** Level of card titles and of the heading over the groups. */
  readonly level: number;
  /** Name of the list, if the widget has no heading. */
  readonly label: string | undefined;
  readonly busy: boolean;
  readonly imageHosts: readonly string[] | undefined;
  readonly isOpen: (row: SectionRow) => boolean;
  readonly toggle: (row: SectionRow) => void;
}

export function renderBrowse(view: BrowseView): TemplateResult {
  const { tree, count, label, busy } = view;
  return html`<ul
      class="cabinet"
      part="list"
      role="list"
      aria-label=${label ?? nothing}
      aria-busy=${busy ? 'true' : nothing}
    >
      ${keyedRows(
        tree.cards.slice(0, count),
        { inputs: [tree, view.locale, view.level, view.imageHosts], key: ({ id }) => id, version: () => '' },
        (section) => renderCard(section, view),
      )}
    </ul>
    ${tree.rows.length > 0 ? renderGroupIndex(view) : nothing}`;
}

/** The entry's page, else the page for joining it. */
const linkOf = ({ url, joinUrl }: Section): string | undefined => url ?? joinUrl;

/** An entry's name as its link. */
export function renderNameLink(section: Section, name: unknown = section.name): TemplateResult {
  const href = linkOf(section);
  if (!href) return html`<bdi>${name}</bdi>`;
  return html`<a class="lone-link" part="link" dir="auto" href=${href} @click=${onSelect(section)}>${name}</a>`;
}

function renderCard(section: Section, { level, imageHosts }: BrowseView): TemplateResult {
  return html`<li class="item card ${sectionColorClass(section.icon)}" part="card">
    ${renderSectionIcon(section, imageHosts)} ${renderHeading(level, renderNameLink(section), 'title', 'title')}
    ${section.description ? html`<p class="line" part="description" dir="auto" .textContent=${section.description}></p>` : nothing}
    ${
      linkOf(section)
        ? html`<svg class="icon flip go" viewBox="0 0 20 20" aria-hidden="true"><path d=${icons.arrow} /></svg>`
        : nothing
    }
  </li>`;
}

function renderGroupIndex(view: BrowseView): TemplateResult {
  const { tree, messages, locale, level } = view;
  return html`<div class="index" part="index">
    <div class="index-head">${guard([tree, messages, locale, level], () => renderIndexHead(view))}</div>
    ${rows(
      cutRows(tree.rows, view.groupCount),
      {
        inputs: [tree, messages, locale, level],
        key: (_, index) => index,
        version: ({ row, count }) => `${count} ${view.isOpen(row)}`,
      },
      ({ row, count }, index) => renderGroup(row, count, `row-${index}`, view),
    )}
  </div>`;
}

function renderIndexHead({ tree, messages, locale, level }: BrowseView): TemplateResult {
  const { groups } = tree;
  const kinds = [...new Set(kindsOf(groups).map(({ value }) => sectionKindName(value, messages.kinds).several))];
  const title = formatList(
    kinds.map((name, i) => (i > 0 ? lowerFirst(name, locale) : name)),
    locale,
  );
  const known = tree.rows.filter(({ parent }) => parent).length;
  return html`${renderHeading(level, html`<bdi>${title}</bdi>`, 'title', 'index-title')}
    <p class="meta"><bdi>${known > 0 ? messages.groupsIn(groups.size, known) : messages.groups(groups.size)}</bdi></p>`;
}

/** A row, and how many of its groups are rendered. */
interface CutRow {
  readonly row: SectionRow;
  readonly count: number;
}

/** The rows up to the last of so many groups. */
function cutRows(all: readonly SectionRow[], groupCount: number): CutRow[] {
  const cut: CutRow[] = [];
  for (let left = groupCount, row; left > 0 && (row = all[cut.length]); left -= row.groups.length)
    cut.push({ row, count: Math.min(left, row.groups.length) });
  return cut;
}

function renderGroup(row: SectionRow, count: number, id: string, view: BrowseView): TemplateResult {
  const { messages, level, isOpen, toggle } = view;
  const isExpanded = isOpen(row);
  const button = renderDisclosure(
    { class: 'fold', part: 'disclosure', controls: id, isExpanded, toggle: () => toggle(row) },
    html`<span class="swatch ${sectionColorClass(row.parent?.icon)}"></span>
      <span class="fold-name"><bdi>${row.parent?.name ?? messages.otherGroups}</bdi></span>
      <span class="meta"><bdi>${messages.groups(row.groups.length)}</bdi></span> ${renderChevron()}`,
  );
  return html`<div class="row">
    ${renderHeading(Math.min(6, level + 1), button, 'fold-title', 'row-title')}
    <div id=${id} class="folded" hidden=${isExpanded ? nothing : 'until-found'} @beforematch=${() => toggle(row)}>
      <ul class="groups" part="groups" role="list">
        ${rows(
          row.groups.slice(0, count),
          { inputs: [view.tree, messages, view.locale], key: (_, index) => index, version: () => '' },
          (group) => renderGroupItem(group, row, view),
        )}
      </ul>
    </div>
  </div>`;
}

function renderGroupItem(
  group: Section,
  { parent }: SectionRow,
  { tree, messages, locale }: BrowseView,
): TemplateResult {
  const { one } = sectionKindName(group.kind, messages.kinds);
  const others = (tree.parents.get(group) ?? []).filter((other) => other !== parent).map(({ name }) => name);
  const kind = others.length > 0 ? messages.jointWith(one, formatList(others, locale)) : one;
  return html`<li part="group">
    <span class="name">${renderNameLink(group)}</span>
    <span class="meta"><bdi>${kind}</bdi>${renderJoinLink(group, messages)}</span>
  </li>`;
}

/** The link to join, named with what it joins; none if the name itself leads there. */
export function renderJoinLink(group: Section, { join }: SectionsMessages): unknown {
  const { joinUrl, name } = group;
  if (!joinUrl || joinUrl === linkOf(group)) return nothing;
  return html`<a class="lone-link join" part="join" href=${joinUrl} @click=${onSelect(group)}
    >${join}<span class="visually-hidden">: <bdi>${name}</bdi></span></a
  >`;
}

const lowerFirst = (text: string, locale: string): string => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
