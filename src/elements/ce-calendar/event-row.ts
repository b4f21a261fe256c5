import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../feeds/events.js';
import { heading } from '../../ui/heading.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { selects } from '../../ui/item-events.js';
import { isOver } from './agenda.js';
import { eventDetail } from './event-detail.js';
import { shortTimes } from './event-times.js';
import { hueOf, isOff, kindOf, linkOf, placeText, prices, type EventView } from './event-words.js';

/** One event of a list: when, what, where, for how much; the rest unfolds below. */

export function eventRow(event: CalendarEvent, index: number, view: EventView, isItem = true): TemplateResult {
  const open = view.isOpen(event);
  const id = `${view.prefix}detail-${index}`;
  return html`<article
    class="event ${isItem ? 'item' : ''} ${hueOf(event)} ${isOff(event) ? 'off' : ''}"
    part="item"
    data-id=${event.id}
  >
    ${times(event, view)}
    <div class="what">
      <div class="title-row">${heading(view.level, titleLink(event), 'title', 'title')} ${stateTag(event, view)}</div>
      ${meta(event, view)}
    </div>
    <button
      class="disclose"
      part="disclosure"
      type="button"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${id}
      @click=${() => view.unfold(event)}
    >
      ${view.words.details}<span class="visually-hidden">: <bdi>${event.title}</bdi></span> ${icon(glyphs.down)}
    </button>
    <div id=${id} class="unfolded" hidden=${open ? nothing : 'until-found'} @beforematch=${() => view.unfold(event)}>
      ${eventDetail(event, id, view)}
    </div>
  </article>`;
}

function titleLink(event: CalendarEvent): TemplateResult {
  const href = linkOf(event);
  if (!href) return html`<bdi>${event.title}</bdi>`;
  return html`<a part="link" href=${href} @click=${selects(event)}><bdi>${event.title}</bdi></a>`;
}

function times(event: CalendarEvent, view: EventView): TemplateResult {
  const { main, more } = shortTimes(event, view);
  return html`<p class="time" part="time">
    <time datetime=${Object.values(event.start)[0]}><bdi>${main}</bdi></time>
    ${more ? html`<span class="other"><bdi>${more}</bdi></span>` : nothing}
  </p>`;
}

/** What has changed, else how registration stands: in words, with a colour besides. */
function stateTag(event: CalendarEvent, { words, now, reader }: EventView): unknown {
  const { status, registration } = event;
  const tag = (tone: string, text: string): TemplateResult =>
    html`<span class="tag ${tone}" part="state"><bdi>${text}</bdi></span>`;
  if (status !== 'confirmed') return tag(status === 'cancelled' ? 'critical' : 'caution', words.status[status]);
  if (!registration || registration === 'none' || isOver(event, now, reader)) return nothing;
  const tone = { open: 'positive', full: 'critical', waitlist: 'caution', closed: '', 'not-yet': '' }[registration];
  return tag(tone, words.registration[registration]);
}

function meta(event: CalendarEvent, { words, locale, currency }: EventView): unknown {
  const { status, location, recordingUrl } = event;
  const kind = kindOf(event, words);
  const place = placeText(event, words);
  const price = prices(event, words, locale, currency).join(', ');
  return html`<p class="meta">
    ${kind ? html`<span part="kind"><i class="swatch"></i><bdi>${kind}</bdi></span>` : nothing}
    ${
      place
        ? html`<span part="place">${icon(location?.online ? glyphs.screen : glyphs.place)} <bdi>${place}</bdi></span>`
        : nothing
    }
    ${price && !isOff(event) ? html`<span part="price"><bdi>${price}</bdi></span>` : nothing}
    ${status === 'postponed' ? html`<span>${words.newDate}</span>` : nothing}
    ${
      recordingUrl
        ? html`<a part="recording" href=${recordingUrl} @click=${selects(event)}
            >${icon(glyphs.video)} ${words.recording}<span class="visually-hidden">: <bdi>${event.title}</bdi></span></a
          >`
        : nothing
    }
  </p>`;
}
