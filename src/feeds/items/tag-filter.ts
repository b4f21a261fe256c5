/**
 * The filter of the attributes `tag` and `tag-match`: a list of tags separated by commas; `-name` excludes. Case and
 * surrounding spaces do not count. `any`: at least one of the wanted tags; `all`: every one.
 */
export function createTagFilter(list: string | undefined, match: 'any' | 'all'): (tags: readonly string[]) => boolean {
  const names = (list ?? '').split(',').map(fold).filter(Boolean);
  const unwanted = new Set(names.filter((name) => name.startsWith('-')).map((name) => fold(name.slice(1))));
  const wanted = names.filter((name) => !name.startsWith('-'));
  return (tags) => {
    const has = new Set(tags.map(fold));
    if ([...unwanted].some((name) => has.has(name))) return false;
    if (wanted.length === 0) return true;
    return match === 'all' ? wanted.every((name) => has.has(name)) : wanted.some((name) => has.has(name));
  };
}

const fold = (name: string): string => name.trim().normalize().toLocaleLowerCase('en');
