/** The tag itself, a marked link, or a marked div. */
export type SnippetForm = 'tag' | 'link' | 'div';

/** Attribute -> value; `true` is the bare attribute, `false`, '' and `undefined` leave it out. */
export type Attributes = Readonly<Record<string, unknown>>;

export interface Link {
  readonly href: string;
  readonly text: string;
}

export interface WidgetSnippet {
  /** Default: `tag`. */
  readonly form?: SnippetForm;
  /** The tag, such as `ala-news-feed`. */
  readonly element: string;
  readonly attributes?: Attributes;
  /** The fallback. The `link` form needs it. */
  readonly link?: Link;
  /** The markup between the tags, instead of the link. */
  readonly content?: string;
}

export interface LibraryFile {
  /** Where the files are, without a slash at the end. */
  readonly folder: string;
  /** Default: `ala-widgets.min.js`. */
  readonly file?: string;
  /** The file's line in integrity.json; without it nothing is checked. */
  readonly integrity?: string;
  /** Whose feeds marked links and divs may show: `self` or origins. */
  readonly origins?: readonly string[];
}

export interface Snippet {
  /** Once per site, in the head. */
  readonly site: string;
  /** Where the widget is wanted. */
  readonly widget: string;
}

export function snippet(asked: WidgetSnippet & LibraryFile & { readonly reserveIntegrity?: string }): Snippet;
export function scriptMarkup(file: LibraryFile): string;
export function stylesheetMarkup(sheet: Pick<LibraryFile, 'folder' | 'integrity'>): string;
export function widgetMarkup(widget: WidgetSnippet): string;
export function markedAddress(element: string, attributes: Attributes, href: string): string;
export function exampleFolder(version: string): string;
