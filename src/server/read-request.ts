import { addDays } from '../time/days.js';

/** What a request asks for, checked: nothing else of it is used. */
export interface FeedRequest {
  readonly name: string;
  readonly form: 'json' | 'ics';
  readonly language: string | undefined;
  /** Whole months, so that few different requests are possible; wide enough for the days in any time zone. */
  readonly window: { readonly from: string; readonly to: string } | undefined;
  /** From 1. */
  readonly page: number;
}

/** A request with a parameter that is none; the message says what it must be. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
}

/** As many pages as a widget reads. */
const MAX_PAGES = 20;
/** The longest window, and how far it may be from today, in days. */
const MAX_DAYS = 800;
const MAX_DISTANCE = 3_700;
const DAY_MS = 86_400_000;

/**
 * The request for `/<name>.json` or `/<name>.ics`, or `undefined` for any other path. Throws an
 * InvalidRequestError.
 */
export function readRequest(url: URL, base: string, now: number): FeedRequest | undefined {
  if (!url.pathname.startsWith(base)) return undefined;
  const [, name, form] = /^([a-z\d][\w-]*)\.(json|ics)$/i.exec(url.pathname.slice(base.length)) ?? [];
  if (!name || (form !== 'json' && form !== 'ics')) return undefined;
  const parameter = (key: string): string | undefined => url.searchParams.get(key) || undefined;
  const language = parameter('lang');
  if (language !== undefined && !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(language))
    throw invalid('lang', 'a language, as in lang=es');
  const page = parameter('page') ?? '1';
  if (!/^[1-9]\d?$/.test(page) || Number(page) > MAX_PAGES) throw invalid('page', `a number from 1 to ${MAX_PAGES}`);
  const window = readWindow(parameter('from'), parameter('to'), now);
  return { name, form, language, window, page: Number(page) };
}

function readWindow(from: string | undefined, to: string | undefined, now: number): FeedRequest['window'] {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [readDay('from', from, now), readDay('to', to, now)];
  if (!(first < last) || last - first > MAX_DAYS * DAY_MS)
    throw invalid('to', `a day after from, and at most ${MAX_DAYS} days after it`);
  // A day of a visitor begins or ends up to a day before or after that of the feed.
  const end = addDays(dayOf(last), 1);
  const month = startOfMonth(end);
  return { from: startOfMonth(addDays(dayOf(first), -1)), to: month === end ? end : startOfMonth(addDays(month, 31)) };
}

function readDay(name: string, day: string | undefined, now: number): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? Date.parse(`${day!}T00:00:00Z`) : NaN;
  // `Date.parse` takes February 30 for March 2.
  if (!(Math.abs(time - now) <= MAX_DISTANCE * DAY_MS) || dayOf(time) !== day)
    throw invalid(name, 'a day within ten years, as in 2025-03-01');
  return time;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const startOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

const invalid = (name: string, wanted: string): InvalidRequestError =>
  new InvalidRequestError(`"${name}" must be ${wanted}`);

/** The days of a feed whose address needs some, for a request without: from last month on, for a year. */
export function defaultWindow(now: number): NonNullable<FeedRequest['window']> {
  const from = startOfMonth(addDays(dayOf(now), -31));
  return { from, to: startOfMonth(addDays(from, 400)) };
}
