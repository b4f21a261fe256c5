/**
 * What a page author pastes, from one place: README, snippets.txt, Storybook and the builder all take it from here.
 * Pure functions of text, which run in Node and in a page.
 *
 * Two things are pasted: once per site the style sheet that reserves space and the script, and where it is wanted the
 * widget, in one of three forms. Editors and sanitizers drop unknown tags, some drop data attributes, but none drops a
 * link (docs/editors.md).
 */

/** Where the examples say the files are; everyone changes it. */
export const exampleFolder = (version) => `https://www.example.org/ala-core-widgets/${version}`;

/** All that is to be pasted, as `{ site, widget }`. */
export function snippet({ form = 'tag', folder, file, integrity, reserveIntegrity, origins, ...widget }) {
  const upgrade = form === 'tag' ? undefined : (origins ?? ['self']);
  return {
    site: [
      stylesheetMarkup({ folder, integrity: reserveIntegrity }),
      scriptMarkup({ folder, file, integrity, origins: upgrade }),
    ].join('\n'),
    widget: widgetMarkup({ form, ...widget }),
  };
}

/** The script tag of one of the files. `origins`: whose feeds marked links and divs may show. */
export function scriptMarkup({ folder, file = 'ala-widgets.min.js', integrity, origins }) {
  const written = attributeList({
    // A classic script waits for the page by `defer`, a module by itself.
    ...(file.includes('.classic.') ? { defer: true } : { type: 'module' }),
    src: `${folder}/${file}`,
    ...integrityAttributes(integrity),
    'data-upgrade': origins?.join(' '),
  });
  return `<script ${written.join(' ')}></script>`;
}

/** The style sheet that reserves space for the widgets until the script has run. */
export function stylesheetMarkup({ folder, integrity }) {
  const written = attributeList({
    rel: 'stylesheet',
    href: `${folder}/reserve.css`,
    ...integrityAttributes(integrity),
  });
  return `<link ${written.join(' ')}>`;
}

/** A hash that is no hash checks nothing, so there is either the real one or none. */
const integrityAttributes = (integrity) => (integrity ? { integrity, crossorigin: 'anonymous' } : {});

/**
 * The widget. `content` is the markup between its tags; without it, `link` (`{ href, text }`) is. The `link` form needs
 * the link, and has room for nothing else.
 */
export function widgetMarkup({ form = 'tag', element, attributes = {}, link, content = linkMarkup(link) }) {
  if (form === 'tag') return elementMarkup(element, attributeList(attributes), content);
  if (form === 'div') return elementMarkup('div', attributeList(dataAttributes(element, attributes)), content);
  if (!link?.href) throw new Error('A marked link needs the address of a page: link.href');
  return linkMarkup({ href: markedAddress(element, attributes, link.href), text: link.text });
}

const linkMarkup = (link) =>
  link ? `<a ${attributeList({ href: link.href }).join('')}>${escapeText(link.text)}</a>` : '';

/** `https://example.org/news#ala-news-feed?src=https://example.org/feed.json&limit=5` */
export function markedAddress(element, attributes, href) {
  const query = writtenAttributes(attributes).map(([name, value]) =>
    value === true ? name : `${name}=${encodeValue(value)}`,
  );
  return `${href.replace(/#.*/s, '')}#${element}?${query.join('&')}`;
}

/** What a value of a fragment may hold is left readable; quotes are not, since editors turn them into curly ones. */
const encodeValue = (value) =>
  encodeURIComponent(value)
    .replace(/%(?:3A|2F|3F|3D|2C|40)/g, decodeURIComponent)
    .replaceAll("'", '%27');

const dataAttributes = (element, attributes) => ({
  'data-ala': element.replace(/^ala-/, ''),
  ...Object.fromEntries(
    // Some editors drop attributes without a value.
    writtenAttributes(attributes).map(([name, value]) => [`data-${name}`, value === true ? 'true' : value]),
  ),
});

/** Widest line, in characters. */
const WIDTH = 80;

/** Attributes in one line if they fit, else one a line. */
function elementMarkup(tag, written, content) {
  const oneLine = [`<${tag}`, ...written].join(' ');
  const opening = oneLine.length < WIDTH ? `${oneLine}>` : `<${[tag, ...written].join('\n  ')}\n>`;
  const inside = content.trim() && `\n${content.trim().replace(/^/gm, '  ')}\n`;
  return `${opening}${inside}</${tag}>`;
}

const attributeList = (attributes) =>
  writtenAttributes(attributes).map(([name, value]) => (value === true ? name : `${name}=${quote(value)}`));

/** `true` is the bare attribute; `false`, '', `undefined` and what is no text leave it out. */
const writtenAttributes = (attributes) =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (value === true) return [[name, true]];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text !== '' ? [[name, text]] : [];
  });

/** JSON stays readable in single quotes. */
const quote = (value) =>
  value.includes('"') ? `'${escapeText(value).replaceAll("'", '&#39;')}'` : `"${escapeText(value)}"`;

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
