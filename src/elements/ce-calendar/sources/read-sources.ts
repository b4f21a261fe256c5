import { warnOnce } from '../../../page/warn-once.js';
import { toSafeUrl } from '../../../data/safe-url.js';

/** One of several calendars. */
export interface CalendarSource {
  readonly src: string;
  /** Its name, in words: in the legend and in every row. */
  readonly label?: string | undefined;
  /** Name of a section color, `brand`, `accent`, or a CSS color. */
  readonly color?: string | undefined;
}

/** What the author has written: the attribute or property, else the children. Each address counts once. */
export function readSources(host: Element, written: unknown): readonly CalendarSource[] {
  const list = written === undefined || written === null ? readChildren(host) : parseList(written);
  const seen = new Set<string>();
  return list.flatMap((entry) => {
    const { src, label, color } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof src !== 'string' || !src.trim() || seen.has(src.trim())) return [];
    seen.add(src.trim());
    return [{ src: src.trim(), label: textOf(label) ?? nameOf(src.trim()), color: textOf(color) }];
  });
}

function parseList(written: unknown): readonly unknown[] {
  let list = written;
  if (typeof written === 'string') {
    try {
      list = JSON.parse(written);
    } catch {
      list = undefined;
    }
  }
  if (Array.isArray(list)) return list as unknown[];
  warnOnce('sources is not a JSON list of objects with src, label, and color; no calendar is read', written);
  return [];
}

const readChildren = (host: Element): readonly unknown[] =>
  [...host.querySelectorAll(':scope > ala-source')].map((child) => ({
    src: child.getAttribute('src'),
    label: child.getAttribute('label'),
    color: child.getAttribute('color'),
  }));

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** A calendar without a label is called as its file or its host. */
function nameOf(src: string): string {
  const url = toSafeUrl(src);
  const path = src.split(/[?#]/, 1)[0]!.split('/').filter(Boolean);
  return path.at(-1)?.replace(/\.\w+$/, '') || (url ?? src);
}
