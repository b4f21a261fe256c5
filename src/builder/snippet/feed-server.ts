/**
 * What a web team needs to let pages read a feed that they cannot read by themselves (docs/feed-server.md).
 */
import { findSecret } from '../../feeds/values/secrets.js';
import type { KindId } from '../../feeds/model.js';

/** A feed that a server can read. */
export interface ServedFeed {
  readonly url: string;
  readonly kind: KindId;
  /** IANA zone of times that have none. */
  readonly timeZone?: string | undefined;
  /** Whether its server asks for a key. */
  readonly needsToken: boolean;
}

export interface FeedServerSetup {
  /** The text of feeds.config.json. */
  readonly config: string;
  /** Runs the server with it. */
  readonly start: string;
  /** Writes the feed to a file, for those who run no server. */
  readonly snapshot: string;
}

const TOKEN = 'Bearer ${FEED_TOKEN}';

export function writeFeedServer({ url, kind, timeZone, needsToken }: ServedFeed): FeedServerSetup {
  const { address, names } = withVariables(url);
  const feed = {
    url: address,
    kind,
    ...(timeZone && { timeZone }),
    ...(needsToken && { headers: { authorization: TOKEN } }),
  };
  const variables = [...names, ...(needsToken ? ['FEED_TOKEN'] : [])].map((name) => `${name}=… `).join('');
  const options = [
    `--feed '${address.replaceAll("'", '%27')}'`,
    `--kind ${kind}`,
    ...(timeZone ? [`--time-zone ${timeZone}`] : []),
    ...(needsToken ? [`--header 'authorization: ${TOKEN}'`] : []),
    `--out ${kind}.json`,
  ];
  return {
    config: `{\n  "feeds": {\n    "${kind}": ${writeInLine(feed)}\n  }\n}`,
    start: `${variables}npx ala-core-widgets serve feeds.config.json`,
    snapshot: `${variables}npx ala-core-widgets snapshot ${options.join(' ')}`,
  };
}

/** JSON in one line, with blanks as one writes it by hand. */
const writeInLine = (value: object): string =>
  `{ ${Object.entries(value)
    .map(
      ([name, each]) => `"${name}": ${typeof each === 'object' ? writeInLine(each as object) : JSON.stringify(each)}`,
    )
    .join(', ')} }`;

/** The address with a variable for each secret in it: the secret itself belongs into the environment of the server. */
function withVariables(url: string): { readonly address: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const address = url.replace(/([?&;])([^?&;#=]*)=([^?&;#]*)/g, (pair, sign: string, key: string, value: string) => {
    if (!findSecret(`?${key}=${value}`)) return pair;
    const name = names.length ? `FEED_KEY_${names.length + 1}` : 'FEED_KEY';
    names.push(name);
    return `${sign}${key}=\${${name}}`;
  });
  return { address, names };
}
