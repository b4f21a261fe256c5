/**
 * From the address that an author has to the feeds of that site.
 */
import { parseUrl } from '../../page/parse-url.js';
import { check, type CheckOptions } from './check.js';
import type { FeedFinding, Finding } from './finding.js';
import { findSystems, knownFeeds, type Candidate, type SystemId } from './systems.js';
import { findFeedLinks } from './web-page.js';

/** What was found for an address. */
export interface Discovery {
  /** What is at the address itself. */
  readonly asked: Finding;
  /** What its page says it is made with. */
  readonly systems: readonly SystemId[];
  /** Feeds to choose from, the best first; the asked one too, if it is a feed. */
  readonly feeds: readonly FeedFinding[];
  /** Feeds that the page names and that cannot be used as they are. */
  readonly blocked: readonly Finding[];
  /** How many addresses were tried. */
  readonly tried: number;
}

/** Looks at an address and, unless it is a feed, at the site's feeds. `onTry` hears how many addresses are tried. */
export async function discover(
  address: string,
  options: CheckOptions,
  onTry: (count: number) => void = () => undefined,
): Promise<Discovery> {
  onTry(1);
  const asked = await check(address, options);
  const nothing = { asked, systems: [], feeds: [], blocked: [], tried: 1 };
  if (asked.type === 'feed') return { ...nothing, feeds: [asked] };
  const site = parseUrl(asked.url);
  if (asked.type === 'json' || !site || (asked.type === 'failure' && !leadsOn(asked.reason))) return nothing;

  const html = asked.type === 'page' ? asked.html : '';
  const systems = findSystems(html);
  const candidates = unique([...findFeedLinks(html, asked.url), ...knownFeeds(site, options.kind, systems)], address);
  onTry(1 + candidates.length);
  const found = await Promise.all(candidates.map(async (candidate) => tryCandidate(candidate, options)));
  return {
    asked,
    systems,
    feeds: found.filter((each) => each.type === 'feed').sort((a, b) => Number(b.count > 0) - Number(a.count > 0)),
    blocked: found.filter(
      (each, index) => candidates[index]?.named && each.type === 'failure' && each.reason === 'cors',
    ),
    tried: 1 + candidates.length,
  };
}

/** Whether the site may have feeds all the same. */
const leadsOn = (reason: string): boolean => ['cors', 'status', 'unreadable'].includes(reason);

async function tryCandidate({ url, system }: Candidate, options: CheckOptions): Promise<Finding> {
  const found = await check(url, options);
  return found.type === 'feed' ? { ...found, system } : found;
}

const unique = (candidates: readonly Candidate[], asked: string): readonly Candidate[] => {
  const seen = new Set([asked]);
  return candidates.filter(({ url }) => !seen.has(url) && seen.add(url));
};

/** The feed that is there, and that pages of other sites may not read. */
export function blockedFeed({ asked, feeds, blocked }: Discovery): string | undefined {
  if (feeds.length) return undefined;
  if (blocked[0]) return blocked[0].url;
  return asked.type === 'failure' && asked.reason === 'cors' ? asked.url : undefined;
}

/** The feed that no page can read, but a server can. */
export function feedForServer(
  discovery: Discovery,
): { readonly url: string; readonly needsToken: boolean } | undefined {
  const { asked, feeds } = discovery;
  const blocked = blockedFeed(discovery);
  if (blocked) return { url: blocked, needsToken: false };
  if (feeds.length || asked.type !== 'failure') return undefined;
  const needsToken = asked.status === 401 || asked.status === 403;
  return needsToken || asked.reason === 'mixed' ? { url: asked.url, needsToken } : undefined;
}
