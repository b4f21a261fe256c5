import type { Kind } from '../feeds/kind.js';
import type { Item } from '../feeds/model.js';
import { distinctSlugs } from '../feeds/slug-of.js';
import { safeLink } from './safe-link.js';

/**
 * Models that a script set, so that drawing them cannot fail: what is no object, or has no time that its kind cannot
 * do without, is left out; other fields that a model always has are filled in; addresses that are not http(s) are cut out;
 * of equal ids the later get a number.
 * A whole model is passed on as it is.
 */
export function ownItems<T extends Item>(kind: Kind<T>, items: readonly unknown[]): readonly T[] {
  const distinct = distinctSlugs('#');
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null || kind.fits?.(item) === false) return [];
    const blank = { id: String(index), ...kind.blank };
    const missing = Object.entries(blank).filter(([name]) => !has(item, name));
    const model = linkable(missing.length > 0 ? { ...item, ...Object.fromEntries(missing) } : item) as { id: unknown };
    const id = distinct(String(model.id));
    return [(id === model.id ? model : { ...model, id }) as T];
  });
}

/** Without reading a field that is only read when it is shown. */
function has(item: object, name: string): boolean {
  const field = Object.getOwnPropertyDescriptor(item, name);
  return field !== undefined && (field.get !== undefined || (field.value ?? undefined) !== undefined);
}

/** The model without the addresses that no widget may link: what a script sets may have come from anywhere. */
function linkable(model: object): object {
  const changed = Object.entries(Object.getOwnPropertyDescriptors(model)).flatMap(([name, field]) => {
    const value = field.value as unknown;
    const holds = PARTS.has(name) && typeof value === 'object' && value !== null;
    const kept = /url$/i.test(name) ? linkOrNone(value) : holds ? linkable(value) : value;
    return kept === value ? [] : [[name, kept]];
  });
  return changed.length > 0 ? { ...model, ...(Object.fromEntries(changed) as object) } : model;
}

/** Fields that hold an address of their own. */
const PARTS = new Set(['action', 'location']);

const linkOrNone = (value: unknown): unknown => (typeof value === 'string' && safeLink(value) ? value : undefined);
