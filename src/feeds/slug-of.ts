/**
 * The name of a title in an address: lower-case letters of any script, digits, and single hyphens for all else;
 * at most 60 characters. `item` when nothing is left.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return Array.from(slug).slice(0, 60).join('').replace(/-$/, '') || 'item';
}

/** Gives each slug once: the second `a` becomes `a-2`. */
export function distinctSlugs(): (slug: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (slug) => {
    let free = slug;
    let count = counts.get(slug) ?? 1;
    while (taken.has(free)) free = `${slug}-${++count}`;
    counts.set(slug, count);
    taken.add(free);
    return free;
  };
}
