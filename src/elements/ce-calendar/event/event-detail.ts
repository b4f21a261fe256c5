import { isPast } from '../../../feeds/items/is-past.js';
import type { CalendarEvent } from '../../../feeds/model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { toSlug } from '../../../feeds/values/slugs.js';
import { renderDisclosure } from '../../../ui/disclosure.js';
import * as icons from '../../../ui/icons.js';
import { renderIcon } from '../../../ui/icon.js';
import { renderWithoutMarkup } from '../../../ui/rich-text/plain.js';
import { onSelect } from '../../../ui/item-events.js';
import { googleHref, icsHref, outlookHref, yahooHref } from './calendar-links.js';
import { type EventContext, isCancelledOrPostponed, registrationOf } from './event-text.js';
import { shareRegistration } from '../state/sessions.js';
import { detailStyles } from './event-detail.styles.js';
import { renderFacts } from './event-facts.js';
import { detailMessages, EventLinks } from './event-links.js';
import { renderJoinButton, renderJoinLink } from './join-link.js';
import { renderPlaceLink } from './place-link.js';

export { detailStyles, EventLinks, renderJoinLink, renderPlaceLink };

/** A lazy chunk: below an event, when it is open: text, presenters, registration, "Add to calendar", facts. */
export function renderEventDetail(event: CalendarEvent, id: string, context: EventContext): TemplateResult {
  const { locale } = context;
  const { presenters } = event;
  const names = new Intl.ListFormat(locale).format(presenters.map(({ name }) => name));
  return html`<div class="detail" part="detail">
    <div class="about">
      ${renderDescription(event, context)}
      ${names ? html`<p part="presenters"><bdi>${detailMessages(locale).presenters(names)}</bdi></p>` : nothing}
      ${renderActions(event, id, context)}
    </div>
    <dl class="facts" part="facts">${renderFacts(event, context)}</dl>
  </div>`;
}

/** The description: rich if the feed has more than a line of text. */
function renderDescription(event: CalendarEvent, { locale, level, opened }: EventContext): unknown {
  const { id, summary, unsafeHtml, url } = event;
  if (unsafeHtml === undefined) return summary ? html`<p part="summary"><bdi>${summary}</bdi></p>` : nothing;
  const { value: richText, hasFailed } = opened.richText;
  if (!richText && !hasFailed) void opened.richText.load();
  const { imageHosts } = opened.host.settings;
  const base = url ?? document.baseURI;
  const { otherSite } = detailMessages(locale);
  const options = { base, headingLevel: level + 1, imageHosts, otherSite, locale };
  const text = richText ? richText.render(id, unsafeHtml, options) : renderWithoutMarkup(unsafeHtml);
  return html`<div part="summary">${text}</div>`;
}

function renderActions(event: CalendarEvent, id: string, context: EventContext): unknown {
  const { locale, now, visitor, opened } = context;
  const { addToCalendar } = detailMessages(locale);
  const isOver = isPast(event, now, visitor);
  const isExpanded = opened.isAdding(event);
  const toggle = (): void => opened.toggleAdding(event);
  // The date of a postponed event is not valid anymore.
  const canAdd = !isOver && event.status !== 'postponed';
  const escape = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !isExpanded) return;
    key.stopPropagation();
    // A day's dialog around it stays open.
    key.preventDefault();
    (key.currentTarget as Element).querySelector<HTMLElement>('[part=add]')?.focus();
    toggle();
  };
  return html`<div class="actions" @keydown=${escape}>
    ${isOver ? nothing : html`${renderJoinButton(event, context)} ${renderRegisterLink(event, context)}`}
    ${
      canAdd
        ? renderDisclosure(
            { class: 'button quiet', part: 'add', controls: `${id}-add`, isExpanded, toggle },
            html`${renderIcon(icons.calendarAdd)} ${addToCalendar}${renderFor(event)}`,
          )
        : nothing
    }
    ${renderCopyButton(event, context)}
    ${
      canAdd
        ? html`<ul
            id="${id}-add"
            class="ways"
            part="ways"
            role="list"
            aria-label="${addToCalendar}: ${event.title}"
            ?hidden=${!isExpanded}
          >
            ${isExpanded ? renderCalendarLinks(event, context) : nothing}
          </ul>`
        : nothing
    }
  </div>`;
}

/** Out of its place in the list, "Register" alone does not say for what. */
const renderFor = ({ title }: CalendarEvent): TemplateResult =>
  html`<span class="visually-hidden">: <bdi>${title}</bdi></span>`;

function renderRegisterLink(event: CalendarEvent, context: EventContext): unknown {
  const { registrationUrl } = event;
  const registration = registrationOf(event, context);
  if (!registrationUrl || isCancelledOrPostponed(event) || registration === 'closed' || registration === 'full')
    return nothing;
  const { joinWaitlist, registerForAll, register } = detailMessages(context.locale);
  const isForAll = shareRegistration(context.sessionsOf(event)?.events ?? []);
  const label = registration === 'waitlist' ? joinWaitlist : isForAll ? registerForAll : register;
  return html`<a class="button" part="register" href=${registrationUrl} @click=${onSelect(event)}
    >${label}${renderFor(event)}</a
  >`;
}

/** Where a link cannot be copied, its address is in a field. */
function renderCopyButton(event: CalendarEvent, { opened, locale }: EventContext): unknown {
  const { links } = opened;
  const href = links?.hrefOf(event);
  if (!links || href === undefined) return nothing;
  const { copyLink, linkCopied, linkAddress } = detailMessages(locale);
  const copy = links.copy?.id === event.id ? links.copy : undefined;
  const select = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).select();
  return html`<button class="button quiet" part="copy" type="button" @click=${() => links.copyLink(event)}>
      ${renderIcon(copy?.isCopied ? icons.check : icons.link)}
      <span>${copy?.isCopied ? linkCopied : copyLink}${renderFor(event)}</span>
    </button>
    ${
      copy?.isCopied === false
        ? html`<input
            class="address"
            part="address"
            readonly
            aria-label=${linkAddress}
            .value=${href}
            @focus=${select}
          />`
        : nothing
    }`;
}

/** Google, Outlook, and Yahoo would add a canceled event as one that takes place; the file has its status. */
function renderCalendarLinks(event: CalendarEvent, { locale, now }: EventContext): TemplateResult {
  const { otherSite, file } = detailMessages(locale);
  const site = (name: string, href: string): TemplateResult =>
    html`<li>
      <a href=${href}
        >${name} ${renderIcon(icons.externalLink, true)}<span class="visually-hidden">&#32;${otherSite}</span></a
      >
    </li>`;
  return html`<li>
      <a href=${icsHref(event, now)} download="${toSlug(event.title)}.ics"><bdi>${file}</bdi></a>
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
