import type { FeedError, FeedStep } from '../feeds/error.js';
import type { PlainAnswer } from './plain-answer.js';

/** What HTTP calls a failure at each step. A feed that is wrong is the fault of the server behind us. */
const STATUS: Readonly<Record<FeedStep, number>> = {
  settings: 500,
  network: 502,
  timeout: 504,
  http: 502,
  size: 502,
  syntax: 502,
  format: 502,
  shape: 502,
  render: 500,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  500: 'Server error',
  502: 'The feed cannot be read',
  504: 'The feed is too slow',
};

/** A problem (RFC 9457) in the words of our FeedError: `detail` is for page authors, `step` says where it failed. */
export function createProblem(
  status: number,
  detail: string,
  {
    headers,
    ...more
  }: {
    readonly headers: Readonly<Record<string, string>>;
    readonly step?: FeedStep;
    readonly path?: string | undefined;
  },
): PlainAnswer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: new TextEncoder().encode(JSON.stringify({ title: TITLES[status], status, detail, ...more })),
  };
}

/** The status for a feed that cannot be read. */
export const statusOf = ({ step }: FeedError): number => STATUS[step];
