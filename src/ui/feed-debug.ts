import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../data/feed-state.js';
import type { FeedError } from '../feeds/feed-error.js';
import type { FeedWarning } from '../feeds/feed-result.js';
import { nearest } from '../feeds/nearest.js';
import { secretIn } from '../feeds/secret-in.js';
import { icon } from './icons.js';

/** The panel of the `debug` attribute: for page authors, in English like every message of feeds/. */

export interface DebugSource {
  readonly url: string;
  readonly format: string | undefined;
  readonly error: FeedError | undefined;
  readonly warnings: readonly FeedWarning[];
  readonly pages: readonly (readonly unknown[])[];
  readonly hasNext: boolean;
}

/** Most skipped items that are listed of one source. */
const LISTED = 20;

const STEPS = ['settings', 'network', 'timeout', 'http', 'size', 'syntax', 'format', 'shape'];

const WORDS = {
  title: 'For page authors',
  element: 'Element',
  state: 'State',
  noSource: 'Neither src, items nor inline JSON is given: add src="(address of your feed)"',
  remove: 'Remove the debug attribute before you publish. Readers never see this panel without it.',
};

export function debugPanel(host: Element, state: FeedState<unknown>, sources: readonly DebugSource[]): TemplateResult {
  const count = state.pages.reduce((sum, page) => sum + page.length, 0);
  const notes = [...attributeNotes(host), ...sources.flatMap(secretNote)];
  const error = sources.length === 0 && 'error' in state ? state.error : undefined;
  return html`<div class="debug" part="debug" lang="en" dir="ltr">
    <p class="debug-title">${icon('tool')} ${WORDS.title}</p>
    <dl>
      ${row(WORDS.element, host.localName)} ${row(WORDS.state, `${state.status}, ${items(count)}`)}
      ${error ? errorRows(error) : nothing} ${sources.map(sourceRows)}
    </dl>
    ${sources.length === 0 && state.status === 'initial' ? html`<p>${WORDS.noSource}</p>` : nothing}
    ${notes.length > 0 ? html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
    <p class="debug-end">${WORDS.remove}</p>
  </div>`;
}

function sourceRows(source: DebugSource): TemplateResult {
  const { url, format, error, warnings, pages, hasNext } = source;
  const count = pages.reduce((sum, page) => sum + page.length, 0);
  const skipped = warnings.filter(({ code }) => code.startsWith('skip-')).length;
  const reach = `${items(count)} read, ${skipped} skipped, ${pages.length} page(s)${hasNext ? ', more to come' : ''}`;
  return html`${row('URL', url || 'inline JSON')} ${format ? row('Format', format) : nothing}
  ${error ? errorRows(error) : nothing} ${pages.length > 0 ? row('Items', reach) : nothing}
  ${warnings.length > 0 ? row('Notes', warningList(warnings)) : nothing}`;
}

function errorRows({ step, status, path, message }: FeedError): TemplateResult {
  const place = `${step}, ${STEPS.indexOf(step) + 1} of ${STEPS.length}`;
  return html`${row('Step', place)} ${status ? row('Status', status) : nothing}
  ${path === undefined ? nothing : row('Path', path || 'the root')} ${row('What to do', message)}`;
}

const warningList = (warnings: readonly FeedWarning[]): TemplateResult =>
  html`<ul>${warnings.slice(0, LISTED).map(({ path, detail }) => html`<li>${path ? `${path}: ` : ''}${detail}</li>`)}
  ${warnings.length > LISTED ? html`<li>${`and ${warnings.length - LISTED} more`}</li>` : nothing}</ul>`;

const row = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

/** Attributes every element may have; the rest must be the widget's own. */
const COMMON = /^(id|class|style|lang|dir|slot|title|hidden|role|part|tabindex|is|translate|nonce|inert|exportparts|debug)$|^(aria-|data-|on)/;

function attributeNotes(host: Element): string[] {
  const own = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  return host
    .getAttributeNames()
    .filter((name) => !own.includes(name) && !COMMON.test(name))
    .map((name) => {
      const meant = nearest(name, own);
      return `Unknown attribute ${name}.${meant ? ` Did you mean ${meant}?` : ''}`;
    });
}

function secretNote({ url }: DebugSource): string[] {
  const secret = secretIn(url);
  return secret ? [`The address holds ${secret}: everybody who opens the page can read it. Use a public feed.`] : [];
}

export const debugStyles = css`
  .debug {
    margin-block-start: var(--_space-5);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    text-align: left;
  }
  .debug > * {
    padding: var(--_space-2) var(--_space-4);
  }
  .debug-title {
    border-block-end: 1px dashed var(--_control);
    font-weight: 600;
  }
  .debug-end {
    border-block-start: 1px dashed var(--_control);
  }
  .debug dl,
  .debug > ul {
    font-family: var(--_font-code);
    font-size: var(--_size-xs);
  }
  .debug dl > div {
    display: grid;
    grid-template-columns: minmax(5em, 8em) 1fr;
    gap: 0 1em;
    padding-block: 0.15em;
  }
  .debug dt {
    color: var(--_ink-muted);
  }
`;
