import { escapeHtml } from '../../../feeds/values/escape-html.js';
import { toHttpUrl } from '../../../feeds/values/links.js';
import { htmlToText } from '../../../feeds/values/text.js';
import { withoutEnd } from '../../../feeds/values/without-end.js';

/** Stands for a line break while the text is made, which folds white space. A private character: no text has it. */
const BREAK = '\uE000';

/**
 * The text of HTML in lines, for programs that show plain text: paragraphs are set apart, items of lists begin with a
 * hyphen, and the address of a link follows its text.
 *
 * @param base of relative addresses
 */
export function htmlToLines(html: string, base = ''): string | undefined {
  const text = htmlToText(
    withAddresses(html.replaceAll(BREAK, ''), base).replace(LINE_ENDS, (tag) => breaksBefore(tag) + tag),
  );
  const lines = text?.split(BREAK).map((line) => line.trim());
  return (
    lines
      ?.join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}

const LINE_ENDS = /<(?:br|\/p|\/div|\/tr|\/[uod]l|\/blockquote|\/h[1-6]|p|h[1-6]|[uo]l|li|dt)(?=[\s/>])/gi;

function breaksBefore(tag: string): string {
  if (/^<li/i.test(tag)) return `${BREAK}- `;
  return /^<(?:\/?p|\/?h|\/blockquote)/i.test(tag) ? BREAK + BREAK : BREAK;
}

/** HTML with the address of each link behind its text, unless that is the address. */
function withAddresses(html: string, base: string): string {
  let open: { readonly href: string; readonly at: number } | undefined;
  let result = '';
  for (const piece of html.split(/(<a\s[^<>]*>|<\/a>)/i)) {
    if (/^<a\s/i.test(piece)) {
      const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i.exec(piece) ?? [];
      const reference = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
      const href = toHttpUrl(reference, base) ?? /^mailto:([^?]+)/i.exec(reference)?.[1];
      open = href === undefined ? undefined : { href, at: result.length + piece.length };
    }
    if (/^<\/a>$/i.test(piece) && open) {
      const label = result.slice(open.at).replaceAll('&amp;', '&');
      if (!label.includes(open.href) && !label.includes(open.href.replace(/\/$/, '')))
        result += ` (${open.href.replaceAll('&', '&amp;')})`;
      open = undefined;
    }
    result += piece;
  }
  return result;
}

/**
 * Lines of text as HTML, in paragraphs and with links, for programs that show HTML. It is made from the text, so that
 * nothing of the feed's own HTML reaches them.
 */
export const linesToHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linkAddresses(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const linkAddresses = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s"<>]+)/)
    .map((piece, index) => (index % 2 ? linkAddress(piece) : escapeHtml(piece)))
    .join('');

function linkAddress(written: string): string {
  const address = withoutEnd(written, /[.,;:!?)]/);
  const escaped = escapeHtml(address);
  return `<a href="${escaped}">${escaped}</a>${written.slice(address.length)}`;
}
