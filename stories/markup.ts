/** Attribute -> value; `true` is the bare attribute, `false`, '' and `undefined` leave it out. */
export type Attributes = Readonly<Record<string, unknown>>;

const WIDTH = 80;

/** The widget as an author writes it: attributes in one line if they fit, else one a line. */
export function markup(tag: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => attribute(name, value));
  const oneLine = [`<${tag}`, ...written].join(' ');
  const opening = oneLine.length < WIDTH ? `${oneLine}>` : `<${[tag, ...written].join('\n  ')}\n>`;
  const inside = content.trim() && `\n${content.trim().replace(/^/gm, '  ')}\n`;
  return `${opening}${inside}</${tag}>`;
}

function attribute(name: string, value: unknown): string[] {
  if (value === true) return [name];
  if (typeof value === 'number') return [`${name}="${value}"`];
  if (typeof value !== 'string' || value === '') return [];
  return [value.includes('"') ? `${name}='${value.replaceAll("'", '&#39;')}'` : `${name}="${value}"`];
}

/** The widget itself, not on the page yet, with that markup as its children. */
export function element(tag: string, content = ''): HTMLElement {
  const made = document.createElement(tag);
  made.append(document.createRange().createContextualFragment(content));
  return made;
}
