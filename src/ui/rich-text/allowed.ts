/**
 * What is allowed in a feed's HTML. Both layers of ui/rich-text read it: the sanitizer keeps what is named here, and the
 * rebuild makes nothing else.
 */

/** Attributes that any allowed element may have. */
const ANYWHERE = ['lang', 'dir'];

/** Element -> its own attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...plain('p br hr div span wbr h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption address'),
  ...plain('a em strong b i u s strike small mark sub sup code kbd samp var q cite dfn del ins bdi bdo ruby rt rp'),
  ...plain('ul dl dt dd summary table caption thead tbody tfoot tr'),
  a: ['href'],
  abbr: ['title'],
  time: ['datetime'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  details: ['open'],
};

/**
 * Harmless elements around text in content systems: they are removed, their contents stay. Not `form`, which clobbering
 * needs, and of which sanitizers leave different things.
 */
const WRAPPERS =
  'acronym article aside big body center data fieldset font footer header hgroup label legend main nav picture search section tt';

/** The element's own attributes, and those of every element; `undefined` when it is not allowed. */
export function allowedAttributesOf(name: string): readonly string[] | undefined {
  return Object.hasOwn(ELEMENTS, name) ? [...ANYWHERE, ...ELEMENTS[name]!] : undefined;
}

/** The set of {@link WRAPPERS}. */
export const UNWRAPPED_ELEMENTS: ReadonlySet<string> = new Set(WRAPPERS.split(' '));

/** Names that the first layer keeps: allowed elements and wrappers. */
export const elementNames: readonly string[] = [...Object.keys(ELEMENTS), ...UNWRAPPED_ELEMENTS];

/** Every attribute name that occurs, for sanitizers that take one flat list. */
export const attributeNames: readonly string[] = [...new Set([...ANYWHERE, ...Object.values(ELEMENTS).flat()])];

function plain(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}
