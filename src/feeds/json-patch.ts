import { object } from './pick.js';
import type { Json } from './pick.js';

/**
 * A copy of the object with a patch of JSCalendar laid over it (RFC 8984 1.4.9): keys are JSON pointers without the
 * first slash, `null` takes the member away. Pointers into what is no object are passed over.
 */
export function patched(value: Json, patch: Json): Json {
  return Object.entries(patch).reduce((whole, [pointer, part]) => {
    const names = pointer.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    return set(whole, names, part);
  }, value);
}

function set(value: Json, [name, ...rest]: readonly string[], part: unknown): Json {
  if (name === undefined) return value;
  const members = new Map(Object.entries(value));
  if (rest.length) {
    const inner = object(members.get(name));
    if (!inner) return value;
    members.set(name, set(inner, rest, part));
  } else if (part === null) members.delete(name);
  else members.set(name, part);
  return Object.fromEntries(members);
}
