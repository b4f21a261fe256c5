import { adoptStyles, css, html, render, type TemplateResult } from 'lit';
import type { FeedError } from '../feeds/error.js';
import type { FeedWarning } from '../feeds/result.js';
import { mayHaveCookies } from '../data/feed-source.js';
import { findSecret, isBrowserKey } from '../feeds/values/secrets.js';
import { findBackdrop, replacedTokens } from './adapt-colors.js';
import type { Color } from './color.js';
import { findAttributeMistakes } from './debug/attribute-checks.js';
import type { DebugHost, DebugSource, DebugState } from './debug/host.js';
import { findItemMistakes } from './debug/item-checks.js';
import type { Mistake } from './debug/mistake.js';
import { adviceForNetwork, networkCauseOf, serviceWorkerAdvice } from './debug/network-cause.js';
import { explainTag, findPageMistakes, findSwallowedContent } from './debug/page-checks.js';
import { renderIcon } from './icon.js';
import * as icons from './icons.js';
import { readPageColors } from './page-colors.js';

/**
 * The panel of the `debug` attribute: what it tells page authors, in English like every message of feeds/. A lazy
 * chunk, since visitors never see it.
 */

/** Name and value; a list where there are several. */
type Row = readonly [name: string, value: string | readonly string[]];

const TITLE = 'For page authors';
const REMINDER = 'Remove the debug attribute before you publish. Visitors never see this panel without it.';

/** Most warnings that are listed of one source. */
const MAX_WARNINGS = 20;

const STEPS = ['settings', 'network', 'timeout', 'http', 'size', 'syntax', 'format', 'shape'];

export function renderDebugReport(host: DebugHost, state: DebugState, sources: readonly DebugSource[]): TemplateResult {
  return renderPanel(reportRows(host, state, sources), findSwallowedContent(host).length > 0);
}

/** Gives elements that nothing has defined a panel each, if their name is one of ours or near one. */
export function reportUnknownTags(elements: Iterable<Element>): void {
  for (const element of elements) {
    const mistake = explainTag(element.localName);
    if (!mistake || element.shadowRoot) continue;
    console.warn(`[ala-core-widgets] ${mistake.problem}`);
    const root = element.attachShadow({ mode: 'open' });
    adoptStyles(root, [debugStyles]);
    render(html`<slot></slot>${renderPanel(mistakeRows(mistake), false)}`, root);
  }
}

/** `keepsFallback`: what a tag that is not closed has swallowed stays visible. */
function renderPanel(rows: readonly Row[], keepsFallback: boolean): TemplateResult {
  return html`<div class="debug ${keepsFallback ? 'keeps-fallback' : ''}" part="debug" lang="en" dir="ltr">
    <p>${renderIcon(icons.wrench)}&#32;${TITLE}</p>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            ${[value].flat().map((line) => html`<dd>${line}</dd>`)}`,
      )}
    </dl>
    <p>${REMINDER}</p>
  </div>`;
}

function reportRows(host: DebugHost, state: DebugState, sources: readonly DebugSource[]): Row[] {
  const count = state.pages.flat().length;
  const alone = sources.length === 0 && 'error' in state ? errorRows(host, state.error) : [];
  const hasNoSource = sources.length === 0 && state.status === 'initial';
  return [
    row('Element', host.localName),
    row('State', `${state.status}, ${items(count)}`),
    ...alone,
    ...sources.flatMap((source) => sourceRows(host, source)),
    ...mergedRows(count, sources),
    ...(hasNoSource
      ? [row('What to do', 'Neither src, items nor inline JSON is given: add src="(address of your feed)"')]
      : []),
    ...CHECKS.flatMap((find) => attempt(() => logTagMistakes(find(host, state)).flatMap(mistakeRows))),
    ...backdropRows(host),
    ...sources.flatMap(secretRow),
  ];
}

const CHECKS: readonly ((host: DebugHost, state: DebugState) => readonly Mistake[])[] = [
  findAttributeMistakes,
  findItemMistakes,
  findPageMistakes,
];

/** A check that fails over something unforeseen does not take the widget with it. */
function attempt(rows: () => Row[]): Row[] {
  try {
    return rows();
  } catch (error) {
    return [row('Check', `could not be done: ${String(error)}`)];
  }
}

const mistakeRows = ({ about, problem, write }: Mistake): Row[] => [row(about, problem), row('Write', write)];

const logged = new Set<string>();

/** Tells the console, also without `debug`, that a tag is not closed. */
export function reportTags(host: DebugHost): void {
  logTagMistakes(findPageMistakes(host));
}

/** The panel of a widget inside another one may be hidden with it. */
function logTagMistakes(mistakes: readonly Mistake[]): readonly Mistake[] {
  for (const { about, problem, write } of mistakes) {
    if (about !== 'Tag' || logged.has(problem)) continue;
    logged.add(problem);
    console.warn(`[ala-core-widgets] ${problem}. Write ${write}`);
  }
  return mistakes;
}

const row = (name: string, value: string | readonly string[]): Row => [name, value];

const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

function sourceRows(host: DebugHost, { url, format, error, warnings, pages, hasNext, readUrls }: DebugSource): Row[] {
  const count = pages.flat().length;
  const skipped = warnings.filter(({ code }) => code.startsWith('skip-')).length;
  const next = hasNext ? ', more to come' : '';
  const read = `${items(count)} read, ${skipped} skipped, ${pages.length === 1 ? '1 page' : `${pages.length} pages`}${next}`;
  return [
    row('URL', url || 'inline JSON'),
    ...nextPageRows(url, [...readUrls]),
    ...(format ? [row('Format', format)] : []),
    ...(error ? errorRows(host, error) : []),
    ...(pages.length > 0 ? [row('Items', read)] : []),
    ...(warnings.length > 0 ? [row('Notes', warningList(warnings))] : []),
  ];
}

/** What the feed has made the widget request. */
function nextPageRows(url: string, readUrls: readonly string[]): Row[] {
  const pages = readUrls.filter((page) => page !== url);
  const said = pages.map((page) => (mayHaveCookies(page, url) ? page : `${page} (without cookies)`));
  return pages.length > 0 ? [row('Next pages', said)] : [];
}

function errorRows(host: DebugHost, error: FeedError): Row[] {
  const { step, status, path, message, url } = error;
  return [
    ...(url ? [row('Failed at', url)] : []),
    row('Step', step === 'render' ? step : `${step}, ${STEPS.indexOf(step) + 1} of ${STEPS.length}`),
    ...(status ? [row('Status', String(status))] : []),
    ...(path === undefined ? [] : [row('Path', path || 'the root')]),
    row('Error', message),
    ...adviceFor(host, error).map((advice) => row('What to do', advice)),
  ];
}

/** How many entries of a feed are copies of others, and how many items are in several feeds. */
function mergedRows(count: number, sources: readonly DebugSource[]): Row[] {
  let merged = -count;
  for (const source of sources) merged += source.pages.flat().length + source.merged;
  return merged > 0 ? [row('Merged', `${merged} ${merged === 1 ? 'copy' : 'copies'} of other items`)] : [];
}

/** What the page's author or the feed's owner can do. Errors in the content have that in their own message. */
function adviceFor(host: DebugHost, error: FeedError): string[] {
  const { step, status = 0, url, message } = error;
  // A missing chunk of the script says so itself; the feed has no part in it.
  if (message.startsWith('The part of this script')) return [];
  switch (step) {
    case 'network':
      return [adviceForNetwork(url, networkCauseOf(host, error)), ...serviceWorkerAdvice()];
    case 'timeout':
      return ['Ask for fewer items, make the server faster, or raise the timeout of <ala-settings>'];
    case 'size':
      return ['Ask for fewer items or fields; for WordPress add per_page=20&_fields=id,title,link,date_gmt,excerpt'];
    case 'http':
      if (status === 404 || status === 410) return ['Nothing is at this address: check src'];
      if (status === 401 || status === 403) return ['The feed must be readable without a login or a key'];
      if (status === 429) return ['Too many requests: raise refresh, or cache the feed on your own server'];
      return ['The error is on the server; the widget tries again automatically'];
    case 'settings':
    case 'syntax':
    case 'format':
    case 'shape':
      return [];
    case 'render':
      return ["Report this to the makers of ala-core-widgets, with the feed's address or a sample of its items"];
  }
}

function warningList(warnings: readonly FeedWarning[]): string[] {
  const listed = warnings.slice(0, MAX_WARNINGS).map(({ path, detail }) => (path ? `${path}: ${detail}` : detail));
  return warnings.length > MAX_WARNINGS ? [...listed, `and ${warnings.length - MAX_WARNINGS} more`] : listed;
}

const BROWSER_KEY =
  "The address holds a key of Google, which everyone who opens the page can read. That is what keys for browsers are for: limit it to your site's address and to this one API";

function secretRow({ url }: DebugSource): Row[] {
  const secret = findSecret(url);
  if (secret && isBrowserKey(url)) return [row('Key', BROWSER_KEY)];
  const warning = `The address holds ${secret}: everyone who opens the page can read it. Use a public feed`;
  return secret ? [row('Secret', warning)] : [];
}

/** What is behind the widget, and what that changes. */
function backdropRows(host: Element): Row[] {
  const box = host.shadowRoot?.querySelector<HTMLElement>('.ala');
  if (!box) return [];
  const { colors, painter, isPicture, pageScheme, scheme } = findBackdrop(box, readPageColors(host, box));
  const [darkest, lightest] = colors.map(hex) as [string, string];
  const shown = isPicture ? 'a picture' : darkest === lightest ? darkest : `${darkest} to ${lightest}`;
  const by = painter ? `painted by ${startTag(painter === box ? host : painter)}` : 'the canvas of the page';
  const { theme = 'host' } = /\b(?<theme>light|dark|auto)\b/.exec(box.className)?.groups ?? {};
  const means =
    theme !== 'host'
      ? `theme="${theme}" decides`
      : scheme === pageScheme
        ? `the ${scheme} colors of the page's color-scheme can be read on it`
        : `only the ${scheme} colors can be read on it, though the page's color-scheme is ${pageScheme}`;
  const replaced = replacedTokens(box);
  return [
    row('Background', `${shown}, ${by}: ${means}`),
    ...(replaced.length > 0 ? [row('Colors', `Not readable there, so replaced: ${replaced.join(', ')}`)] : []),
  ];
}

const hex = (color: Color): string =>
  `#${color
    .slice(0, 3)
    .map((channel = 0) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

function startTag({ localName, id, classList }: Element): string {
  return `<${localName}${id && ` id="${id}"`}${classList.length > 0 ? ` class="${classList.value}"` : ''}>`;
}

const debugStyles = css`
  .debug {
    margin-block-start: var(--_space-5);
    padding: var(--_space-3) var(--_space-4);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    text-align: left;
  }
  .debug dl {
    display: grid;
    grid-template-columns: minmax(5em, max-content) 1fr;
    gap: 0.15em 1em;
    margin-block: var(--_space-3);
    font-family: var(--ala-font-code, ui-monospace, Menlo, Consolas, monospace);
    font-size: var(--_size-xs);
  }
  .ala:has(.keeps-fallback) .fallback[hidden]:not([hidden='until-found']) {
    display: block !important;
  }
  .debug dt {
    color: var(--_ink-muted);
  }
  .debug dd {
    grid-column: 2;
  }
`;

export const styles = [debugStyles];
