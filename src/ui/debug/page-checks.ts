import { closestMatch } from '../../feeds/values/suggestions.js';
import { FEED_TAGS, RULES, SETTINGS_TAG } from './attribute-rules.js';
import { ancestors, tagOf, type DebugHost } from './host.js';
import { formatList, type Mistake, tagWith } from './mistake.js';
import { holdsRestOfPage } from '../fallback.js';
import { isUnclosedInSource } from './page-source.js';

/** What is wrong around a widget and between its tags: the page, not an attribute. */

type PageCheck = (host: DebugHost) => Mistake | undefined;

const startTag = ({ localName, id }: Element): string => `<${localName}${id && ` id="${id}"`}>`;

const isWidget = (element: Element): boolean => FEED_TAGS.includes(tagOf(element));

/** What no fallback holds, but the rest of a page does. */
const REST_OF_PAGE =
  'h1, h2, h3, main, section, article, aside, header, footer, nav, form, table, iframe, script:not([type]), script[src], script[type=module]';
const LONG_FALLBACK = 600;

/** What a tag that is not closed has swallowed. */
export function findSwallowedContent(host: DebugHost): Element[] {
  const children = [...host.children].filter((child) => !child.slot && !child.hasAttribute('data-ala-fallback'));
  const { length } = children.map((child) => child.textContent.trim()).join('');
  const isRest = (child: Element): boolean =>
    child.matches(REST_OF_PAGE) ||
    isWidget(child) ||
    child.querySelector(`${REST_OF_PAGE}, ${FEED_TAGS.join()}`) !== null;
  const isLong = children.length > 1 && length > LONG_FALLBACK;
  // A single link is the usual fallback.
  const isUsual = children.length === 0 || (children.length === 1 && children[0]!.localName === 'a');
  return holdsRestOfPage(host) || children.some(isRest) || isLong || (!isUsual && isUnclosedInSource(host))
    ? children
    : [];
}

const unclosedTag: PageCheck = (host) => {
  const rest = findSwallowedContent(host);
  if (rest.length === 0) return undefined;
  const tags = formatList(rest.map(startTag), 4);
  return {
    about: 'Tag',
    problem: `<${host.localName}> is not closed ("/>" does not close it), so it holds ${tags} as its fallback, ${holdsRestOfPage(host) ? 'which is shown after it' : 'which is hidden once there are items'}`,
    write: `</${host.localName}> before ${startTag(rest.find((child) => child.localName !== 'a') ?? rest[0]!)}`,
  };
};

const nestedWidget: PageCheck = (host) => {
  const outer = [...ancestors(host)].find(isWidget);
  return (
    outer && {
      about: 'Tag',
      problem: `<${host.localName}> is inside ${startTag(outer)}, whose tag is not closed; it is hidden with its fallback`,
      write: `</${outer.localName}> before <${host.localName}>`,
    }
  );
};

const insideControl: PageCheck = (host) => {
  const outer = [...ancestors(host)].find((element) => element.matches('a[href], button, label, summary'));
  return (
    outer && {
      about: 'Tag',
      problem: `<${host.localName}> is inside ${startTag(outer)}: links and buttons do not work inside another control`,
      write: `</${outer.localName}> before <${host.localName}>`,
    }
  );
};

const SLOTS = ['heading', 'empty', 'error'];

const unknownSlot: PageCheck = (host) => {
  const child = [...host.children].find(({ slot }) => slot && !SLOTS.includes(slot));
  const meant = child && (closestMatch(child.slot, SLOTS) ?? 'heading');
  return (
    child && {
      about: 'Tag',
      problem: `slot="${child.slot}" of <${child.localName}> in <${host.localName}> is not one of ${SLOTS.join(', ')}, so it is not shown`,
      write: tagWith(child.localName, 'slot', meant),
    }
  );
};

const inlineScript: PageCheck = (host) => {
  const script = [...host.children].find((child) => child.matches('script[type]:not([type="application/json"])'));
  return (
    script && {
      about: 'Tag',
      problem: `<script type="${script.getAttribute('type') ?? ''}"> in <${host.localName}> is not read as inline JSON`,
      write: tagWith('script', 'type', 'application/json'),
    }
  );
};

const sameId: PageCheck = ({ id, localName, ownerDocument }) =>
  id && ownerDocument.querySelectorAll(`#${CSS.escape(id)}`).length > 1
    ? {
        about: 'Page',
        problem: `id="${id}" of <${localName}> is on several elements of this page; links to it and the page's address reach only the first`,
        write: tagWith(localName, 'id', `${id}-2`),
      }
    : undefined;

const sameUrlState: PageCheck = (host) => {
  const name = host.getAttribute('url-state');
  if (!name || host.ownerDocument.querySelectorAll(`[url-state="${CSS.escape(name)}"]`).length < 2) return undefined;
  return {
    about: 'Page',
    problem: `url-state="${name}" of <${host.localName}> is on several widgets, which overwrite each other in the page's address`,
    write: tagWith(host.localName, 'url-state', `${name}-2`),
  };
};

const emptySettings: PageCheck = ({ ownerDocument }) => {
  const settings = [...ownerDocument.querySelectorAll(SETTINGS_TAG)].find(
    (element) =>
      !element.querySelector(':scope *') && !element.shadowRoot?.querySelector('slot')?.assignedElements().length,
  );
  return (
    settings && {
      about: 'Page',
      problem: `<${SETTINGS_TAG}> has no widget inside, so its attributes (${settings.getAttributeNames().join(', ') || 'none'}) reach none`,
      write: `<${SETTINGS_TAG}> before the widgets and </${SETTINGS_TAG}> after them`,
    }
  );
};

/** Files of the library, of any version: the name tells which elements they hold. */
const FILE = /\/(ala-(?:widgets|[\w-]+?))(?:\.classic)?(?:\.min)?\.js(?:[?#]|$)/;

const secondScript: PageCheck = ({ ownerDocument }) => {
  const files = [...ownerDocument.querySelectorAll<HTMLScriptElement>('script[src]')].flatMap((script) => {
    const [, name = ''] = FILE.exec(script.src) ?? [];
    // Browsers for which one is meant do not run the other.
    const isOurs = (name === 'ala-widgets' || Object.hasOwn(RULES, name)) && !script.noModule;
    return isOurs ? [{ name, src: script.src }] : [];
  });
  const again = files.find(({ name }, index) => files.slice(0, index).some((each) => overlap(each.name, name)));
  const kept = again && files.find((each) => overlap(each.name, again.name));
  return (
    kept && {
      about: 'Script',
      problem: `<script src="${again.src}"> loads what <script src="${kept.src}"> has loaded; the first one counts`,
      write: `one <script type="module" src="${kept.src}"> and no other`,
    }
  );
};

const overlap = (a: string, b: string): boolean => a === b || a === 'ala-widgets' || b === 'ala-widgets';

/** Tags of the page whose name comes near one of ours, but is none. */
function unknownTags(root: ParentNode): Mistake[] {
  const names = new Set(
    [...root.querySelectorAll('*')].flatMap((element) =>
      element instanceof HTMLUnknownElement || element.matches(':not(:defined)') ? [element.localName] : [],
    ),
  );
  return [...names].flatMap((name) => explainTag(name) ?? []);
}

const letters = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^ala/, '');

/** What is wrong with an element that nothing has defined; `undefined` if its name is not near one of ours. */
export function explainTag(name: string): Mistake | undefined {
  const tags = Object.keys(RULES);
  if (tags.includes(name)) {
    const problem = `<${name}>: no script of this page defines it`;
    return { about: 'Tag', problem, write: `<script type="module" src="(your path)/ala-widgets.min.js"></script>` };
  }
  const meant =
    tags.find((tag) => letters(tag) === letters(name)) ??
    (name.startsWith('ala') ? closestTag(name) : closestMatch(name, tags, 3));
  return meant === undefined
    ? undefined
    : { about: 'Tag', problem: `<${name}> is unknown. Did you mean <${meant}>?`, write: `<${meant} …></${meant}>` };
}

/** `ala-news` and `ala-newsfeeds` mean the same: a part of a name counts like a misspelled one. */
function closestTag(name: string): string | undefined {
  const [tags, part] = [Object.keys(RULES), letters(name)];
  return (
    closestMatch(name, tags, 4) ??
    (part.length > 2 ? tags.find((tag) => letters(tag).includes(part) || part.includes(letters(tag))) : undefined)
  );
}

const CHECKS: readonly PageCheck[] = [
  ...[unclosedTag, nestedWidget, insideControl, unknownSlot, inlineScript],
  ...[sameId, sameUrlState, emptySettings, secondScript],
];

export const findPageMistakes = (host: DebugHost): Mistake[] => [
  ...CHECKS.flatMap((check) => check(host) ?? []),
  ...languageMistakes(host),
  ...unknownTags(host.ownerDocument),
];

const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ english: 'en', eng: 'en', us: 'en-US', american: 'en-US', uk_en: 'en-GB' },
  ...{ spanish: 'es', español: 'es', espanol: 'es', sp: 'es', spa: 'es', mx: 'es-MX', castellano: 'es' },
  ...{ arabic: 'ar', french: 'fr', français: 'fr', german: 'de', italian: 'it', portuguese: 'pt', chinese: 'zh' },
};

/** The `lang` that counts for the widget, if it is no language tag. */
function languageMistakes(host: DebugHost): Mistake[] {
  const element = [host, ...ancestors(host)].find((each) => each.getAttribute('lang'));
  const written = element?.getAttribute('lang') ?? '';
  const value = languageMeant(written);
  if (!element || value === undefined) return [];
  const problem = `lang="${written}" of <${element.localName}> is not a language tag, so <${host.localName}> is in English`;
  return [{ about: 'Language', problem, write: tagWith(element.localName, 'lang', value) }];
}

/** `undefined` if it is a language tag. */
function languageMeant(written: string): string | undefined {
  if (!written) return undefined;
  const name = written.trim().toLowerCase();
  if (Object.hasOwn(LANGUAGES, name)) return LANGUAGES[name];
  const tag = written
    .trim()
    .replace(/[_\s]+/g, '-')
    .replace(/[^\w-].*/, '');
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return tag === written ? undefined : canonical;
  } catch {
    return 'en';
  }
}
