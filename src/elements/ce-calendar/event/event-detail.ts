import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { toSlug } from '../../../feeds/values/slugs.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import { renderWithoutMarkup } from '../../../ui/rich-text/plain.js';
import { onSelect } from '../../../ui/item-events.js';
import { googleHref, icsHref, outlookHref, yahooHref } from './calendar-links.js';
import {
  creditText,
  type EventContext,
  eventKindName,
  isCancelledOrPostponed,
  locationText,
  priceTexts,
  seatsText,
  streetOf,
} from './event-text.js';
import { detailStyles } from './event-detail.styles.js';
import { formatFullTimes, isPast } from './format-event-times.js';

export { detailStyles };

/** A lazy chunk: below an event, when it is open: text, presenters, registration, "Add to calendar", facts. */
export function renderEventDetail(event: CalendarEvent, id: string, context: EventContext): TemplateResult {
  const { messages, locale } = context;
  const { presenters } = event;
  const names = new Intl.ListFormat(locale).format(presenters.map(({ name }) => name));
  return html`<div class="detail" part="detail">
    <div class="about">
      ${renderDescription(event, context)}
      ${names ? html`<p part="presenters"><bdi>${messages.presenters(names)}</bdi></p>` : nothing}
      ${renderActions(event, id, context)}
    </div>
    <dl class="facts" part="facts">${renderFacts(event, context)}</dl>
  </div>`;
}

/** The description: rich if the feed has more than a line of text. */
function renderDescription(event: CalendarEvent, { messages, locale, level, opened }: EventContext): unknown {
  const { id, summary, unsafeHtml, url } = event;
  if (unsafeHtml === undefined) return summary ? html`<p part="summary"><bdi>${summary}</bdi></p>` : nothing;
  const { value: richText, hasFailed } = opened.richText;
  if (!richText && !hasFailed) void opened.richText.load();
  const { imageHosts } = opened.host.settings;
  const base = url ?? document.baseURI;
  const options = { base, headingLevel: level + 1, imageHosts, otherSite: messages.otherSite, locale };
  const text = richText ? richText.render(id, unsafeHtml, options) : renderWithoutMarkup(unsafeHtml);
  return html`<div part="summary">${text}</div>`;
}

function renderActions(event: CalendarEvent, id: string, context: EventContext): unknown {
  const { messages, now, visitor, opened } = context;
  if (isPast(event, now, visitor)) return nothing;
  const { registrationUrl, registration } = event;
  const canRegister =
    registrationUrl && !isCancelledOrPostponed(event) && registration !== 'closed' && registration !== 'full';
  const isExpanded = opened.isAdding(event);
  const toggle = (): void => opened.toggleAdding(event);
  // The date of a postponed event is not valid anymore.
  const canAdd = event.status !== 'postponed';
  // Out of its place in the list, "Register" alone does not say for what.
  const named = html`<span class="visually-hidden">: <bdi>${event.title}</bdi></span>`;
  const escape = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !isExpanded) return;
    key.stopPropagation();
    // A day's dialog around it stays open.
    key.preventDefault();
    (key.currentTarget as Element).querySelector('button')?.focus();
    toggle();
  };
  return html`<div class="actions" @keydown=${escape}>
    ${
      canRegister
        ? html`<a class="button" part="register" href=${registrationUrl} @click=${onSelect(event)}
            >${messages.register}${named}</a
          >`
        : nothing
    }
    ${
      canAdd
        ? html`${renderDisclosure(
              { class: 'button quiet', part: 'add', controls: `${id}-add`, isExpanded, toggle },
              html`${renderIcon(icons.calendarAdd)} ${messages.addToCalendar}${named}`,
            )}
            <ul
              id="${id}-add"
              class="ways"
              part="ways"
              role="list"
              aria-label="${messages.addToCalendar}: ${event.title}"
              ?hidden=${!isExpanded}
            >
              ${isExpanded ? renderCalendarLinks(event, context) : nothing}
            </ul>`
        : nothing
    }
  </div>`;
}

/** Google, Outlook, and Yahoo would add a canceled event as one that takes place; the file has its status. */
function renderCalendarLinks(event: CalendarEvent, { messages, now }: EventContext): TemplateResult {
  const site = (name: string, href: string): TemplateResult =>
    html`<li>
      <a href=${href}
        >${name} ${renderIcon(icons.externalLink, true)}<span class="visually-hidden"
          >&#32;${messages.otherSite}</span
        ></a
      >
    </li>`;
  return html`<li>
      <a href=${icsHref(event, now)} download="${toSlug(event.title)}.ics"><bdi>${messages.file}</bdi></a>
    </li>
    ${event.status === 'cancelled' ? nothing : SITES.map(([name, hrefOf]) => site(name, hrefOf(event)))}`;
}

/** The same in all languages. */
const SITES: readonly (readonly [name: string, hrefOf: (event: CalendarEvent) => string])[] = [
  ['Google', googleHref],
  ['Outlook.com', (event) => outlookHref(event, 'live')],
  ['Outlook 365', (event) => outlookHref(event)],
  ['Yahoo', yahooHref],
];

const renderLink = (event: CalendarEvent, href: string, text: string): TemplateResult =>
  html`<a class="lone-link" href=${href} @click=${onSelect(event)}>${text}</a>`;

function renderFacts(event: CalendarEvent, context: EventContext): unknown {
  const { messages } = context;
  const { location, registration, kind } = event;
  const row = (name: string, lines: readonly unknown[]): unknown =>
    lines.length > 0
      ? html`<div>
          <dt>${name}</dt>
          ${lines.map((line) => html`<dd><bdi>${line}</bdi></dd>`)}
        </div>`
      : nothing;
  const place = locationText(event, messages);
  const isHybrid = event.attendance === 'hybrid';
  const credit = creditText(event);
  return html`${row(messages.when, formatFullTimes(event, context))}
  ${row(
    messages.where,
    [
      place && location?.url && !isHybrid ? renderLink(event, location.url, place) : place,
      streetOf(event),
      // The address is that of the meeting, not of the hall.
      location?.url && isHybrid ? renderLink(event, location.url, messages.online) : undefined,
    ].filter(Boolean),
  )}
  ${row(messages.filter.kind[0], kind ? [eventKindName(kind, messages)] : [])}
  ${row(messages.price, priceTexts(event, context))} ${row(messages.credit, credit ? [credit] : [])}
  ${row(messages.seats, [seatsText(event, messages), registration === 'none' && messages.registration.none].filter(Boolean))}`;
}
