import { svg, html, type TemplateResult } from 'lit';
import type { WidgetTag } from '../widgets.js';

/** A drawing per widget: what it looks like on a page, in lines and blocks. */
const DRAWINGS: Readonly<Record<WidgetTag, TemplateResult<2>>> = {
  'ala-news-feed': svg`
    <path class="bar" d="M12 14h42" />
    ${[27, 43, 59].map(
      (y) =>
        svg`<path class="line" d="M12 ${y}h14" /><path class="ink" d="M34 ${y}h46" /><path class="line" d="M34 ${y + 6}h62M12 ${y + 10}h96" />`,
    )}`,
  'ala-ce-calendar': svg`
    <rect class="sheet" x="14" y="12" width="92" height="60" rx="3" /><path class="fill" d="M14 15a3 3 0 0 1 3-3h86a3 3 0 0 1 3 3v9H14z" />
    <path class="line" d="M27.1 24v48M40.3 24v48M53.4 24v48M66.6 24v48M79.7 24v48M92.9 24v48M14 36h92M14 48h92M14 60h92" />
    <rect class="accent" x="42" y="38.500" width="37" height="7" rx="2" /><rect class="fill" x="81" y="50.500" width="11" height="7" rx="2" /><rect class="fill" x="16" y="62.500" width="24" height="7" rx="2" />`,
  'ala-announcement-tabs': svg`
    <path class="ink" d="M14 18h22" /><path class="accent-line" d="M12 25h26" /><path class="line" d="M46 18h20M76 18h24M12 25.500h96" />
    <path class="ink" d="M14 38h58" /><path class="line" d="M14 47h92M14 54h84" /><rect class="fill" x="14" y="62" width="26" height="10" rx="2" />`,
  'ala-book-carousel': svg`
    <path class="line" d="M12 66h96" />
    <rect class="fill" x="16" y="18" width="24" height="36" rx="1" /><rect class="accent" x="48" y="18" width="24" height="36" rx="1" /><rect class="soft" x="80" y="18" width="24" height="36" rx="1" />
    <path class="on" d="M21 27h14M21 32h9M53 27h14M53 32h10" /><path class="ink" d="M85 27h14M16 61h20M48 61h22M80 61h16" />`,
  'ala-section-finder': svg`
    <rect class="sheet" x="12" y="12" width="96" height="14" rx="7" /><circle class="ring" cx="21" cy="18" r="3" /><path class="ink" d="M23.500 20.500l2.500 2.500" /><path class="line" d="M33 19h34" />
    <rect class="fill" x="12" y="34" width="24" height="8" rx="4" /><rect class="soft" x="40" y="34" width="28" height="8" rx="4" /><rect class="soft" x="72" y="34" width="20" height="8" rx="4" />
    <path class="ink" d="M12 53h34M64 53h30" /><path class="line" d="M12 60h42M12 67h36M64 60h44M64 67h30" />`,
  'ala-promo-carousel': svg`
    <rect class="sheet" x="12" y="14" width="44" height="56" rx="3" /><rect class="sheet" x="64" y="14" width="44" height="56" rx="3" />
    <path class="soft" d="M12 17a3 3 0 0 1 3-3h38a3 3 0 0 1 3 3v27H12z" /><path class="fill" d="M12 44l14-14 10 9 7-6 13 11z" /><circle class="accent" cx="46" cy="23" r="4" />
    <path class="fill" d="M64 17a3 3 0 0 1 3-3h38a3 3 0 0 1 3 3v27H64z" /><circle class="on-fill" cx="86" cy="30" r="8" />
    <path class="ink" d="M18 53h26M70 53h24" /><path class="line" d="M18 61h32M70 61h30" />`,
};

export const renderPicture = (tag: WidgetTag): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 120 84" aria-hidden="true">${DRAWINGS[tag]}</svg>`;
