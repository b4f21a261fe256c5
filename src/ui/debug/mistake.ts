/** A mistake in what a page author wrote, and what to write instead. */
export interface Mistake {
  /** Name of its row in the panel. */
  readonly about: 'Attribute' | 'Address' | 'Filter' | 'Language' | 'Links' | 'Pictures' | 'Page' | 'Script' | 'Tag';
  /** What is wrong, with what was written. */
  readonly problem: string;
  /** What to write, as it stands in the page. */
  readonly write: string;
}

/** What is wrong with one value, and the value to write; none if the attribute is to be removed. */
export interface ValueMistake {
  readonly problem: string;
  readonly value: string | undefined;
}

/** Looks at a value as written; `undefined` if it is fine. */
export type ValueCheck = (written: string) => ValueMistake | undefined;

/** `limit="5"`, or `limit` without a value. Values that hold double quotes, such as JSON, stand in single ones. */
export function quoteAttribute(name: string, value: string | undefined): string {
  if (!value) return name;
  return value.includes('"') ? `${name}='${value}'` : `${name}="${value}"`;
}

/** `<ala-news-feed limit="5">` */
export const tagWith = (tag: string, name: string, value: string | undefined): string =>
  `<${tag} ${quoteAttribute(name, value)}>`;

/** `<ala-news-feed> without show-images` */
export const tagWithout = (tag: string, name: string): string => `<${tag}> without ${name}`;

/** A list for a sentence; of a long one its beginning. */
export function formatList(values: readonly string[], most = 8): string {
  const rest = values.length - most;
  return rest > 0 ? `${values.slice(0, most).join(', ')} and ${rest} more` : values.join(', ');
}
