/** Books with Embla Carousel. */
import EmblaCarousel from 'embla-carousel';
import { renderBook } from './by-hand.mjs';
import { h } from './page.mjs';

const carousels = new WeakMap();

export function books(root, items) {
  const slides = items.map((item) => h('div', { class: 'item' }, ...renderBook(item)));
  const viewport = h('div', { class: 'embla' }, h('div', { class: 'embla-strip' }, ...slides));
  const previous = h('button', { click: () => carousel.scrollPrev() }, 'Previous');
  const next = h('button', { class: 'next', click: () => carousel.scrollNext() }, 'Next');
  carousels.get(root)?.destroy();
  root.replaceChildren(h('h2', null, 'Books'), previous, next, viewport);
  const carousel = EmblaCarousel(viewport, { align: 'start', slidesToScroll: 'auto' });
  carousels.set(root, carousel);
}
