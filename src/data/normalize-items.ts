import type { Kind } from '../feeds/kinds/kind.js';
import type { Item } from '../feeds/model.js';
import { createUniquifier } from '../feeds/values/slugs.js';
import { toSafeUrl } from './safe-url.js';

/**
 * Models that a script set, made safe to render: entries that are not objects, or lack a valid time their kind
 * requires, are left out; other required fields get defaults; URLs that are not http(s) are removed; duplicate ids get
 * a number. A complete model is returned unchanged.
 */
export function normalizeItems<T extends Item>(kind: Kind<T>, items: readonly unknown[]): readonly T[] {
  const makeUnique = createUniquifier('#');
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null || kind.isValidModel?.(item) === false) return [];
    const defaults = { id: String(index), ...kind.defaults };
    const missing = Object.entries(defaults).filter(([name]) => !hasField(item, name));
    const model = removeUnsafeUrls(missing.length > 0 ? { ...item, ...Object.fromEntries(missing) } : item) as {
      id: unknown;
    };
    const id = makeUnique(String(model.id));
    return [(id === model.id ? model : { ...model, id }) as T];
  });
}

/** Does not evaluate deferred fields. */
function hasField(item: object, name: string): boolean {
  const field = Object.getOwnPropertyDescriptor(item, name);
  return field !== undefined && (field.get !== undefined || (field.value ?? undefined) !== undefined);
}

/** The model without unsafe URLs: what a script sets may come from anywhere. */
function removeUnsafeUrls(model: object): object {
  const changed = Object.entries(Object.getOwnPropertyDescriptors(model)).flatMap(([name, field]) => {
    const value = field.value as unknown;
    const holds = FIELDS_WITH_URLS.has(name) && typeof value === 'object' && value !== null;
    const kept = /url$/i.test(name) ? safeUrlOrNone(value) : holds ? removeUnsafeUrls(value) : value;
    return kept === value ? [] : [[name, kept]];
  });
  return changed.length > 0 ? { ...model, ...(Object.fromEntries(changed) as object) } : model;
}

/** Fields whose objects have a URL of their own. */
const FIELDS_WITH_URLS = new Set(['action', 'location']);

const safeUrlOrNone = (value: unknown): unknown => (typeof value === 'string' && toSafeUrl(value) ? value : undefined);
