/** Messages: kind -> its name for one and for several. */
export type KindNames = Readonly<Record<string, readonly [one: string, several: string]>>;

/** The names of a kind. */
export interface KindName {
  readonly one: string;
  readonly several: string;
  /** As in the feed, in words. */
  readonly own: string;
}

/** @param names the messages' names; a kind that is not among them is shown as its id: "task-force" -> "Task force" */
export function sectionKindName(kind: string, names: KindNames): KindName {
  const own = kind.replace(/[-_]+/g, ' ').trim();
  const word = own.charAt(0).toLocaleUpperCase() + own.slice(1);
  const [one, several] = (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? [word, word];
  return { one, several, own };
}
