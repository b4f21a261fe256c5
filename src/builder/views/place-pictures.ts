import { html, svg, type TemplateResult } from 'lit';
import type { PlaceId } from '../widgets.js';

/**
 * What an author does in each system, a drawing per step: the parts of its screens where they are on the screen, and a
 * pointer at what is to be pressed.
 */

type Drawing = TemplateResult<2>;

/** A window with a bar at its top. */
const SCREEN = svg`<rect class="sheet" x="4" y="4" width="136" height="84" rx="4" /><path class="soft" d="M4 8a4 4 0 0 1 4-4h128a4 4 0 0 1 4 4v10H4z" />`;

/** A window of a system that has a dark bar. */
const DARK_SCREEN = svg`<rect class="sheet" x="4" y="4" width="136" height="84" rx="4" /><path class="fill" d="M4 8a4 4 0 0 1 4-4h128a4 4 0 0 1 4 4v10H4z" />`;

/** A browser with its address. */
const BROWSER = svg`${SCREEN}<circle class="dot" cx="12" cy="11" r="2" /><circle class="dot" cx="19" cy="11" r="2" /><rect class="sheet" x="28" y="7" width="104" height="8" rx="4" /><path class="line" d="M34 11h40" />`;

/** The widget on the public page. */
const WIDGET = svg`<path class="bar" d="M14 29h38" /><path class="line" d="M14 36h116" /><path class="line" d="M14 45h14M14 59h14M14 73h14" /><path class="ink" d="M36 45h58M36 59h70M36 73h48" /><path class="line" d="M36 51h86M36 65h74M36 79h80" />`;

/** A page with three columns, as guides have. */
const COLUMNS = svg`${DARK_SCREEN}<path class="line" d="M10 28h26M10 36h20M10 44h24M10 52h18M108 28h26M108 36h18M108 44h22" /><rect class="sheet" x="42" y="24" width="60" height="58" rx="2" /><path class="soft" d="M42 26a2 2 0 0 1 2-2h56a2 2 0 0 1 2 2v8H42z" /><path class="ink" d="M47 29h24" />`;

/** Lines of code: the names of tags stand out. */
const codeAt = (x: number, y: number): Drawing =>
  svg`<path class="accent-line" d="M${x} ${y}h14M${x} ${y + 9}h22M${x + 6} ${y + 18}h12M${x} ${y + 27}h24" /><path class="line" d="M${x + 20} ${y}h34M${x + 28} ${y + 9}h20M${x + 24} ${y + 18}h36" />`;

/** `< >` */
const tagAt = (x: number, y: number): Drawing =>
  svg`<path class="accent-line" d="M${x} ${y}l-4 4 4 4M${x + 7} ${y}l4 4-4 4" />`;

const pointerAt = (x: number, y: number): Drawing =>
  svg`<path class="pointer" d="M${x} ${y}v15l3.500-3.200 2.700 6 3.400-1.500-2.700-5.800h4.900z" />`;

const DRAWINGS: Readonly<Record<PlaceId, readonly [Drawing, Drawing, Drawing]>> = {
  wordpress: [
    svg`${SCREEN}<rect class="fill" x="9" y="6.500" width="9" height="9" rx="1.500" /><path class="on" d="M13.500 8.500v5M11 11h5" /><path class="line" d="M56 18v70" />
      ${[0, 1].map((row) => [0, 1].map((column) => svg`<rect class="tile" x=${11 + column * 22} y=${25 + row * 20} width="17" height="15" rx="2" />`))}
      <rect class="tile" x="11" y="65" width="17" height="15" rx="2" /><rect class="target" x="31.500" y="63.500" width="21" height="18" rx="2" />${tagAt(38.5, 68.5)}
      <path class="ink" d="M66 31h40" /><path class="line" d="M66 41h62M66 49h56M66 57h60M66 65h34" />${pointerAt(45, 75)}`,
    svg`${SCREEN}<rect class="fill" x="9" y="6.500" width="9" height="9" rx="1.500" /><path class="on" d="M13.500 8.500v5M11 11h5" /><path class="ink" d="M26 28h44" />
      <rect class="target" x="20" y="36" width="104" height="44" rx="2" />${codeAt(28, 45)}`,
    svg`${SCREEN}<rect class="fill" x="102" y="6" width="33" height="10" rx="2" /><path class="on" d="M109 11h19" />${WIDGET}${pointerAt(124, 12)}`,
  ],
  drupal: [
    svg`${SCREEN}<path class="line" d="M14 26h24" /><rect class="sheet" x="14" y="31" width="116" height="24" rx="2" /><path class="line" d="M20 38h90M20 46h66" />
      <path class="ink" d="M14 68h28" /><rect class="target" x="50" y="61" width="62" height="14" rx="2" /><path class="ink" d="M57 68h30M101 66l3 3.500 3-3.500" />${pointerAt(104, 71)}`,
    svg`${SCREEN}<rect class="sheet" x="12" y="24" width="120" height="58" rx="2" /><path class="line" d="M12 38h120" /><path class="ink" d="M20 28v6M28 34l3-6M38 31h8" /><rect class="target" x="96" y="25" width="24" height="12" rx="2" />${tagAt(105, 27)}
      ${codeAt(22, 47)}${pointerAt(113, 33)}`,
    svg`${SCREEN}<path class="ink" d="M14 28h44" /><rect class="sheet" x="14" y="34" width="116" height="30" rx="2" /><path class="accent-line" d="M20 42h20M20 50h30" /><path class="line" d="M46 42h50M56 50h30" />
      <rect class="fill" x="14" y="70" width="34" height="12" rx="2" /><path class="on" d="M23 76h16" /><path class="line" d="M56 76h22" />${pointerAt(42, 76)}`,
  ],
  libguides: [
    svg`${COLUMNS}<path class="line" d="M47 41h44" /><rect class="tile" x="50" y="46" width="46" height="38" rx="2" /><path class="line" d="M56 54h26M56 64h30" /><rect class="target" x="52" y="69" width="42" height="12" rx="2" /><path class="ink" d="M57 75h28" />${pointerAt(88, 76)}`,
    svg`${DARK_SCREEN}<rect class="tile" x="22" y="14" width="100" height="70" rx="3" /><path class="ink" d="M30 23h36" /><rect class="sheet" x="30" y="29" width="84" height="10" rx="2" /><path class="line" d="M35 34h28" /><rect class="target" x="30" y="44" width="84" height="35" rx="2" />${codeAt(37, 48)}`,
    svg`${COLUMNS}<path class="ink" d="M48 42h36M48 54h42M48 66h30" /><path class="line" d="M48 48h46M48 60h40M48 72h44" /><circle class="accent" cx="102" cy="80" r="9" /><path class="on" d="M98 80l3 3 5.500-6" />`,
  ],
  squarespace: [
    svg`${SCREEN}<path class="line" d="M14 28h52M14 36h40" /><path class="ink" d="M14 47h116" /><circle class="fill" cx="34" cy="47" r="7" /><path class="on" d="M34 43.500v7M30.500 47h7" />
      <rect class="tile" x="48" y="54" width="84" height="28" rx="3" /><path class="line" d="M55 63h14M55 72h14M82 63h12M82 72h12" /><rect class="target" x="102" y="58" width="25" height="20" rx="2" />${tagAt(111, 64)}${pointerAt(120, 72)}`,
    svg`${SCREEN}<path class="line" d="M12 28h34M12 36h26M12 44h30M12 52h22" /><rect class="tile" x="54" y="24" width="80" height="58" rx="3" /><path class="ink" d="M62 33h22" /><path class="line" d="M54 40h80" />${codeAt(63, 50)}`,
    svg`${BROWSER}${WIDGET}<circle class="accent" cx="124" cy="76" r="10" /><path class="on" d="M117.500 76q6.500-8 13 0-6.500 8-13 0z" /><circle class="on-fill" cx="124" cy="76" r="1.500" />`,
  ],
  html: [
    svg`<path class="sheet" d="M8 18h32l12 12v52a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V21a3 3 0 0 1 3-3z" /><path class="line" d="M40 18v12h12" />${tagAt(26, 48)}<path class="ink" d="M58 50h12M66 46l4 4-4 4" />
      <rect class="sheet" x="78" y="14" width="60" height="70" rx="3" /><path class="line" d="M88 14v70" /><path class="ink" d="M94 26h20M94 62h16M94 74h22" /><path class="line" d="M100 36h28M100 44h22M100 52h30" />`,
    svg`<rect class="sheet" x="4" y="4" width="136" height="84" rx="4" /><path class="line" d="M18 4v84" /><path class="ink" d="M26 15h20M26 78h22" /><path class="line" d="M52 15h18" /><rect class="highlight" x="22" y="24" width="112" height="44" rx="2" />${codeAt(34, 33)}`,
    svg`<path class="sheet" d="M10 20h28l10 10v46a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3V23a3 3 0 0 1 3-3z" />${tagAt(25, 46)}<path class="accent-line" d="M56 50h18M68 44l6 6-6 6" />
      ${[22, 43, 64].map((y) => svg`<rect class="sheet" x="84" y=${y} width="50" height="17" rx="3" /><circle class="fill" cx="93" cy=${y + 8.5} r="2.500" /><path class="line" d="M102 ${y + 8.5}h24" />`)}`,
  ],
  stripped: [
    svg`<rect class="sheet" x="8" y="24" width="76" height="52" rx="3" /><path class="ink" d="M10 27l36 27 36-27" /><rect class="tile" x="22" y="8" width="48" height="24" rx="2" />${tagAt(31, 16)}<path class="line" d="M46 20h18" />
      <path class="accent-line" d="M90 50h14M99 45l5 5-5 5" /><circle class="soft" cx="124" cy="40" r="9" /><path class="soft" d="M108 72a16 16 0 0 1 32 0z" />`,
    svg`${SCREEN}<path class="line" d="M14 28h116M14 36h90" /><rect class="highlight" x="13" y="42" width="50" height="10" rx="1" /><path class="ink" d="M16 46h44" /><path class="accent-line" d="M16 51h44" />
      <rect class="tile" x="30" y="58" width="100" height="20" rx="3" /><path class="ink" d="M43 65a4 4 0 1 0 0 6M45 65a4 4 0 1 1 0 6M41 68h6" /><path class="line" d="M58 68h40" /><rect class="fill" x="108" y="63" width="17" height="10" rx="2" /><path class="on" d="M113 68l2 2 5-4.500" />${pointerAt(119, 70)}`,
    svg`<rect class="sheet" x="4" y="14" width="50" height="64" rx="3" /><path class="line" d="M11 26h36M11 34h28" /><path class="ink" d="M11 46h26" /><path class="accent-line" d="M11 51h26" /><path class="ink" d="M60 46h14M69 41l5 5-5 5" />
      <rect class="sheet" x="82" y="4" width="58" height="84" rx="3" /><path class="bar" d="M89 16h26" /><path class="ink" d="M89 32h34M89 48h40M89 64h28" /><path class="line" d="M89 22h44M89 38h42M89 54h36M89 70h40" />`,
  ],
};

/** The drawing of a step, from 0. */
export const renderStepPicture = (place: PlaceId, step: 0 | 1 | 2): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 144 92" aria-hidden="true">${DRAWINGS[place][step]}</svg>`;
