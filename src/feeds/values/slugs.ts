/**
 * The name of a title in an address: lower-case letters of any script, digits, and single hyphens for all else;
 * at most 60 characters. `item` when nothing is left.
 */
export function toSlug(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return Array.from(slug).slice(0, 60).join('').replace(/-$/, '') || 'item';
}

/** Gives each slug once: the second `a` becomes `a-2`. Ids too, with a mark of their own: `a#2`. */
export function createUniquifier(separator = '-'): (slug: string) => string {
  const counts = new Map<string, number>();
  return function distinct(slug): string {
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count > 1 ? distinct(`${slug}${separator}${count}`) : slug;
  };
}
