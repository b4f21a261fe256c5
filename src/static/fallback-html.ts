import type { CalendarEvent, KindId, KindModels, When } from '../feeds/model.js';
import { escapeHtml } from '../feeds/values/escape-html.js';
import { ar } from '../i18n/ar.js';
import { enCalendar } from '../i18n/calendar-messages.js';
import { es } from '../i18n/es.js';
import { fr } from '../i18n/fr.js';
import { getMessages, primaryLanguage } from '../i18n/localize.js';
import type { Messages } from '../i18n/messages.js';
import { zh } from '../i18n/zh.js';
import { formatDate } from '../time/format.js';
import { formatDayRange, formatTimeRange } from '../time/format-range.js';
import { element, link, paragraph } from './markup.js';
import { toPlainHtml } from './plain-html.js';

/** How a fallback is written. */
export interface FallbackOptions {
  /** Text of a heading above the list. A widget shows it as its own. */
  readonly heading?: string | undefined;
  /** Level of the heading, 2 to 6; titles are one level deeper. Without a heading, the level of the titles. Default: 2. */
  readonly headingLevel?: number | undefined;
  /** Most items; 0 = all. Default: all. */
  readonly limit?: number | undefined;
  /** Language of dates and words, BCP 47. Default: `en`. */
  readonly lang?: string | undefined;
  /** IANA zone of times whose event names none. Default: `UTC`. */
  readonly timeZone?: string | undefined;
  /** Address and text of a link to more, below the list. */
  readonly moreHref?: string | undefined;
  readonly moreLabel?: string | undefined;
}

interface Context {
  readonly locale: string;
  readonly timeZone: string;
}

/** An item in pieces: what is above and below its title, as markup. */
interface Entry {
  readonly title: string;
  readonly url: string | undefined;
  readonly language?: string | undefined;
  readonly details: readonly string[];
}

/** An attribute of everything in a fallback, by which a widget knows it, however long it is. */
type Mark = Readonly<Record<string, string>>;

/**
 * Items as plain HTML to put between the tags of a widget: headings with links in a list, dates and times. It is what
 * visitors without JavaScript see, and search engines.
 *
 * @param items models, as `readFeed` gives them, in the order in which they are to appear
 * @example
 * const { items } = await readFeed('news', await response.text(), { url: response.url });
 * const html = `<ala-news-feed src="${response.url}">${fallbackHtml('news', items, { limit: 5 })}</ala-news-feed>`;
 */
export function fallbackHtml<K extends KindId>(
  kind: K,
  items: readonly KindModels[K][],
  options: FallbackOptions = {},
): string {
  return writeFallback(kind, items, options, { 'data-ala-fallback': '' });
}

/** {@link fallbackHtml} with a mark that says who wrote it. */
export function writeFallback<K extends KindId>(
  kind: K,
  items: readonly KindModels[K][],
  options: FallbackOptions,
  mark: Mark,
): string {
  const { heading, limit = 0, lang = 'en', timeZone = 'UTC', moreHref, moreLabel } = options;
  const level = Math.min(6, Math.max(2, Math.floor(options.headingLevel ?? 2)));
  const read = ENTRIES[kind] as (item: KindModels[K], context: Context) => Entry;
  const shown = limit > 0 ? items.slice(0, limit) : items;
  const itemLevel = heading ? Math.min(6, level + 1) : level;
  const rows = shown.map((item) => writeEntry(read(item, { locale: lang, timeZone }), itemLevel));
  return [
    heading && element(`h${level}`, { slot: 'heading', ...mark }, escapeHtml(heading)),
    rows.length > 0 && element('ul', mark, '\n', ...rows.map((row) => `${row}\n`)),
    moreHref && element('p', mark, link(moreLabel ?? moreHref, moreHref)),
  ]
    .filter(Boolean)
    .join('\n');
}

function writeEntry({ title, url, language, details }: Entry, level: number): string {
  const heading = element(`h${level}`, {}, link(title, url));
  return element('li', { lang: language, dir: 'auto' }, heading, ...details);
}

const ENTRIES: { readonly [K in KindId]: (item: KindModels[K], context: Context) => Entry } = {
  news: ({ title, url, externalUrl, language, published, summary }, context) => ({
    ...{ title, url: url ?? externalUrl, language },
    details: [writeDay(published, context), paragraph(summary)],
  }),
  announcements: ({ title, url, language, summary, unsafeHtml, action }) => ({
    ...{ title, url, language },
    details: [
      unsafeHtml ? element('div', {}, toPlainHtml(unsafeHtml)) : paragraph(summary),
      action ? element('p', {}, link(action.label, action.url)) : '',
    ],
  }),
  events: (event, context) => ({
    ...{ title: event.title, url: event.url ?? event.registrationUrl },
    details: [
      paragraph(statusOf(event, context)),
      element('p', {}, writeTimes(event, context)),
      ...[placeOf(event), event.summary].map(paragraph),
    ],
  }),
  books: ({ title, subtitle, authors, url, buyUrl, language, description }) => ({
    ...{ title, url: url ?? buyUrl, language },
    details: [subtitle, authors.join(', '), description].map(paragraph),
  }),
  sections: ({ name, url, joinUrl, description }) => ({
    ...{ title: name, url: url ?? joinUrl },
    details: [paragraph(description)],
  }),
};

const LANGUAGES: Readonly<Partial<Record<string, Messages>>> = { ar, es, fr, zh };

/** The text of a `When`, which is what `datetime` wants. */
const datetimeOf = (when: When): string => Object.values<string>(when)[0] ?? '';

const writeTime = (when: When, text: string): string =>
  element('time', { datetime: datetimeOf(when) }, escapeHtml(text));

function writeDay(when: When | undefined, { locale, timeZone }: Context): string {
  return when ? element('p', {}, writeTime(when, formatDate(when, { locale, timeZone }))) : '';
}

/** "Tuesday, March 4, 2025, 1:00 – 2:30 PM CT" */
function writeTimes({ start, end, timeZone }: CalendarEvent, context: Context): string {
  const options = { locale: context.locale, timeZone: timeZone ?? context.timeZone };
  const days = formatDayRange(start, end, options, { dateStyle: 'full' });
  return writeTime(start, [days, formatTimeRange(start, end, options)].filter(Boolean).join(', '));
}

function statusOf({ status }: CalendarEvent, { locale }: Context): string | undefined {
  if (status === 'confirmed') return undefined;
  const { calendar } = getMessages(locale) ?? LANGUAGES[primaryLanguage(locale)] ?? { calendar: enCalendar };
  return calendar.status[status];
}

const placeOf = ({ location }: CalendarEvent): string | undefined =>
  [location?.name, location?.address].filter(Boolean).join(', ') || undefined;
