import { html, nothing, type TemplateResult } from 'lit';
import { toFeedUrl } from '../discovery/address-text.js';
import { feedForServer } from '../discovery/discover.js';
import { findSecretToHide } from '../discovery/secrets.js';
import { writeFeedServer, type ServedFeed } from '../snippet/feed-server.js';
import { WIDGETS } from '../widgets.js';
import { renderCode } from './code.js';
import type { BuilderView } from './context.js';

/** For a feed that no page can read: what the web team needs to run the feed server for it. */
export function renderFeedServer(view: BuilderView): TemplateResult | typeof nothing {
  const served = findServedFeed(view);
  if (!served) return nothing;
  const { server } = view.messages;
  const { config, start, snapshot } = writeFeedServer(served);
  return html`<section class="served" aria-labelledby="served-title">
    <h3 id="served-title">${server.title}</h3>
    <p>${server.intro}</p>
    ${renderCode(view, 'config', { label: server.config, action: server.copyConfig, text: config, isQuiet: true })}
    ${renderCode(view, 'start', { label: server.start, action: server.copyStart, text: start, isQuiet: true })}
    <p>${server.then}</p>
    ${renderCode(view, 'snapshot', { label: server.snapshot, action: server.copySnapshot, text: snapshot, isQuiet: true })}
    ${served.needsToken || config.includes('${') ? html`<p class="hint">${server.secrets}</p>` : nothing}
  </section>`;
}

function findServedFeed({ choices, search }: BuilderView): ServedFeed | undefined {
  if (!choices.widget) return undefined;
  const more = { kind: WIDGETS[choices.widget], timeZone: choices.options['feed-time-zone'] };
  if (findSecretToHide(choices.asked)) {
    const url = toFeedUrl(choices.asked)?.href;
    return url ? { url, needsToken: false, ...more } : undefined;
  }
  const feed = search.status === 'done' ? feedForServer(search.discovery) : undefined;
  return feed && { ...feed, ...more };
}
