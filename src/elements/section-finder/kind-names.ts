import { initials } from './match-sections.js';

/** What a kind is called. */
export interface KindName {
  readonly one: string;
  readonly several: string;
  /** Everything it is searched by, the short form too: "IG". */
  readonly forms: string;
}

/** @param names the messages' names; a kind that is not among them goes by its own word: "task-force" -> "Task force" */
export function kindName(
  kind: string,
  names: Readonly<Record<string, readonly [one: string, several: string]>>,
): KindName {
  const own = kind.replace(/[-_]+/g, ' ').trim();
  const word = own.charAt(0).toLocaleUpperCase() + own.slice(1);
  const [one, several] = (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? [word, word];
  const forms = [one, several, own];
  return { one, several, forms: [...forms, ...forms.map(initials)].join(' ') };
}
