/** What a feed says about itself. */
export interface FeedMetadata {
  readonly title?: string | undefined;
  readonly homeUrl?: string | undefined;
  /** The feed's own URL, if it has one: the base of relative URLs in the HTML of its items. */
  readonly base?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Absolute URL of the next page. */
  readonly next?: string | undefined;
  /** How many items the feed says it has on all pages. */
  readonly total?: number | undefined;
}

/** What reading a feed gives. */
export interface FeedResult<T> extends FeedMetadata {
  /** In the feed's order; events sorted by start. */
  readonly items: readonly T[];
  /** Id of the detected format, or `empty`. */
  readonly format: string;
  readonly warnings: readonly FeedWarning[];
  /** How many entries are copies, or older versions, of others. */
  readonly merged: number;
  /** How many events are outside the window. */
  readonly outsideWindow: number;
}

/** Something in the feed that was skipped or corrected. In English, for page authors. */
export interface FeedWarning {
  /** Index of the item in the feed's list. */
  readonly index?: number | undefined;
  /** Where in the JSON, as `items[3].title`. */
  readonly path?: string | undefined;
  /** A code that begins with `skip-` means that an item was left out. */
  readonly code: string;
  readonly detail: string;
}

/** What readFeed needs besides the text. */
export interface ReadOptions {
  /** The URL of the response, after redirects; for inline JSON the page's base URL. */
  readonly url: string;
  /** Id of the format, to override detection. */
  readonly format?: string | undefined;
  /** Field map for JSON of unknown structure: an object, or its JSON text as in the attribute. */
  readonly map?: Readonly<Record<string, unknown>> | string | undefined;
  /** IANA zone of times that have none. */
  readonly feedTimeZone?: string | undefined;
  /** BCP 47, for language maps. */
  readonly language?: string | undefined;
  /** The days to read events for: `YYYY-MM-DD`, `to` exclusive. */
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  /** After so many ms reading ends, with a warning and the items so far. Default: no limit. */
  readonly timeout?: number | undefined;
  /** The current time. Default: the system clock. */
  readonly now?: Date | undefined;
  /** Paging headers of the response. */
  readonly headers?: FeedHeaders | undefined;
  /** Custom formats, tried before the built-in ones. */
  readonly formats?: readonly CustomFormat[] | undefined;
}

export interface FeedHeaders {
  /** The `Link` header (RFC 8288). */
  readonly link?: string | undefined;
  /** `X-WP-Total`. */
  readonly total?: string | undefined;
  /** `X-WP-TotalPages`. */
  readonly totalPages?: string | undefined;
}

/** A format that a page adds for its own feeds, through `readFeed` or `<ala-settings>.formats`. */
export interface CustomFormat {
  readonly id: string;
  /** True when the parsed value is of this format. */
  matches(document: unknown): boolean;
  /** The items, as plain objects of the kind's model; each is checked like those of a built-in format. */
  read(document: unknown, kind: string, options: ReadOptions): readonly unknown[];
}
