/**
 * Page layouts that widgets are pasted into: the ones that CSS itself offers, and the grids and containers of the
 * documentation of ten frameworks. `<place>` is where a widget goes, or plain text for comparison.
 */
export interface HostLayout {
  readonly name: string;
  /** Style sheet of a framework, from node_modules. */
  readonly framework?: string;
  /** Rules of the page itself. `place` selects the widget. */
  readonly style?: string;
  readonly body: string;
  /** Selects the columns whose widths the layout decides, whatever is in them. */
  readonly columns?: string;
}

const PLACE = '<place></place>';
const WORDS = '<p>Everyone is welcome, and the reading room is open until nine.</p>';
const columns = (className: string, count = 3): string => `<div class="${className}">${PLACE}</div>`.repeat(count);

const PLAIN: readonly HostLayout[] = [
  {
    name: 'a grid of one implicit column',
    style: 'main { display: grid; gap: 2rem }',
    body: `<main><h1>Library</h1>${PLACE}${WORDS}</main>`,
  },
  {
    name: 'a grid of three equal columns from 700 px on',
    style: '@media (width >= 700px) { main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem } }',
    body: `<main>${columns('c')}</main>`,
    columns: '.c',
  },
  {
    name: 'a grid of three equal columns at every width',
    style: 'main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px }',
    body: `<main>${PLACE.repeat(3)}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a grid of as many columns as fit',
    style: 'main { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem }',
    body: `<main>${PLACE.repeat(4)}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a grid with a navigation as wide as its text',
    style: '@media (width >= 700px) { main { display: grid; grid-template-columns: auto 1fr; gap: 1rem } }',
    body: `<main><nav><a href="#">Opening hours</a></nav>${PLACE}</main>`,
  },
  {
    name: 'a grid with a sidebar on both sides',
    style: `@media (width >= 900px) { body { display: grid; grid-template: 'a a a' 'b c d' / 12rem 1fr 12rem }
      header { grid-area: a } nav { grid-area: b } main { grid-area: c } aside { grid-area: d } }`,
    body: `<header>Library</header><nav>${WORDS}</nav><main>${PLACE}</main><aside>${PLACE}</aside>`,
    columns: 'nav, main, aside',
  },
  {
    name: 'a grid with a sticky sidebar',
    style: `@media (width >= 700px) { main { display: grid; grid-template-columns: 2fr 1fr } }
      aside { position: sticky; inset-block-start: 0; align-self: start }`,
    body: `<main><article>${WORDS}${PLACE}</article><aside>${PLACE}</aside></main>`,
    columns: 'article, aside',
  },
  {
    name: 'a grid whose items are centered',
    style: 'main { display: grid; place-items: center; gap: 1rem }',
    body: `<main>${PLACE.repeat(2)}</main>`,
  },
  {
    name: 'a grid with a subgrid',
    style: `main { display: grid; grid-template-columns: 1fr 2fr }
      section { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid }`,
    body: `<main><section><h2>News</h2>${PLACE}</section></main>`,
  },
  {
    name: 'a grid around a box without a box',
    style: 'main { display: grid; gap: 1rem } div { display: contents }',
    body: `<main><div>${PLACE}</div></main>`,
  },
  {
    name: 'a grid from right to left',
    style: 'main { direction: rtl; display: grid; gap: 1rem }',
    body: `<main>${PLACE.repeat(2)}</main>`,
  },
  {
    name: 'a flex row of three equal columns from 700 px on',
    style: '@media (width >= 700px) { main { display: flex; gap: 1rem } .c { flex: 1 1 0 } }',
    body: `<main>${columns('c')}</main>`,
    columns: '.c',
  },
  {
    name: 'a flex row of three equal columns at every width',
    style: 'main { display: flex; gap: 8px } place { flex: 1 }',
    body: `<main>${PLACE.repeat(3)}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a flex row whose items are as wide as their text',
    style: 'main { display: flex; gap: 1rem }',
    body: `<main><nav><a href="#">Hours</a></nav>${PLACE}</main>`,
  },
  {
    name: 'a flex row that wraps',
    style: 'main { display: flex; flex-wrap: wrap; gap: 1rem } place { flex: 1 1 260px }',
    body: `<main>${PLACE.repeat(3)}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a flex row with a sidebar that falls under the text',
    style: `main { display: flex; flex-wrap: wrap; gap: 1rem } aside { flex: 1 1 12rem }
      article { flex: 999 1 0; min-inline-size: 55% }`,
    body: `<main><article>${PLACE}</article><aside>${PLACE}</aside></main>`,
    columns: 'article, aside',
  },
  {
    name: 'a flex row that scrolls',
    style: 'main { display: flex; gap: 1rem; overflow-x: auto } place { flex: 0 0 80% }',
    body: `<main>${PLACE.repeat(3)}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a flex column',
    style: 'main { display: flex; flex-direction: column }',
    body: `<main>${WORDS}${PLACE}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a flex column whose items are centered',
    style: 'main { display: flex; flex-direction: column; align-items: center }',
    body: `<main>${WORDS}${PLACE}</main>`,
  },
  {
    name: 'a table for layout',
    style: 'td { vertical-align: top }',
    body: `<table><tr><td><a href="#">Hours</a></td><td>${PLACE}</td></tr></table>`,
  },
  {
    name: 'a table of the full width',
    style: 'table { inline-size: 100% } td { inline-size: 50%; vertical-align: top }',
    body: `<table><tr><td>${PLACE}</td><td>${PLACE}</td></tr></table>`,
    columns: 'td',
  },
  {
    name: 'boxes set as table cells',
    style: 'main { display: table } main > * { display: table-cell; padding: 4px }',
    body: `<main><div>Hours</div><div>${PLACE}</div></main>`,
  },
  { name: 'a field set', body: `<form><fieldset><legend>News</legend>${PLACE}</fieldset></form>` },
  { name: 'a dialog', body: `<dialog open>${PLACE}</dialog>` },
  {
    name: 'a float beside text',
    style: 'place { float: inline-end; margin-inline-start: 1rem }',
    body: `<article>${PLACE}${WORDS.repeat(5)}</article>`,
  },
  {
    name: 'floats of half the width',
    style: '.c { float: left; inline-size: 50% }',
    body: `<main>${columns('c', 2)}</main>`,
    columns: '.c',
  },
  {
    name: 'text in several columns',
    style: 'main { columns: 16rem 3 } place { break-inside: avoid }',
    body: `<main>${PLACE.repeat(3)}</main>`,
  },
  {
    name: 'a float with text in columns',
    style: 'main { float: left; columns: 2 }',
    body: `<main>${WORDS}${PLACE}</main>`,
  },
  { name: 'details', body: `<details open><summary>News</summary>${PLACE}</details>` },
  {
    name: 'inline blocks',
    style: 'place { display: inline-block }',
    body: `<main>${WORDS}${PLACE}${PLACE}</main>`,
  },
  {
    name: 'a box as wide as its content, in the middle',
    style: 'main { inline-size: fit-content; margin-inline: auto }',
    body: `<main>${PLACE}</main>`,
  },
  {
    name: 'a box as narrow as its content may be',
    style: 'main { inline-size: min-content }',
    body: `<main>${PLACE}</main>`,
  },
  {
    name: 'a panel at the edge of the window',
    style: 'aside { position: fixed; inset: 0 0 auto auto; padding: 1rem }',
    body: `<aside>${PLACE}</aside>${WORDS}`,
  },
  {
    name: 'a list beside its markers',
    body: `<ul><li>${PLACE}</li><li>${WORDS}</li></ul>`,
    columns: 'li',
  },
  {
    name: 'a widget that the page makes a flex box',
    style: 'place { display: flex }',
    body: `<main>${PLACE}</main>`,
    columns: 'main > *',
  },
  {
    name: 'a widget that the page makes a grid',
    style: 'place { display: grid }',
    body: `<main>${PLACE}</main>`,
    columns: 'main > *',
  },
  {
    name: 'widgets without a box, in a grid',
    style: 'main { display: grid; grid-template-columns: 1fr 1fr; gap: 8px } place { display: contents }',
    body: `<main>${PLACE}${PLACE}</main>`,
  },
];

const BOOTSTRAP = 'bootstrap/dist/css/bootstrap.min.css';
const BULMA = 'bulma/css/bulma.min.css';
const MATERIALIZE = '@materializecss/materialize/dist/css/materialize.min.css';
const MILLIGRAM = 'milligram/dist/milligram.min.css';
const PICO = '@picocss/pico/css/pico.min.css';
const PRIMEFLEX = 'primeflex/primeflex.min.css';
const PURE = 'purecss/build/pure-min.css';
const SPECTRE = 'spectre.css/dist/spectre.min.css';
const TACHYONS = 'tachyons/css/tachyons.min.css';
const W3 = 'w3-css/w3.css';

const IN_FRAMEWORKS: readonly HostLayout[] = [
  {
    name: 'Bootstrap, equal columns',
    framework: BOOTSTRAP,
    body: `<div class="container"><div class="row">${columns('col')}</div></div>`,
    columns: '.col',
  },
  {
    name: 'Bootstrap, columns from medium on',
    framework: BOOTSTRAP,
    body: `<div class="container"><div class="row"><div class="col-md-8">${PLACE}</div><div class="col-md-4">${PLACE}</div></div></div>`,
    columns: '.row > *',
  },
  {
    name: 'Bootstrap, columns as wide as their content',
    framework: BOOTSTRAP,
    body: `<div class="container"><div class="row"><div class="col-auto">${PLACE}</div><div class="col">${WORDS}</div></div></div>`,
  },
  {
    name: 'Bootstrap, a group of cards',
    framework: BOOTSTRAP,
    body: `<div class="container"><div class="card-group">${`<div class="card"><div class="card-body">${PLACE}</div></div>`.repeat(3)}</div></div>`,
    columns: '.card',
  },
  {
    name: 'Bootstrap, a grid with a gap',
    framework: BOOTSTRAP,
    body: `<div class="container"><div class="d-grid gap-3"><div class="p-2">${PLACE}</div><div class="p-2">${WORDS}</div></div></div>`,
    columns: '.p-2',
  },
  {
    name: 'Bootstrap, a media object of flex utilities',
    framework: BOOTSTRAP,
    body: `<div class="container d-flex"><div class="flex-shrink-0">Hours</div><div class="flex-grow-1 ms-3">${PLACE}</div></div>`,
  },
  {
    name: 'Bootstrap, the body of a modal',
    framework: BOOTSTRAP,
    body: `<div class="modal d-block position-static"><div class="modal-dialog modal-dialog-centered"><div class="modal-content"><div class="modal-body">${PLACE}</div></div></div></div>`,
    columns: '.modal-body',
  },
  {
    name: 'Bulma, columns',
    framework: BULMA,
    body: `<div class="container"><div class="columns">${columns('column')}</div></div>`,
    columns: '.column',
  },
  {
    name: 'Bulma, columns on phones too',
    framework: BULMA,
    body: `<div class="columns is-mobile"><div class="column is-one-quarter">Hours</div><div class="column">${PLACE}</div></div>`,
    columns: '.column',
  },
  {
    name: 'Bulma, a smart grid',
    framework: BULMA,
    body: `<div class="grid is-col-min-12">${columns('cell', 4)}</div>`,
    columns: '.cell',
  },
  {
    name: 'Bulma, a media object in a box',
    framework: BULMA,
    body: `<div class="box"><article class="media"><div class="media-left">Hours</div><div class="media-content">${PLACE}</div></article></div>`,
  },
  {
    name: 'Materialize, a row',
    framework: MATERIALIZE,
    body: `<div class="container"><div class="row">${columns('col s12 m4')}</div></div>`,
    columns: '.col',
  },
  {
    name: 'Milligram, a row',
    framework: MILLIGRAM,
    body: `<div class="container"><div class="row">${columns('column')}</div></div>`,
    columns: '.column',
  },
  {
    name: 'Pico, a grid',
    framework: PICO,
    body: `<main class="container"><div class="grid">${columns('')}</div></main>`,
    columns: '.grid > *',
  },
  {
    name: 'Pico, an article and a group of fields',
    framework: PICO,
    body: `<main class="container"><article><header>News</header>${PLACE}</article><form><fieldset class="grid"><label>Name<input></label>${PLACE}</fieldset></form></main>`,
  },
  {
    name: 'Pico, a dialog',
    framework: PICO,
    body: `<dialog open><article><header>News</header>${PLACE}</article></dialog>`,
  },
  {
    name: 'PrimeFlex, a grid',
    framework: PRIMEFLEX,
    body: `<div class="grid m-0">${columns('col-12 md:col-4')}</div>`,
    columns: '.grid > *',
  },
  {
    name: 'PrimeFlex, flex utilities',
    framework: PRIMEFLEX,
    body: `<div class="flex flex-column md:flex-row gap-3">${columns('flex-1')}</div>`,
    columns: '.flex-1',
  },
  {
    name: 'Pure, a grid',
    framework: PURE,
    body: `<div class="pure-g"><div class="pure-u-1-3">${PLACE}</div><div class="pure-u-2-3">${PLACE}</div></div>`,
    columns: '.pure-g > *',
  },
  {
    name: 'Spectre, columns',
    framework: SPECTRE,
    body: `<div class="container"><div class="columns"><div class="column col-8 col-xs-12">${PLACE}</div><div class="column col-4 col-xs-12">${PLACE}</div></div></div>`,
    columns: '.column',
  },
  {
    name: 'Tachyons, floated thirds',
    framework: TACHYONS,
    body: `<div class="cf">${columns('fl w-100 w-third-ns pa2')}</div>`,
    columns: '.fl',
  },
  {
    name: 'Tachyons, a table of boxes',
    framework: TACHYONS,
    body: `<div class="dt w-100"><div class="dtc">Hours</div><div class="dtc pl2">${PLACE}</div></div>`,
  },
  {
    name: 'W3.CSS, thirds',
    framework: W3,
    body: `<div class="w3-row-padding">${columns('w3-third')}</div>`,
    columns: '.w3-third',
  },
  {
    name: 'W3.CSS, cells',
    framework: W3,
    body: `<div class="w3-cell-row"><div class="w3-cell">Hours</div><div class="w3-cell">${PLACE}</div></div>`,
  },
];

export const HOST_LAYOUTS: readonly HostLayout[] = [...PLAIN, ...IN_FRAMEWORKS];
