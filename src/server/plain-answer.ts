/**
 * Requests and answers as plain values. `Request` and `Response` cost more than all the rest of a cached answer, so a
 * server that has its own objects for them, as Node has, goes without.
 */

/** What an answer depends on: nothing else of a visitor's request is looked at. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly origin: string | undefined;
  /** If-None-Match. */
  readonly knownTags: string | undefined;
}

/** Never changed: the same object may answer many requests. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
}

/** Keeps the process alive for work that goes on after the answer. */
export type GoOn = (work: Promise<void>) => void;

/** Answers requests for feeds. Never rejects. */
export type Answerer = (request: PlainRequest, goOn?: GoOn) => Promise<PlainAnswer>;
