import { html, nothing, type TemplateResult } from 'lit';
import { feedForServer, type Discovery } from '../discovery/discover.js';
import type { Failure, FeedFinding, Finding } from '../discovery/finding.js';
import { formatName } from '../discovery/format-names.js';
import type { FindingMessages } from '../messages/findings-en.js';
import type { BuilderView } from './context.js';

/** What was found, in a sentence, with facts or advice. */
export function renderResult(view: BuilderView, discovery: Discovery): TemplateResult {
  const { findings } = view.messages;
  const { asked, feeds, blocked, tried } = discovery;
  const feed = view.feed ?? feeds[0];
  return html`
    ${asked.type === 'feed' ? nothing : html`<p>${sayWhatItIs(asked, discovery, findings)}</p>`}
    ${feed ? renderFeed(feed, findings) : nothing} ${blocked.map((each) => html`<p>${findings.blocked(each.url)}</p>`)}
    ${!feed && tried > 1 ? html`<p>${findings.tried(tried)}</p>` : nothing}
    ${feed ? nothing : renderAdvice(view, discovery)}
  `;
}

function sayWhatItIs(finding: Finding, { systems }: Discovery, findings: FindingMessages): string {
  switch (finding.type) {
    case 'page': {
      if (finding.signIn) return findings.signIn;
      const names = systems.map((system) => findings.systems[system]).filter(Boolean);
      return names.length ? findings.pageOf(names.join(', ')) : findings.page;
    }
    case 'json':
      return findings.json;
    case 'failure':
      return finding.reason === 'status' ? findings.status(finding.status ?? 0) : findings[finding.reason];
    case 'feed':
      return '';
  }
}

function renderFeed(feed: FeedFinding, findings: FindingMessages): TemplateResult {
  const { facts } = findings;
  const { count, dates, images, links, skipped, otherDays, titles, format } = feed;
  if (count === 0) {
    return html`<p class="verdict">${otherDays ? findings.noneInDays(otherDays) : findings.empty}</p>`;
  }
  const lines = [
    facts.readable,
    facts.dates(dates, count),
    facts.images(images, count),
    facts.links(links, count),
    ...(skipped ? [facts.skipped(skipped)] : []),
    facts.first(titles[0] ?? ''),
  ];
  return html`<p class="verdict">${findings.feed(formatName(format), count)}</p>
    <ul class="facts">
      ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
    </ul>`;
}

function renderAdvice({ messages }: BuilderView, discovery: Discovery): TemplateResult | typeof nothing {
  const lines = adviseOn(discovery, messages.findings.advice);
  const { asked } = discovery;
  if (lines.length === 0) return nothing;
  return html`<h3>${messages.source.next}</h3>
    <ul class="advice">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      asked.type === 'failure' && asked.detail
        ? html`<details>
            <summary>${messages.findings.detail}</summary>
            <p lang="en">${asked.detail}</p>
          </details>`
        : nothing
    }`;
}

/** What to do when there is no feed, the most likely first. */
function adviseOn(discovery: Discovery, advice: FindingMessages['advice']): readonly string[] {
  const { asked, systems, blocked } = discovery;
  const ofSystems = systems.map((system) => advice.systems[system]).filter(Boolean);
  const forCors = [advice.header, advice.savedCopy];
  const forKey = feedForServer(discovery)?.needsToken ? [advice.feedServer] : [];
  if (blocked.length) return [...ofSystems, ...forCors];
  if (asked.type === 'page') return [...(asked.signIn ? [advice.publicPage] : []), ...ofSystems, advice.noFeed];
  if (asked.type !== 'failure') return [];
  const byReason: Readonly<Record<Failure['reason'], readonly string[]>> = {
    address: [advice.otherAddress],
    mixed: [advice.https],
    cors: [...forCors, advice.otherAddress],
    unreachable: [advice.host, advice.wait],
    offline: [advice.online],
    status: [...forKey, advice.otherAddress, advice.noFeed],
    unreadable: [advice.otherWidget, advice.otherAddress],
  };
  return byReason[asked.reason];
}
