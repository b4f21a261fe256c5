/** Shorter than the shortest `refresh` (5 minutes, less 10 %), which must get a new answer. */
const KEPT = 4 * 60_000;

type Fetch = typeof globalThis.fetch;

/**
 * Answers to addresses of one span of days, kept for a while: a reader who pages back and forth through the months
 * asks for each of them once, and one fetched ahead is there when it is wanted. Failures are not kept.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, { readonly response: Response; readonly until: number }>();
  readonly #fetches = new WeakMap<Fetch, Fetch>();

  /** The fetch with a memory; the same one each time, so that requests are shared. */
  of(fetch: Fetch): Fetch {
    let keeping = this.#fetches.get(fetch);
    if (!keeping) {
      keeping = (input, init) => this.#ask(fetch, input, init);
      this.#fetches.set(fetch, keeping);
    }
    return keeping;
  }

  forget(): void {
    this.#answers.clear();
  }

  async #ask(fetch: Fetch, input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    const kept = this.#answers.get(url);
    if (kept && kept.until > performance.now()) return kept.response.clone();
    const response = await fetch(input, init);
    if (response.ok) void this.#keep(url, response.clone());
    return response;
  }

  /** Once it is there in full: what was cut off, by the network or by a reader who pages on, would fail again. */
  async #keep(url: string, response: Response): Promise<void> {
    const whole = await response
      .clone()
      .arrayBuffer()
      .then(Boolean, () => false);
    if (whole) this.#answers.set(url, { response, until: performance.now() + KEPT });
  }
}
