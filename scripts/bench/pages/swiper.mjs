/** Books with Swiper. */
import Swiper from 'swiper';
import { A11y, Navigation } from 'swiper/modules';
import { renderBook } from './by-hand.mjs';
import { h } from './page.mjs';

const carousels = new WeakMap();

export function books(root, items) {
  const slides = items.map((item) => h('div', { class: 'swiper-slide item' }, ...renderBook(item)));
  const container = h('div', { class: 'swiper' }, h('div', { class: 'swiper-wrapper' }, ...slides));
  const previous = h('button', null, 'Previous');
  const next = h('button', { class: 'next' }, 'Next');
  carousels.get(root)?.destroy();
  root.replaceChildren(h('h2', null, 'Books'), previous, next, container);
  const navigation = { prevEl: previous, nextEl: next };
  carousels.set(root, new Swiper(container, { modules: [A11y, Navigation], slidesPerView: 'auto', navigation }));
}
