import { closestMatch } from '../../feeds/values/suggestions.js';
import type { When } from '../../time/when.js';
import { addDays } from '../../time/days.js';
import { isAllowedHost } from '../picture.js';
import { foldCaseAndAccents } from '../fold-text.js';
import { RULES, SETTINGS_TAG } from './attribute-rules.js';
import { tagOf, type DebugHost, type DebugState } from './host.js';
import { toLocalDay } from './value-rules.js';
import { formatList, type Mistake, quoteAttribute, tagWith } from './mistake.js';

/** Filters that let nothing through, and pictures and links that are left out, with what the feed does have. */

/** The fields of items of any kind that are looked at. */
interface AnyItem {
  readonly title?: string;
  readonly name?: string;
  readonly url?: string | undefined;
  readonly tags?: readonly string[];
  readonly kind?: string | undefined;
  readonly section?: string | undefined;
  readonly start?: When;
  readonly end?: When | undefined;
  readonly expires?: When | undefined;
  readonly starts?: When | undefined;
  readonly image?: { readonly src: string } | undefined;
  readonly cover?: { readonly src: string } | undefined;
  readonly icon?: { readonly src: string } | string | undefined;
}

export function findItemMistakes(host: DebugHost, { pages, status }: DebugState): Mistake[] {
  const items = pages.flat() as AnyItem[];
  if (items.length === 0) return status === 'empty' ? noEventsRead(host) : [];
  return [
    ...FILTERS.flatMap((filter) => wrongFilter(host, items, filter)),
    ...daysWithoutEvents(host, items),
    ...announcementsOutOfPeriod(host, items),
    ...picturesLeftOut(host, items),
    ...itemsWithoutLink(host, items),
  ];
}

interface Filter {
  readonly name: string;
  readonly valuesOf: (item: AnyItem) => readonly (string | undefined)[];
  /** As the filter itself compares. */
  readonly normalize: (value: string) => string;
}

const lowered = (value: string): string => value.trim().normalize().toLocaleLowerCase('en');

const FILTERS: readonly Filter[] = [
  { name: 'tag', valuesOf: ({ tags = [] }) => tags, normalize: lowered },
  { name: 'kind', valuesOf: ({ kind }) => [kind], normalize: (value) => foldCaseAndAccents(value).trim() },
  { name: 'section', valuesOf: ({ section }) => [section], normalize: (value) => foldCaseAndAccents(value).trim() },
];

/** A name in a filter that no item has, or names that no item has together. */
function wrongFilter(host: DebugHost, items: readonly AnyItem[], { name, valuesOf, normalize }: Filter): Mistake[] {
  const written = host.getAttribute(name);
  const tag = tagOf(host);
  if (!written || !Object.hasOwn(RULES[tag] ?? {}, name)) return [];
  const known = new Map(
    items.flatMap((item) => valuesOf(item).flatMap((value) => (value ? [[normalize(value), value] as const] : []))),
  );
  const names = written
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const bare = (each: string): string => normalize(name === 'tag' ? each.replace(/^-/, '') : each);
  // What is excluded may be missing on purpose, unless it is only misspelled.
  const isMissing = (each: string): boolean =>
    !known.has(bare(each)) && (!sign(each) || closestMatch(bare(each), known.keys(), 2) !== undefined);
  const sign = (each: string): string => (name === 'tag' && each.startsWith('-') ? '-' : '');
  const missing = names.find(isMissing);
  const has = known.size > 0 ? `the feed has ${formatList([...known.values()])}` : `no item of the feed has a ${name}`;
  if (missing !== undefined) {
    const meant = known.get(closestMatch(bare(missing), known.keys()) ?? '') ?? [...known.values()][0];
    const others = names.filter((each) => each !== missing);
    const isListed = others.some((each) => bare(each) === normalize(meant ?? ''));
    const value = isListed
      ? others.join(', ')
      : meant && names.map((each) => (each === missing ? `${sign(each)}${meant}` : each)).join(', ');
    const problem = `${quoteAttribute(name, written)}: none of the ${items.length} items has "${missing.replace(/^-/, '')}"; ${has}`;
    return [
      {
        about: 'Filter',
        problem,
        write: value ? tagWith(host.localName, name, value) : `<${host.localName}> without ${name}`,
      },
    ];
  }
  return passesNone(host, items) && names.length > 0
    ? [
        {
          about: 'Filter',
          problem: `${quoteAttribute(name, written)} lets none of the ${items.length} items through together with the other filters; ${has}`,
          write:
            name === 'tag'
              ? `${tagWith(host.localName, name, names[0])} alone, or tag-match="any"`
              : tagWith(host.localName, name, names[0]),
        },
      ]
    : [];
}

/** The calendar keeps past events and its visitors' choices apart. */
const passesNone = (host: DebugHost, items: readonly AnyItem[]): boolean =>
  host.available === 0 && items.every(({ start }) => !start);

const dayOf = (when: When): string => (Object.values(when)[0] as string).slice(0, 10);

interface CalendarHost extends DebugHost {
  readonly view?: string;
  readonly from?: string;
  readonly days?: number;
  readonly past?: number;
  readonly month?: string | undefined;
  readonly readWindow?: { readonly from: string; readonly to: string };
}

const isCalendar = (host: DebugHost): boolean => Object.hasOwn(RULES[tagOf(host)] ?? {}, 'days');

/** A list, or a month that the author has named, whose days have no event. */
function daysWithoutEvents(host: CalendarHost, items: readonly AnyItem[]): Mistake[] {
  if (!isCalendar(host) || host.view === 'week') return [];
  const { localName } = host;
  const days = host.days && host.days > 0 && host.days < 732 ? Math.ceil(host.days) : 90;
  const past = host.past && host.past > 0 && host.past < 36_500 ? Math.ceil(host.past) : 0;
  const today = toLocalDay(host.settings.now());
  const start = host.from && /^\d{4}-\d\d-\d\d$/.test(host.from) ? host.from : today;
  const month = host.view === 'month' ? host.getAttribute('month') : undefined;
  const spans = items.flatMap(({ start: begin, end }) =>
    begin ? [{ first: dayOf(begin), last: dayOf(end ?? begin) }] : [],
  );
  const inMonth = ({ first, last }: (typeof spans)[number]): boolean =>
    first.slice(0, 7) <= month! && last.slice(0, 7) >= month!;
  const inList = ({ first, last }: (typeof spans)[number]): boolean =>
    first < addDays(start, days) && last >= addDays(start, -past);
  if (spans.length === 0 || (host.view === 'month' && !month) || spans.some(month ? inMonth : inList)) return [];
  const firsts = spans.map(({ first }) => first).sort();
  const next = firsts.find((day) => day >= (month ?? start)) ?? firsts[firsts.length - 1]!;
  const written = month
    ? quoteAttribute('month', month)
    : ['from', 'days', 'past']
        .flatMap((name) => (host.hasAttribute(name) ? [quoteAttribute(name, host.getAttribute(name)!)] : []))
        .join(' ') || 'from="today" days="90" (the default)';
  const problem = `${written}: none of the ${spans.length} events is on these days; the feed has events from ${firsts[0]!} to ${firsts[firsts.length - 1]!}`;
  return [
    {
      about: 'Filter',
      problem,
      write: month ? tagWith(localName, 'month', next.slice(0, 7)) : tagWith(localName, 'from', next),
    },
  ];
}

/** Nothing was read: all events of the feed may be long past. */
function noEventsRead(host: CalendarHost): Mistake[] {
  if (!isCalendar(host) || !host.readWindow) return [];
  const { from, to } = host.readWindow;
  const problem = `${quoteAttribute('from', host.from ?? 'today')}: the feed has no event from ${from} to ${to}, the days that are read`;
  return [
    {
      about: 'Filter',
      problem,
      write: `${tagWith(host.localName, 'from', 'YYYY-MM-DD')} with a day near the events of the feed`,
    },
  ];
}

/** Announcements are shown only within their period. */
function announcementsOutOfPeriod(host: DebugHost, items: readonly AnyItem[]): Mistake[] {
  const periods = items.filter(({ starts, expires }) => starts ?? expires);
  if (host.available > 0 || periods.length === 0) return [];
  const texts = periods.map(
    ({ title = '', starts, expires }) =>
      `"${title}" ${[starts && `from ${dayOf(starts)}`, expires && `until ${dayOf(expires)}`].filter(Boolean).join(' ')}`,
  );
  const problem = `<${host.localName}> shows announcements only within their period, and today is in none: ${formatList(texts, 3)}`;
  return [{ about: 'Filter', problem, write: 'later dates in the feed (expires), or no dates' }];
}

/** Pictures of http addresses, or of hosts that `image-hosts` does not name. */
function picturesLeftOut(host: DebugHost, items: readonly AnyItem[]): Mistake[] {
  const { imageHosts } = host.settings;
  if (tagOf(host) === 'ala-news-feed' && !host.showImages) return [];
  const sources = items.flatMap(({ image, cover, icon }) =>
    [image, cover, typeof icon === 'object' ? icon : undefined].flatMap((each) => (each ? [each.src] : [])),
  );
  const left = sources.filter((src) => !isAllowedHost(src, imageHosts));
  const [first] = left;
  if (first === undefined) return [];
  const hosts = [...new Set(left.map((src) => new URL(src).hostname))];
  const count = `<${host.localName}> does not show ${left.length} of ${sources.length} pictures, such as ${first}`;
  return imageHosts
    ? [
        {
          about: 'Pictures',
          problem: `${count}: image-hosts="${imageHosts.join(' ')}" does not name the host`,
          write: tagWith(SETTINGS_TAG, 'image-hosts', [...imageHosts, ...hosts].join(' ')),
        },
      ]
    : [
        {
          about: 'Pictures',
          problem: `${count}: its address is http, not https`,
          write: `${first.replace(/^http:/, 'https:')} in the feed`,
        },
      ];
}

/** Widgets whose items are links. */
const LINKING = ['ala-news-feed', 'ala-book-carousel', 'ala-promo-carousel'];

function itemsWithoutLink(host: DebugHost, items: readonly AnyItem[]): Mistake[] {
  const without = items.filter(({ url }) => !url);
  if (without.length === 0 || !LINKING.includes(tagOf(host))) return [];
  const problem =
    `<${host.localName}> shows ${without.length} of ${items.length} items without a link, such as ` +
    `"${without[0]!.title ?? ''}": the feed gives none that begins with https:// or http://, or with a path`;
  return [{ about: 'Links', problem, write: '"url": "https://www.example.org/…" in the feed' }];
}
