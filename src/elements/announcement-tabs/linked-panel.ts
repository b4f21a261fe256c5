/**
 * Which panel's text holds the link that was clicked; -1 for anything else. Links in the text are the announcement's, as
 * its action is.
 */
export function linkedPanel(event: Event, root: HTMLElement | DocumentFragment): number {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const wrap = link?.closest('.rich') ? link.closest('.wrap') : undefined;
  return wrap ? [...root.querySelectorAll('.wrap')].indexOf(wrap) : -1;
}
