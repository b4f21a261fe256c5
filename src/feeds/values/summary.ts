import { truncateText } from './text.js';

/** Shortcodes of WordPress and its page builders: `[vc_row]`, `[/caption]`, `[gallery ids="1"]`; `[PDF]` is text. */
const SHORTCODES = /\[(?:\/[a-z][\w-]*|[a-z]+_\w+(?:\s[^[\]]*)?|[a-z][\w-]*\s+[\w-]+=[^[\]]*)(?:\]|$)/gi;

/** The text of a link at the end that leads to the whole. */
const CONTINUES =
  /(^|[.!?…\])”"]\s?)(?:(?:continue|keep) reading(?:\s[^.!?]{0,200})?|read more(?:\s(?:about|on|at|of)\s[^.!?]{0,200})?)[\s.…»→>]*$/i;

/** How the end of a cut text is marked. */
const CUT = /\s?(?:\[(?:…|\.{3})\]|…|\.{3})$/;

/**
 * A summary without what only its own site can use: shortcodes, "Continue reading"; at most 300 characters. A text that
 * is cut ends with "…".
 */
export function toSummary(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const own = text.replace(SHORTCODES, ' ').replace(/\s+/g, ' ').trim();
  const whole = own.replace(CONTINUES, '$1').trim();
  const unmarked = whole.replace(CUT, '');
  // After the end of a sentence nothing looks cut.
  const ended = whole === own || !/[.!?]$/.test(unmarked) ? (unmarked === whole ? whole : `${unmarked}…`) : unmarked;
  return ended ? truncateText(ended, 300, 240) : undefined;
}
