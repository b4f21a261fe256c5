import { truncateText } from './text.js';
import { withoutEnd } from './without-end.js';

/** Shortcodes of WordPress and its page builders: `[vc_row]`, `[/caption]`, `[gallery ids="1"]`; `[PDF]` is text. */
const SHORTCODES = /\[(?:\/[a-z][\w-]*|[a-z]+_\w+(?:\s[^[\]]*)?|[a-z][\w-]*\s+[\w-]+=[^[\]]*)(?:\]|$)/gi;

/** The beginning of a link at the end that leads to the whole. */
const CONTINUES = /(^|[…\])”"])\s?(?:(?:continue|keep) reading|read more(?= (?:about|on|at|of) |$))(?!\S)/i;

/** What may follow it. */
const ARROW = /[\s.…»→>]/;

/** How the end of a cut text is marked. */
const CUT = /\s?(?:\[(?:…|\.{3})\]|…|\.{3})$/;

/**
 * A summary without what only its own site can use: shortcodes, "Continue reading"; at most 300 characters. A text that
 * is cut ends with "…".
 */
export function toSummary(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const own = text.replace(SHORTCODES, ' ').replace(/\s+/g, ' ').trim();
  const whole = withoutLink(own);
  const unmarked = whole.replace(CUT, '');
  // After the end of a sentence nothing looks cut.
  const ended = whole === own || !/[.!?]$/.test(unmarked) ? (unmarked === whole ? whole : `${unmarked}…`) : unmarked;
  return ended ? truncateText(ended, 300, 240) : undefined;
}

/** The text without a last sentence that is such a link. */
function withoutLink(text: string): string {
  const bare = withoutEnd(text, ARROW);
  const start = Math.max(...['.', '!', '?'].map((mark) => bare.lastIndexOf(mark))) + 1;
  const link = CONTINUES.exec(bare.slice(start));
  const end = start + (link?.index ?? 0) + (link?.[1]?.length ?? 0);
  return link && bare.length - end < 220 ? bare.slice(0, end).trim() : text;
}
