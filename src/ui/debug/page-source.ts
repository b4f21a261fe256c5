import type { DebugHost } from './host.js';

/**
 * Tags as the page's file has them. The document does not keep whether an element was closed, so the file is read
 * again, once, where what is between the tags of a widget may be the rest of the page.
 */

let source: Promise<string> | undefined;
const isUnclosed = new WeakMap<Element, boolean>();

/** Whether the tag of a widget is not closed in the page's file; the widget renders again once that is known. */
export function isUnclosedInSource(host: DebugHost): boolean {
  const known = isUnclosed.get(host);
  if (known === undefined) {
    isUnclosed.set(host, false);
    source ??= readSource();
    void source.then((html) => {
      const { localName, ownerDocument } = host;
      const index = [...ownerDocument.querySelectorAll(localName)].indexOf(host);
      if (!findUnclosedTags(html, localName).includes(index)) return;
      isUnclosed.set(host, true);
      host.requestUpdate();
    });
  }
  return known ?? false;
}

async function readSource(): Promise<string> {
  try {
    const response = await fetch(location.href, { cache: 'force-cache' });
    return response.headers.get('content-type')?.includes('html') ? await response.text() : '';
  } catch {
    return '';
  }
}

/** Which of the elements with that tag are not closed, by their number from 0. */
export function findUnclosedTags(html: string, tag: string): number[] {
  const tags = new RegExp(String.raw`<(/?)${tag}(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>`, 'gi');
  const open: number[] = [];
  let count = 0;
  for (const [, slash] of withoutQuoted(html).matchAll(tags)) {
    if (slash) open.pop();
    else open.push(count++);
  }
  return open;
}

/** Comments and elements whose contents are no tags: where they begin and end. */
const QUOTED = /<!--|-->|<\/?(?:script|style|template|textarea)\b/gi;

/** The source without what is in comments, scripts and the like. */
function withoutQuoted(html: string): string {
  let [rest, from] = ['', 0];
  let end: string | undefined;
  for (const { 0: mark, index } of html.matchAll(QUOTED)) {
    const name = mark.toLowerCase();
    if (end === undefined && !/^(?:-->|<\/)/.test(mark)) {
      rest += html.slice(from, index);
      end = name === '<!--' ? '-->' : name.replace('<', '</');
      from = index;
    } else if (name === end) {
      from = index + mark.length;
      end = undefined;
    }
  }
  return rest + html.slice(from);
}
