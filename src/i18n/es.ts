import type { Messages } from './messages.js';

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** Spanish, as spoken in the United States: a part, loaded where a page or widget says `lang="es"`. */
export const es: Messages = {
  feed: {
    tryAgain: 'Intentar de nuevo',
    seeAll: 'Ver todo',
    staleSince: (ago) => `Se muestran contenidos de ${ago}.`,
    saved: 'Se muestran contenidos guardados.',
    justNow: 'hace un momento',
    showMore: 'Mostrar más',
    loadingMore: 'Cargando más',
    added: (count) => `${plural(count, 'elemento añadido', 'elementos añadidos')}`,
    noMore: 'No hay nada más que mostrar',
    stillFailing: 'No se pudo cargar',
  },
  news: {
    name: 'Noticias',
    empty: 'No hay noticias por el momento.',
    error: 'Las noticias no se pudieron cargar en este momento.',
    pinned: 'Destacado',
    by: (names) => `Por ${names}`,
    tags: 'Temas',
  },
};
