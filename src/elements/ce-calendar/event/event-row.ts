import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../../ui/heading.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import { onSelect } from '../../../ui/item-events.js';
import {
  deadlineText,
  detailText,
  isCancelledOrPostponed,
  kindAndSection,
  linkOf,
  locationText,
  priceTexts,
  registrationOf,
  sectionClass,
  sessionText,
  type EventContext,
} from './event-text.js';
import { shareRegistration } from '../state/sessions.js';
import { formatShortTimes } from './format-event-times.js';

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
      { class: 'disclose chevron-after', part: 'disclosure', controls: id, isExpanded, toggle },
      html`${context.messages.details}<span class="visually-hidden">: ${event.title}</span>`,
    )}
    <div
      id=${id}
      class="unfolded"
      hidden=${isExpanded ? nothing : 'until-found'}
      @beforematch=${() => context.opened.reveal(event)}
    >
      ${isExpanded || context.isPrinting ? renderDetail(event, id, context) : detailText(event, context)}
    </div>
  </article>`;
}

/** Until its code has come, the detail is only its text. */
function renderDetail(event: CalendarEvent, id: string, context: EventContext): TemplateResult {
  const { value, hasFailed, load } = context.opened.detail;
  if (value) return value.renderEventDetail(event, id, context);
  if (!hasFailed) void load();
  return html`<p><bdi>${detailText(event, context)}</bdi></p>
    ${hasFailed ? html`<p><bdi>${context.messages.detailFailed}</bdi></p>` : nothing}`;
}

function renderTitleLink(event: CalendarEvent): TemplateResult {
  const href = linkOf(event);
  if (!href) return html`<bdi>${event.title}</bdi>`;
  return html`<a part="link" dir="auto" href=${href} @click=${onSelect(event)}>${event.title}</a>`;
}

function renderTimes(event: CalendarEvent, context: EventContext): TemplateResult {
  const { main, more } = formatShortTimes(event, context);
  // Two times in a row look apart; for the ear they need a mark between them.
  return html`<p class="time" part="time">
    <time dir="auto" datetime=${Object.values(event.start)[0]} .textContent=${main}></time>${
      more
        ? html`<span class="visually-hidden">;</span> <span class="other" dir="auto" .textContent=${more}></span>`
        : nothing
    }
  </p>`;
}

/** A status that is not "confirmed", else that it has a new time and the state of the registration: as text, and by color. */
function renderStateTag(event: CalendarEvent, context: EventContext): unknown {
  const { messages, now, visitor } = context;
  const { status, rescheduled } = event;
  const tag = (tone: string, text: string): TemplateResult =>
    html`<span class="tag ${tone}" part="state" dir="auto" .textContent=${text}></span>`;
  if (status !== 'confirmed') return tag(status === 'cancelled' ? 'critical' : 'caution', messages.status[status]);
  const moved = rescheduled ? tag('caution', messages.rescheduled) : nothing;
  if (isPast(event, now, visitor) || isRegistrationSaidBefore(event, context)) return moved;
  const deadline = deadlineText(event, context);
  if (deadline) return html`${moved} ${tag('positive', messages.registerBy(deadline))}`;
  const registration = registrationOf(event, context);
  if (!registration || registration === 'none') return moved;
  const tone = { open: 'positive', full: 'critical', waitlist: 'caution', closed: '', 'not-yet': '' }[registration];
  return html`${moved} ${tag(tone, messages.registration[registration])}`;
}

/** The registration for a whole series is told with its first session to come. */
function isRegistrationSaidBefore(event: CalendarEvent, { sessionsOf, now, visitor }: EventContext): boolean {
  const sessions = sessionsOf(event);
  return (
    !!sessions &&
    shareRegistration(sessions.events) &&
    sessions.events.find((each) => !isPast(each, now, visitor)) !== event
  );
}

function renderMeta(event: CalendarEvent, context: EventContext): unknown {
  const { messages } = context;
  const { status, recordingUrl } = event;
  const kind = kindAndSection(event, messages);
  const session = sessionText(event, context);
  const price = priceTexts(event, context).join(', ');
  const source = context.sourceOf(event);
  return html`<p class="meta">
    ${source ? html`<span class="swatch-before ${source.className}" part="source" dir="auto" .textContent=${source.label}></span>` : nothing}
    ${kind ? html`<span class=${source ? '' : 'swatch-before'} part="kind" dir="auto" .textContent=${kind}></span>` : nothing}
    ${session ? html`<span part="session" dir="auto" .textContent=${session}></span>` : nothing}
    ${renderPlace(event, context)} ${context.opened.detail.value?.renderJoinLink(event, context)}
    ${price && !isCancelledOrPostponed(event) ? html`<span part="price" dir="auto" .textContent=${price}></span>` : nothing}
    ${status === 'postponed' ? html`<span>${messages.newDate}</span>` : nothing}
    ${
      recordingUrl
        ? html`<a part="recording" href=${recordingUrl} @click=${onSelect(event)}
            >${renderIcon(icons.video)} ${messages.recording}<span class="visually-hidden">: ${event.title}</span></a
          >`
        : nothing
    }
  </p>`;
}

/** The words lead to a page or a map as soon as the code of the details is there. */
function renderPlace(event: CalendarEvent, context: EventContext): unknown {
  const text = locationText(event, context.messages);
  if (!text) return nothing;
  const icon = renderIcon(event.location?.online ? icons.screen : icons.place);
  const link: unknown = context.opened.detail.value?.renderPlaceLink(event, text, context);
  return html`<span part="place" dir="auto">${icon}${link ?? text}</span>`;
}
