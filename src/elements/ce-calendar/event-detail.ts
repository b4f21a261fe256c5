import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../feeds/events.js';
import * as glyphs from '../../ui/glyphs.js';
import { icon } from '../../ui/icons.js';
import { selects } from '../../ui/item-events.js';
import { isOver } from './agenda.js';
import { googleHref, icsHref, outlookHref } from './calendar-links.js';
import { isOff, kindName, placeText, prices, type EventView } from './event-words.js';
import { fullTimes } from './event-times.js';
import { slugOf } from '../../feeds/slug-of.js';

/** What unfolds under an event: text, presenters, ways to take part and to remember, facts. */
export function eventDetail(event: CalendarEvent, id: string, view: EventView): TemplateResult {
  const { words, locale } = view;
  const { summary, presenters } = event;
  const names = new Intl.ListFormat(locale).format(presenters.map(({ name }) => name));
  return html`<div class="detail" part="detail">
    <div class="about">
      ${summary ? html`<p part="summary"><bdi>${summary}</bdi></p>` : nothing}
      ${names ? html`<p part="presenters"><bdi>${words.presenters(names)}</bdi></p>` : nothing}
      ${actions(event, id, view)}
    </div>
    <dl class="facts" part="facts">${facts(event, view)}</dl>
  </div>`;
}

function actions(event: CalendarEvent, id: string, view: EventView): unknown {
  const { words, now, reader, isAdding, add } = view;
  if (isOver(event, now, reader)) return nothing;
  const { registrationUrl, registration } = event;
  const canRegister = registrationUrl && !isOff(event) && registration !== 'closed' && registration !== 'full';
  const adding = isAdding(event);
  // A postponed event has no date to remember.
  const canAdd = event.status !== 'postponed';
  const escape = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !adding) return;
    key.stopPropagation();
    // The dialog of a day, where it stands in one, stays open.
    key.preventDefault();
    (key.currentTarget as Element).querySelector('button')?.focus();
    add(event);
  };
  return html`<div class="actions" @keydown=${escape}>
    ${
      canRegister
        ? html`<a class="button" part="register" href=${registrationUrl} @click=${selects(event)}>${words.register}</a>`
        : nothing
    }
    ${
      canAdd
        ? html`<button
              class="button quiet"
              part="add"
              type="button"
              aria-expanded=${adding ? 'true' : 'false'}
              aria-controls="${id}-add"
              @click=${() => add(event)}
            >
              ${icon(glyphs.calendarAdd)} ${words.addToCalendar}
            </button>
            <ul
              id="${id}-add"
              class="ways"
              part="ways"
              role="list"
              aria-label=${words.addToCalendar}
              ?hidden=${!adding}
            >
              ${adding ? ways(event, view) : nothing}
            </ul>`
        : nothing
    }
  </div>`;
}

/** Google and Outlook would write a cancelled event down as one that takes place; the file says what it is. */
function ways(event: CalendarEvent, { words, now }: EventView): unknown {
  const site = (name: string, href: string): TemplateResult =>
    html`<li>
      <a href=${href}>${name} ${icon(glyphs.out, true)}<span class="visually-hidden"> ${words.otherSite}</span></a>
    </li>`;
  return html`<li>
      <a href=${icsHref(event, now)} download="${slugOf(event.title)}.ics"><bdi>${words.file}</bdi></a>
    </li>
    ${event.status === 'cancelled' ? nothing : [site(GOOGLE, googleHref(event)), site(OUTLOOK, outlookHref(event))]}`;
}

/** Names of programs, the same in all languages. */
const GOOGLE = 'Google';
const OUTLOOK = 'Outlook';

function facts(event: CalendarEvent, view: EventView): unknown {
  const { words, locale, currency } = view;
  const { credits, seats, location, registration, kind } = event;
  const row = (name: string, lines: readonly unknown[]): unknown =>
    lines.length > 0
      ? html`<div>
          <dt>${name}</dt>
          ${lines.map((line) => html`<dd><bdi>${line}</bdi></dd>`)}
        </div>`
      : nothing;
  const place = placeText(event, words);
  const street = location?.name ? location.address : undefined;
  const left = seats && words.seatsLeft(seats.left, seats.total, seats.waiting);
  const credit = credits && [credits.value, credits.unit].filter(Boolean).join(' ');
  return html`${row(words.when, fullTimes(event, view))}
  ${row(
    words.where,
    [
      place && location?.url
        ? html`<a class="lone-link" href=${location.url} @click=${selects(event)}>${place}</a>`
        : place,
      street,
    ].filter(Boolean),
  )}
  ${row(words.filter.kind[0], kind ? [kindName(kind, words)] : [])}
  ${row(words.price, prices(event, words, locale, currency))} ${row(words.credit, credit ? [credit] : [])}
  ${row(words.seats, [left, registration === 'none' ? words.registration.none : undefined].filter(Boolean))}`;
}
