/** What reading a feed gives. */
export interface FeedResult<T> {
  /** In the feed's order; events sorted by start. */
  readonly items: readonly T[];
  /** Id of the format it was read as (a file name in feeds/formats), or `empty`. */
  readonly format: string;
  readonly title?: string | undefined;
  readonly homeUrl?: string | undefined;
  /** The feed's own address, where it tells one: base of relative addresses in its items' HTML. */
  readonly base?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Absolute address of the next page. */
  readonly next?: string | undefined;
  /** How many items the feed says it has over all pages. */
  readonly total?: number | undefined;
  readonly warnings: readonly FeedWarning[];
}

/** Something in the feed that was passed over or mended. For page authors: English. */
export interface FeedWarning {
  /** Index of the item in the feed's list. */
  readonly index?: number | undefined;
  /** Where in the JSON, as `items[3].title`. */
  readonly path?: string | undefined;
  /** Codes that begin with `skip-` mean that an item was left out. */
  readonly code: string;
  readonly detail: string;
}

/** What read-feed is told beside the text. */
export interface ReadOptions {
  /** The response's address, after redirects; for inline JSON the page's base URL. */
  readonly url: string;
  /** Id of the format, when it should not be detected. */
  readonly format?: string | undefined;
  /** Field map for JSON of no known format: an object, or its JSON text as written in the attribute. */
  readonly map?: Readonly<Record<string, unknown>> | string | undefined;
  /** IANA zone of times that carry none. */
  readonly feedTimeZone?: string | undefined;
  /** BCP 47, for language maps. */
  readonly language?: string | undefined;
  /** Days of events: `YYYY-MM-DD`, `to` exclusive. */
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  /** The clock; default the system's. */
  readonly now?: Date | undefined;
  /** Paging headers of the response. */
  readonly headers?: FeedHeaders | undefined;
  /** Own formats, tried before the built-in ones. */
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
  /** The items, as plain objects of the kind's model; each is checked like a built-in one. */
  read(document: unknown, kind: string, options: ReadOptions): readonly unknown[];
}
