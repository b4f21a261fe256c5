import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatName } from '../discovery/format-names.js';
import type { FeedFinding } from '../discovery/finding.js';
import type { BuilderView } from './context.js';
import { renderFeedServer } from './feed-server.js';
import { renderResult } from './findings.js';
import { renderMapForm } from './map-form.js';
import { renderSavedCopy } from './saved-copy.js';
import { renderTextField } from './fields.js';
import { findSecretToHide, withoutSecret } from '../discovery/secrets.js';

/** Step 2: the address, what is there, and what to do about it. */
export function renderSource(view: BuilderView): TemplateResult {
  const { messages, choices, search, change, check } = view;
  const { source } = messages;
  const isInvalid = search.status === 'invalid';
  return html`
    <form
      class="address"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        // A browser sends a form by Enter before the field tells its change.
        const field = (event.currentTarget as HTMLFormElement).querySelector('input');
        change({ asked: field?.value.trim() ?? '' });
        check();
      }}
    >
      ${renderTextField({
        id: 'address',
        type: 'url',
        label: source.address,
        hint: source.hint,
        error: isInvalid ? (choices.widget ? messages.findings.address : source.chooseWidget) : undefined,
        value: choices.asked,
        onChange: (asked) => change({ asked }),
      })}
      <button type="submit" class="button">${source.check}</button>
    </form>
    ${renderSecret(view)}
    <div class="result" role="status">${renderStatus(view)}</div>
    ${renderFeeds(view)}${renderMapForm(view)}${renderSavedCopy(view)}${renderFeedServer(view)}
  `;
}

function renderSecret({ messages, choices, change, check }: BuilderView): TemplateResult | typeof nothing {
  const secret = findSecretToHide(choices.asked);
  if (!secret) return nothing;
  return html`<div class="notice caution">
    <p>${messages.findings.secret(secret)} ${messages.findings.advice.secret}</p>
    <button
      type="button"
      class="button quiet"
      @click=${() => {
        change({ asked: withoutSecret(choices.asked), src: '' });
        check();
      }}
    >
      ${messages.findings.removeSecret}
    </button>
  </div>`;
}

function renderStatus(view: BuilderView): TemplateResult | typeof nothing {
  const { messages, search } = view;
  if (search.status === 'checking') return html`<p class="busy">${messages.source.checking(search.count)}</p>`;
  return search.status === 'done' ? renderResult(view, search.discovery) : nothing;
}

/** Which of several feeds. */
function renderFeeds({ messages, choices, search, chooseFeed }: BuilderView): TemplateResult | typeof nothing {
  const feeds = search.status === 'done' ? search.discovery.feeds : [];
  if (feeds.length < 2) return nothing;
  return html`<fieldset class="options">
    <legend>${messages.source.found(feeds.length)}</legend>
    ${feeds.map(
      (feed) =>
        html`<label class="option">
          <input
            type="radio"
            name="feed"
            .checked=${live(feed.url === choices.src)}
            @change=${() => chooseFeed(feed.url)}
          />
          <span>${describe(feed)}<bdi class="url">${feed.url}</bdi></span>
        </label>`,
    )}
  </fieldset>`;

  function describe({ format, count, title }: FeedFinding): TemplateResult {
    return html`<b>${formatName(format)}</b>
      ${title ? html`<bdi>${title}</bdi>, ` : nothing}${messages.map.items(count)}`;
  }
}
