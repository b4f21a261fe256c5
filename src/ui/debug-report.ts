import type { FeedState } from '../data/feed-state.js';
import type { FeedError } from '../feeds/feed-error.js';
import type { FeedWarning } from '../feeds/feed-result.js';
import { nearest } from '../feeds/nearest.js';
import { secretIn } from '../feeds/secret-in.js';
import { composite } from './adapt-colors.js';
import type { Color } from './color.js';
import { readPaints } from './paints.js';

/**
 * What the `debug` attribute tells page authors, in English like every message of feeds/. A part: readers never load
 * it. Plain data, so that it needs no second copy of Lit; ui/debug-panel draws it.
 */

/** What is told of one source. */
export interface DebugSource {
  readonly url: string;
  readonly format: string | undefined;
  readonly error: FeedError | undefined;
  readonly warnings: readonly FeedWarning[];
  readonly pages: readonly (readonly unknown[])[];
  readonly hasNext: boolean;
}

export interface DebugReport {
  readonly title: string;
  /** Name and value; a list where there are several. */
  readonly rows: readonly (readonly [name: string, value: string | readonly string[]])[];
  readonly end: string;
}

/** Most warnings that are listed of one source. */
const LISTED = 20;

const STEPS = ['settings', 'network', 'timeout', 'http', 'size', 'syntax', 'format', 'shape'];

export function debugReport(host: Element, state: FeedState<unknown>, sources: readonly DebugSource[]): DebugReport {
  const count = state.pages.reduce((sum, page) => sum + page.length, 0);
  const alone = sources.length === 0 && 'error' in state ? errorRows(state.error) : [];
  const unasked = sources.length === 0 && state.status === 'initial';
  const rows = [
    row('Element', host.localName),
    row('State', `${state.status}, ${items(count)}`),
    ...alone,
    ...sources.flatMap(sourceRows),
    ...(unasked
      ? [row('What to do', 'Neither src, items nor inline JSON is given: add src="(address of your feed)"')]
      : []),
    ...attributeNotes(host).map((note) => row('Attribute', note)),
    ...backdropRows(host),
    ...sources.flatMap(secretRow),
  ];
  const end = 'Remove the debug attribute before you publish. Readers never see this panel without it.';
  return { title: 'For page authors', rows, end };
}

type Row = DebugReport['rows'][number];

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
    row('Step', `${step}, ${STEPS.indexOf(step) + 1} of ${STEPS.length}`),
    ...(status ? [row('Status', String(status))] : []),
    ...(path === undefined ? [] : [row('Path', path || 'the root')]),
    row('Error', message),
    ...adviceFor(error).map((advice) => row('What to do', advice)),
  ];
}

/** What the page's author, or whoever runs the feed, can do. Faults of the content say so in their own message. */
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
      if (status === 429) return ['It is asked too often: raise refresh, or cache the feed on your own server'];
      return ['The fault is on the server; the widget tries again by itself'];
    case 'settings':
    case 'syntax':
    case 'format':
    case 'shape':
      return [];
  }
}

function warningList(warnings: readonly FeedWarning[]): string[] {
  const listed = warnings.slice(0, LISTED).map(({ path, detail }) => (path ? `${path}: ${detail}` : detail));
  return warnings.length > LISTED ? [...listed, `and ${warnings.length - LISTED} more`] : listed;
}

/** Attributes every element may have; the rest must be the widget's own. */
const COMMON =
  /^(?:id|class|style|lang|dir|slot|title|hidden|role|part|tabindex|is|translate|nonce|inert|exportparts)$|^(?:aria-|data-|on)/;

function attributeNotes(host: Element): string[] {
  const own = (host.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];
  return host
    .getAttributeNames()
    .filter((name) => !own.includes(name) && !COMMON.test(name))
    .map((name) => {
      const meant = nearest(name, own);
      return `${name} is unknown.${meant ? ` Did you mean ${meant}?` : ''}`;
    });
}

function secretRow({ url }: DebugSource): Row[] {
  const secret = secretIn(url);
  const warning = `The address holds ${secret}: everybody who opens the page can read it. Use a public feed`;
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
