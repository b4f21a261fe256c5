/** Gives each id once: the second `a` becomes `a#2`. */
export function distinctIds(): (id: string) => string {
  const counts = new Map<string, number>();
  return function distinct(id): string {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count > 1 ? distinct(`${id}#${count}`) : id;
  };
}
