/**
 * What a page under test wrote down about itself. The probe is a classic script of the page's own origin, so that the
 * strictest policy lets it in, and it comes before all others.
 */

/** Source of /probe.js. `window.seen` holds uncaught errors, warnings and policy violations. */
export const PROBE = `
  window.seen = { errors: [], said: [], violations: [] };
  addEventListener('error', (event) => event.message && seen.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  for (const level of ['warn', 'error', 'info', 'log']) {
    const say = console[level];
    console[level] = (...all) => { seen.said.push(all.join(' ')); say.apply(console, all); };
  }
`;

/** In the page: { errors, said, violations }. */
export const seen = () => window.seen;

/** In the page: the texts of a widget's links, once there are some. */
export function linkTexts(selector) {
  const links = document.querySelector(selector)?.shadowRoot?.querySelectorAll('[part~="link"]') ?? [];
  return links.length > 0 && [...links].map((link) => link.textContent.trim());
}

/** In the page: is that link of the light DOM drawn and so to be reached? */
export function isDrawn(selector) {
  return (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}
