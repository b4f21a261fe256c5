import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../../ui/heading.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import * as icons from '../../../ui/icons.js';
import { renderChevron, renderIcon } from '../../../ui/icon.js';
import { selects } from '../../../ui/item-events.js';
import { renderEventDetail } from './event-detail.js';
import {
  isCancelledOrPostponed,
  kindAndSection,
  linkOf,
  locationText,
  priceTexts,
  sectionClass,
  type EventContext,
} from './event-text.js';
import { isPast, shortTimes } from './event-times.js';

/** An event in a list: when, what, where, for how much; a button shows the rest. */
export function renderEventRow(
  event: CalendarEvent,
  index: number,
  context: EventContext,
  isItem = true,
): TemplateResult {
  const isExpanded = context.opened.isOpen(event);
  const id = `${context.prefix}detail-${index}`;
  const toggle = (): void => context.opened.toggle(event);
  return html`<article
    class="event ${isItem ? 'item' : ''} ${sectionClass(event)} ${isCancelledOrPostponed(event) ? 'off' : ''}"
    part="item"
    data-id=${event.id}
  >
    ${renderTimes(event, context)}
    <div class="what">
      <div class="title-row">
        ${renderHeading(context.level, renderTitleLink(event), 'title', 'title')} ${renderStateTag(event, context)}
      </div>
      ${renderMeta(event, context)}
    </div>
    ${renderDisclosure(
      { class: 'disclose', part: 'disclosure', controls: id, isExpanded, toggle },
      html`${context.messages.details}<span class="visually-hidden">: <bdi>${event.title}</bdi></span>
        ${renderChevron()}`,
    )}
    <div id=${id} class="unfolded" hidden=${isExpanded ? nothing : 'until-found'} @beforematch=${toggle}>
      ${renderEventDetail(event, id, context)}
    </div>
  </article>`;
}

function renderTitleLink(event: CalendarEvent): TemplateResult {
  const href = linkOf(event);
  if (!href) return html`<bdi>${event.title}</bdi>`;
  return html`<a part="link" href=${href} @click=${selects(event)}><bdi>${event.title}</bdi></a>`;
}

function renderTimes(event: CalendarEvent, context: EventContext): TemplateResult {
  const { main, more } = shortTimes(event, context);
  // Two times in a row look apart; for the ear they need a mark between them.
  return html`<p class="time" part="time">
    <time datetime=${Object.values(event.start)[0]}><bdi>${main}</bdi></time
    >${more ? html`<span class="visually-hidden">;</span>` : nothing}
    ${more ? html`<span class="other"><bdi>${more}</bdi></span>` : nothing}
  </p>`;
}

/** A status that is not "confirmed", else that it has a new time and the state of the registration: as text, and by color. */
function renderStateTag(event: CalendarEvent, { messages, now, visitor }: EventContext): unknown {
  const { status, rescheduled, registration } = event;
  const tag = (tone: string, text: string): TemplateResult =>
    html`<span class="tag ${tone}" part="state"><bdi>${text}</bdi></span>`;
  if (status !== 'confirmed') return tag(status === 'cancelled' ? 'critical' : 'caution', messages.status[status]);
  const moved = rescheduled ? tag('caution', messages.rescheduled) : nothing;
  if (!registration || registration === 'none' || isPast(event, now, visitor)) return moved;
  const tone = { open: 'positive', full: 'critical', waitlist: 'caution', closed: '', 'not-yet': '' }[registration];
  return html`${moved} ${tag(tone, messages.registration[registration])}`;
}

function renderMeta(event: CalendarEvent, context: EventContext): unknown {
  const { messages } = context;
  const { status, location, recordingUrl } = event;
  const kind = kindAndSection(event, messages);
  const place = locationText(event, messages);
  const price = priceTexts(event, context).join(', ');
  return html`<p class="meta">
    ${kind ? html`<span part="kind"><i class="swatch"></i><bdi>${kind}</bdi></span>` : nothing}
    ${
      place
        ? html`<span part="place"
            >${renderIcon(location?.online ? icons.screen : icons.place)} <bdi>${place}</bdi></span
          >`
        : nothing
    }
    ${price && !isCancelledOrPostponed(event) ? html`<span part="price"><bdi>${price}</bdi></span>` : nothing}
    ${status === 'postponed' ? html`<span>${messages.newDate}</span>` : nothing}
    ${
      recordingUrl
        ? html`<a part="recording" href=${recordingUrl} @click=${selects(event)}
            >${renderIcon(icons.video)} ${messages.recording}<span class="visually-hidden"
              >: <bdi>${event.title}</bdi></span
            ></a
          >`
        : nothing
    }
  </p>`;
}
