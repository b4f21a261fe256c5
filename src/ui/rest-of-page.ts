/** What a fallback does not hold, but the rest of a page does. */
const REST_OF_PAGE = 'h1,h2,h3,h4,h5,h6,form,main,footer';

/** Most characters of a fallback. */
const MAX_LENGTH = 500;

/**
 * Whether the children of a widget are the rest of the page rather than a fallback: a tag that is not closed swallows
 * all that follows, and must not hide it.
 */
export function holdsRestOfPage(host: Element): boolean {
  let length = 0;
  for (const child of host.children) {
    if (child.slot || child.matches('script,template,style')) continue;
    length += child.textContent.replace(/\s+/g, ' ').length;
    if (length > MAX_LENGTH || child.matches(REST_OF_PAGE) || child.querySelector(REST_OF_PAGE)) return true;
    for (const each of [child, ...child.querySelectorAll('[src]')]) if (each.localName.startsWith('ala-')) return true;
  }
  return false;
}
