import type { Kind } from '../feeds/kind.js';
import type { Item } from '../feeds/model.js';

/**
 * Models that a script set, so that drawing them cannot fail: what is no object, or lacks what its kind cannot do
 * without, is left out; other fields that a model always has are filled in. A whole model is passed on as it is.
 */
export function ownItems<T extends Item>(kind: Kind<T>, items: readonly unknown[]): readonly T[] {
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null || (kind.needs && !has(item, kind.needs))) return [];
    const blank = { id: String(index), ...kind.blank };
    const missing = Object.entries(blank).filter(([name]) => !has(item, name));
    return [(missing.length > 0 ? { ...item, ...Object.fromEntries(missing) } : item) as T];
  });
}

/** Without reading a field that is only read when it is shown. */
function has(item: object, name: string): boolean {
  const field = Object.getOwnPropertyDescriptor(item, name);
  return field !== undefined && (field.get !== undefined || (field.value ?? undefined) !== undefined);
}
