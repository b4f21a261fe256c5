import { css, html, type TemplateResult } from 'lit';
import type { FeedState } from '../data/feed-state.js';
import type { FeedError } from '../feeds/error.js';
import type { FeedWarning } from '../feeds/result.js';
import { secretParameter } from '../feeds/values/secrets.js';
import { closestMatch } from '../feeds/values/suggestions.js';
import { composite } from './adapt-colors.js';
import type { Color } from './color.js';
import { icon } from './icon.js';
import * as icons from './icons.js';
import { readPaints } from './paints.js';

/**
 * The panel of the `debug` attribute: what it tells page authors, in English like every message of feeds/. A lazy
 * chunk, since visitors never see it.
 */

/** What the panel shows of one source. */
export interface DebugSource {
  readonly url: string;
  readonly format: string | undefined;
  readonly error: FeedError | undefined;
  readonly warnings: readonly FeedWarning[];
  readonly pages: readonly (readonly unknown[])[];
  readonly hasNext: boolean;
}

/** Name and value; a list where there are several. */
type Row = readonly [name: string, value: string | readonly string[]];

const TITLE = 'For page authors';
const REMINDER = 'Remove the debug attribute before you publish. Visitors never see this panel without it.';

/** Most warnings that are listed of one source. */
const MAX_WARNINGS = 20;

const STEPS = ['settings', 'network', 'timeout', 'http', 'size', 'syntax', 'format', 'shape'];

export function renderDebugReport(
  host: Element,
  state: FeedState<unknown>,
  sources: readonly DebugSource[],
): TemplateResult {
  return html`<div class="debug" part="debug" lang="en" dir="ltr">
    <p>${icon(icons.tool)} ${TITLE}</p>
    <dl>
      ${reportRows(host, state, sources).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            ${[value].flat().map((line) => html`<dd>${line}</dd>`)}`,
      )}
    </dl>
    <p>${REMINDER}</p>
  </div>`;
}

function reportRows(host: Element, state: FeedState<unknown>, sources: readonly DebugSource[]): Row[] {
  const count = state.pages.reduce((sum, page) => sum + page.length, 0);
  const alone = sources.length === 0 && 'error' in state ? errorRows(state.error) : [];
  const hasNoSource = sources.length === 0 && state.status === 'initial';
  return [
    row('Element', host.localName),
    row('State', `${state.status}, ${items(count)}`),
    ...alone,
    ...sources.flatMap(sourceRows),
    ...(hasNoSource
      ? [row('What to do', 'Neither src, items nor inline JSON is given: add src="(address of your feed)"')]
      : []),
    ...attributeNotes(host).map((note) => row('Attribute', note)),
    ...backdropRows(host),
    ...sources.flatMap(secretRow),
  ];
}

const row = (name: string, value: string | readonly string[]): Row => [name, value];

const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

function sourceRows({ url, format, error, warnings, pages, hasNext }: DebugSource): Row[] {
  const count = pages.reduce((sum, page) => sum + page.length, 0);
  const skipped = warnings.filter(({ code }) => code.startsWith('skip-')).length;
  const next = hasNext ? ', more to come' : '';
  const read = `${items(count)} read, ${skipped} skipped, ${pages.length === 1 ? '1 page' : `${pages.length} pages`}${next}`;
  return [
    row('URL', url || 'inline JSON'),
    ...(format ? [row('Format', format)] : []),
    ...(error ? errorRows(error) : []),
    ...(pages.length > 0 ? [row('Items', read)] : []),
    ...(warnings.length > 0 ? [row('Notes', warningList(warnings))] : []),
  ];
}

function errorRows(error: FeedError): Row[] {
  const { step, status, path, message, url } = error;
  return [
    ...(url ? [row('Failed at', url)] : []),
    row('Step', step === 'render' ? step : `${step}, ${STEPS.indexOf(step) + 1} of ${STEPS.length}`),
    ...(status ? [row('Status', String(status))] : []),
    ...(path === undefined ? [] : [row('Path', path || 'the root')]),
    row('Error', message),
    ...adviceFor(error).map((advice) => row('What to do', advice)),
  ];
}

/** What the page's author or the feed's owner can do. Errors in the content have that in their own message. */
function adviceFor({ step, status = 0, url }: FeedError): string[] {
  switch (step) {
    case 'network':
      return URL.canParse(url) && new URL(url).origin !== location.origin
        ? [
            'Open the address in a new tab. If it opens there, the server does not let this page read it: ' +
              `it must send the header "Access-Control-Allow-Origin: ${location.origin}" (or "*")`,
          ]
        : ['Check that the server is up, and that the Content-Security-Policy (connect-src) of the page allows it'];
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

/** Attributes that any element may have; others must be the widget's own. */
const COMMON =
  /^(?:id|class|style|lang|dir|slot|title|hidden|role|part|tabindex|is|translate|nonce|inert|exportparts)$|^(?:aria-|data-|on)/;

function attributeNotes(host: Element): string[] {
  const own = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  return host
    .getAttributeNames()
    .filter((name) => !own.includes(name) && !COMMON.test(name))
    .map((name) => {
      const meant = closestMatch(name, own);
      return `${name} is unknown.${meant ? ` Did you mean ${meant}?` : ''}`;
    });
}

function secretRow({ url }: DebugSource): Row[] {
  const secret = secretParameter(url);
  const warning = `The address holds ${secret}: everyone who opens the page can read it. Use a public feed`;
  return secret ? [row('Secret', warning)] : [];
}

/** What is behind the widget, and what that changes. */
function backdropRows(host: Element): Row[] {
  const box = host.shadowRoot?.querySelector<HTMLElement>('.ala');
  if (!box) return [];
  const { colors, painter, isPicture, pageScheme, scheme } = composite(box, readPaints(host, box));
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
  const replaced = [...box.style].flatMap((name) =>
    /^--_(?!on-)/.test(name) ? [name.replace('--_', '--ala-color-')] : [],
  );
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

export const debugStyles = css`
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
  .debug dt {
    color: var(--_ink-muted);
  }
  .debug dd {
    grid-column: 2;
  }
`;
