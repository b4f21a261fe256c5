import { closestMatch } from '../../feeds/values/suggestions.js';
import { addDays, dayToMs } from '../../time/days.js';
import type { ValueCheck } from './mistake.js';

/** What the values of attributes may be, and what an author probably meant by another one. */

type Meanings = Readonly<Record<string, string>>;

const ignored = 'it is ignored';

/** One of these words. `meanings`: other words that authors write for them. */
export function checkKeyword(allowed: readonly string[], meanings: Meanings = {}): ValueCheck {
  return (written) => {
    if (written === '' || allowed.includes(written)) return undefined;
    const name = written.trim().toLowerCase();
    const value = Object.hasOwn(meanings, name) ? meanings[name] : (closestMatch(name, allowed) ?? allowed[0]);
    return { problem: `is not one of ${allowed.join(', ')}; ${ignored}`, value };
  };
}

/** One or several of these words, separated by spaces. `meanings`: other words that authors write for them. */
export function checkWords(allowed: readonly string[], meanings: Meanings = {}): ValueCheck {
  return (written) => {
    const words = written.split(/\s+/).filter(Boolean);
    if (words.every((word) => allowed.includes(word))) return undefined;
    const meant = written
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((word) => meanings[word] ?? closestMatch(word, allowed) ?? '');
    const value = [...new Set(meant)].filter((word) => allowed.includes(word)).join(' ');
    return {
      problem: `is not a list of ${allowed.join(' and ')}, with spaces between; ${ignored}`,
      value: value || undefined,
    };
  };
}

/** On when present, whatever its value. */
export const checkBoolean: ValueCheck = (written) =>
  /^(?:none|never|null|undefined|disabled)$/i.test(written.trim())
    ? { problem: 'turns it on: only "false", "no", "off", and "0" turn it off', value: undefined }
    : undefined;

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that an author meant by a text. */
function toNumber(written: string): number | undefined {
  const word = NUMBER_WORDS.indexOf(written.trim().toLowerCase());
  if (word >= 0) return word;
  const digits = /-?\d+(?:\.\d+)?/.exec(written.replace(/(?<=\d),(?=\d{3})/g, ''))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

interface NumberRule {
  readonly min: number;
  readonly max?: number;
  /** In words, as in "seconds". */
  readonly unit?: string;
  /** Whether 0 means off or all, although it is below the minimum. */
  readonly zero?: string;
  /** Written when no number can be guessed. */
  readonly usual: number;
  readonly meanings?: Meanings;
  /** From which number on another unit was probably meant, and the number in the right one. */
  readonly suspicious?: { readonly from: number; readonly meant: string; readonly convert: (value: number) => number };
}

/** A whole number. */
export function checkWholeNumber({
  min,
  max = Infinity,
  unit,
  zero,
  usual,
  meanings = {},
  suspicious,
}: NumberRule): ValueCheck {
  const what = `a whole number of ${unit ? `${unit}, ` : ''}${max === Infinity ? `${min} or more` : `${min} to ${max}`}`;
  const clamp = (value: number): number => Math.max(min, Math.min(max, Math.round(value)));
  return (written) => {
    if (written.trim() === '') return { problem: 'is empty and counts as 0', value: String(usual) };
    const value = Number(written);
    if (suspicious && value >= suspicious.from) {
      const meant = clamp(suspicious.convert(value));
      return { problem: `is ${value} ${unit ?? ''}; ${suspicious.meant}?`, value: String(meant) };
    }
    if (Number.isInteger(value) && ((value >= min && value <= max) || (zero && value === 0))) return undefined;
    const meaning = meanings[written.trim().toLowerCase()];
    const guess = toNumber(written);
    const problem = `is not ${what}${zero ? `, or 0 (${zero})` : ''}; ${ignored}`;
    return { problem, value: meaning ?? String(guess === undefined ? usual : clamp(guess)) };
  };
}

/** Seconds between two steps; empty means 7. */
export const checkSeconds: ValueCheck = (written) =>
  written === ''
    ? undefined
    : /^(?:false|no|off)$/i.test(written)
      ? { problem: `is not a number of seconds; ${ignored}`, value: undefined }
      : checkWholeNumber({
          min: 5,
          unit: 'seconds',
          zero: 'off',
          usual: 7,
          suspicious: { from: 601, meant: 'did you mean milliseconds', convert: (value) => value / 1000 },
        })(written);

/** The time budget of a request. */
export const checkTimeout: ValueCheck = (written) => {
  const value = Number(written);
  if (value >= 1000)
    return {
      problem: `is ${value} seconds; did you mean milliseconds?`,
      value: String(Math.max(1, Math.round(value / 1000))),
    };
  if (value > 0) return undefined;
  const guess = toNumber(written);
  return { problem: `is not a number of seconds; ${ignored}`, value: String(guess && guess > 0 ? guess : 8) };
};

/** The day of a date in the browser's zone. */
export const toLocalDay = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

const today = (): string => toLocalDay(new Date());

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayToMs(text)) && addDays(text, 0) === text;

/** The day that a text in another notation means. */
function toDay(written: string): string | undefined {
  const text = written.trim();
  const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [year = '', month = '', day = ''] = european
    ? european.slice(1).reverse()
    : (/^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text)?.slice(1) ?? []);
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(padded)) return padded;
  // Not all engines read a month without its day.
  const withDay = /^\p{L}+ \d{4}$/u.test(text) ? `1 ${text}` : text;
  const date = new Date(/\d{4}/.test(withDay) ? withDay : `${withDay} ${today().slice(0, 4)}`);
  if (year || Number.isNaN(date.getTime())) return undefined;
  return toLocalDay(date);
}

export const checkDay: ValueCheck = (written) =>
  written === '' || written === 'today' || isDay(written)
    ? undefined
    : {
        problem: `is neither today nor a day like 2025-03-01; ${ignored}`,
        value: (/\d/.test(written) && toDay(written)) || 'today',
      };

export const checkMonth: ValueCheck = (written) => {
  if (written === '' || isDay(`${written}-01`)) return undefined;
  const text = written.trim();
  const [, number, year] = /^(\d{1,2})(?:\D(\d{4}))?$/.exec(text) ?? [];
  const padded = `${year ?? today().slice(0, 4)}-${(number ?? '').padStart(2, '0')}`;
  const [, ...reversed] = /^(\d{4})\D(\d{1,2})$/.exec(text) ?? [];
  const candidates = [padded, `${reversed[0] ?? ''}-${(reversed[1] ?? '').padStart(2, '0')}`];
  const value =
    candidates.find((each) => isDay(`${each}-01`)) ?? (toDay(text) ?? toDay(`${text} 1`) ?? today()).slice(0, 7);
  return { problem: `is not a month like 2025-03; ${ignored}`, value };
};

/** A time before noon. */
export const checkTimeOfDay: ValueCheck = (written) => {
  if (written === '' || /^(?:0\d|1[01]):[0-5]\d$/.test(written)) return undefined;
  const [, hour = '4', minute = '00'] = /^(\d{1,2})(?:[:.h]?(\d\d))?/.exec(written.trim()) ?? [];
  const value = `${hour.padStart(2, '0')}:${minute}`;
  return {
    problem: `is not a time from 00:00 to 11:59; ${ignored}`,
    value: /^(?:0\d|1[01]):[0-5]\d$/.test(value) ? value : '04:00',
  };
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const checkWeekday: ValueCheck = (written) => {
  if (/^\s*[1-7]\s*$/.test(written) || written === '') return undefined;
  const name = written.trim().toLowerCase();
  const index = WEEKDAYS.findIndex((each) => name.length > 1 && each.startsWith(name));
  return { problem: `is not 1 (Monday) to 7 (Sunday); ${ignored}`, value: String(index < 0 ? 7 : index + 1) };
};

/** Names of zones in America, and words for other values. */
const ZONE_MEANINGS: Meanings = {
  ...zoneNames('America/New_York', 'e', 'eastern'),
  ...zoneNames('America/Chicago', 'c', 'central'),
  ...zoneNames('America/Denver', 'm', 'mountain'),
  ...zoneNames('America/Los_Angeles', 'p', 'pacific'),
  ...{ hst: 'Pacific/Honolulu', hawaii: 'Pacific/Honolulu', akst: 'America/Anchorage', alaska: 'America/Anchorage' },
  ...{ gmt: 'UTC', z: 'UTC', washington: 'America/New_York', boston: 'America/New_York' },
  ...{ local: 'reader', visitor: 'reader', user: 'reader', browser: 'reader', organizer: 'event' },
};

function zoneNames(zone: string, letter: string, name: string): Meanings {
  const names = [`${letter}t`, `${letter}st`, `${letter}dt`, name, `${name} time`, `${name} standard time`];
  return Object.fromEntries(names.map((each) => [each, zone]));
}

/** Not that of time/zone: its cache would make every first file carry it. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return /^[+-]\d\d:?\d\d$/.test(name);
  }
}

/** An IANA zone, or one of these words. */
export function checkTimeZone(keywords: readonly string[]): ValueCheck {
  return (written) => {
    if (written === '' || keywords.includes(written)) return undefined;
    const name = written.trim().toLowerCase();
    const meaning = Object.hasOwn(ZONE_MEANINGS, name) ? ZONE_MEANINGS[name] : undefined;
    if (isTimeZone(written)) {
      const isFixed = /^(?:est|mst|hst)$/.test(name) && meaning;
      return isFixed ? { problem: 'is a zone without daylight saving time', value: meaning } : undefined;
    }
    const or = keywords.length > 0 ? `${keywords.join(', ')} or ` : '';
    return { problem: `is not ${or}a zone such as America/Chicago; ${ignored}`, value: meaning ?? closestZone(name) };
  };
}

function closestZone(name: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const place = name.replace(/\s+/g, '_');
  return (
    zones.find((each) => each.toLowerCase() === place || each.toLowerCase().endsWith(`/${place}`)) ??
    closestMatch(place, zones, 4) ??
    'America/Chicago'
  );
}

export const checkCurrency: ValueCheck = (written) => {
  const name = written.trim().toLowerCase();
  if (/^(?:[a-z]{3})?$/.test(name)) return undefined;
  const meanings: Meanings = { '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', pounds: 'GBP', c$: 'CAD' };
  return { problem: `is not a code of three letters; ${ignored}`, value: meanings[name] ?? 'USD' };
};

/** Host names, separated by commas or blanks. */
export const checkHosts: ValueCheck = (written) => {
  const list = written.split(/[\s,]+/).filter(Boolean);
  if (list.every((each) => /^[\w-]+(?:\.[\w-]+)*$/.test(each))) return undefined;
  const names = list.map((each) => each.replace(/^[a-z]+:\/\/|^\/\//i, '').replace(/^\*\.|[/:?#][^]*$/g, ''));
  return {
    problem: 'holds more than names of hosts (a scheme, path, port or *), so no picture of such a host is shown',
    value: names.join(' '),
  };
};

/** The name of a field in the page's address. */
export const checkUrlKey: ValueCheck = (written) =>
  /^[\w-]*$/.test(written)
    ? undefined
    : { problem: "makes the page's address hard to read", value: written.trim().replace(/[^\w-]+/g, '-') };

/** JSON text. Why it is wrong is in the error of the feed. */
export const checkJson: ValueCheck = (written) => {
  try {
    JSON.parse(written || '{}');
    return undefined;
  } catch {
    const isCut = /^\s*[{[]\s*$/.test(written);
    const value = isCut
      ? '{"title": "name"}'
      : written.replace(/[“”'‘’]/g, '"').replace(/([{,]\s*)(\w+)\s*:/g, '$1"$2":');
    const reason = isCut ? 'ends at its first quote: put JSON in single quotes' : 'is not JSON';
    return { problem: reason, value: isJson(value) ? value : '{"title": "name"}' };
  }
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Anything. */
export const checkText: ValueCheck = (written) => {
  const bare = written.replace(/^[“”„«]|[“”»]$/g, '');
  return bare === written ? undefined : { problem: 'has curly quotes: use straight ones', value: bare };
};
