import { splitCodePoints } from './coerce.js';

/**
 * A title as a slug for URLs: lowercase letters of any script, digits, and single hyphens for everything else; at most
 * 60 characters. `item` if nothing is left.
 */
export function toSlug(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return splitCodePoints(slug).slice(0, 60).join('').replace(/-$/, '') || 'item';
}

/** A function that makes each name unique: the second `a` becomes `a-2`. For ids the separator is `#`. */
export function createUniquifier(separator = '-'): (slug: string) => string {
  const counts = new Map<string, number>();
  return function distinct(slug): string {
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count > 1 ? distinct(`${slug}${separator}${count}`) : slug;
  };
}
