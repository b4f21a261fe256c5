/**
 * The network of a test file: a table at its top, path -> what the server does. No test touches the real one.
 */

/** What answers a request; called once for each. */
export type Answer = (request: { url: string; signal: AbortSignal; init: RequestInit }) => Response | Promise<Response>;

export interface Network {
  /** To be given to `<ala-settings>.fetch`. */
  readonly fetch: typeof fetch;
  /** Paths in the order they were asked for. */
  readonly asked: string[];
}

/** A path that is not in the table is not reachable, as after a typing error in the host. */
export function network(table: Record<string, Answer>): Network {
  const asked: string[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    const { pathname, search } = new URL(url);
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    asked.push(pathname + search);
    const entry = table[pathname + search] ?? table[pathname];
    if (!entry) throw new TypeError('Failed to fetch');
    const response = await orAborted(signal, entry({ url, signal, init }));
    // The real thing knows its address; a made one does not.
    if (!response.url) Object.defineProperty(response, 'url', { value: url });
    return response;
  };
  return { fetch: answer, asked };
}

function orAborted<T>(signal: AbortSignal, value: T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    Promise.resolve(value).then(resolve, reject);
  });
}

/** 200 with that value as JSON. */
export const json = (value: unknown, headers: Record<string, string> = {}): Answer =>
  text(JSON.stringify(value), { 'content-type': 'application/json', ...headers });

/** That status with a text. */
export const status =
  (code: number, body: string | null = '', headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(body, { status: code, headers });

/** 200 with that text. */
export const text = (body: BodyInit, headers: Record<string, string> = {}): Answer =>
  status(200, body as string, headers);

/** The server cannot be reached, or sends no CORS header: a browser tells both in the same way. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers. */
export const hangs: Answer = () => new Promise(() => undefined);

/** The answer after so many ms. */
export const after =
  (ms: number, answer: Answer): Answer =>
  async (request) => {
    await pause(ms);
    return answer(request);
  };

/** The first request gets the first answer, and so on; the last answer repeats. */
export function inTurn(...answers: Answer[]): Answer {
  let turn = 0;
  return (request) => (answers[Math.min(turn++, answers.length - 1)] as Answer)(request);
}

/** Sends the pieces one by one, with a pause before each; `cut`: then the connection breaks. */
export const drips =
  (pieces: readonly string[], ms: number, cut = false): Answer =>
  () => {
    const bytes = new TextEncoder();
    const left = [...pieces];
    return new Response(
      new ReadableStream({
        async pull(controller) {
          await pause(ms);
          const piece = left.shift();
          if (piece !== undefined) controller.enqueue(bytes.encode(piece));
          else if (cut) controller.error(new TypeError('network error'));
          else controller.close();
        },
      }),
    );
  };

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
