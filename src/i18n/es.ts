import type { Messages } from './messages.js';

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

const carousel = {
  carousel: 'carrusel',
  pause: 'Pausar',
  play: 'Reproducir',
  view: 'Vista',
  row: 'Carrusel',
  grid: 'Cuadrícula',
};

const rangeOf =
  (one: string, several: string) =>
  (first: number, last: number, total: number): string =>
    first === last ? `${one} ${first} de ${total}` : `${several} ${first} a ${last} de ${total}`;

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
    added: (count) => plural(count, 'elemento añadido', 'elementos añadidos'),
    noMore: 'No hay nada más que mostrar',
    stillFailing: 'No se pudo cargar',
  },
  announcements: {
    name: 'Avisos',
    empty: 'No hay avisos por el momento.',
    error: 'Los avisos no se pudieron cargar en este momento.',
    readMore: 'Leer más',
    otherSite: '(abre otro sitio)',
  },
  news: {
    name: 'Noticias',
    empty: 'No hay noticias por el momento.',
    error: 'Las noticias no se pudieron cargar en este momento.',
    pinned: 'Destacado',
    by: (names) => `Por ${names}`,
    tags: 'Temas',
  },
  sections: {
    name: 'Secciones y grupos',
    empty: 'No hay secciones que mostrar por el momento.',
    error: 'Las secciones no se pudieron cargar en este momento.',
    search: 'Buscar secciones y grupos',
    clear: 'Borrar la búsqueda',
    show: 'Mostrar',
    interests: 'Intereses',
    everything: 'Todo',
    kinds: {
      section: ['Sección', 'Secciones'],
      'interest-group': ['Grupo de interés', 'Grupos de interés'],
      committee: ['Comité', 'Comités'],
    },
    groups: (count) => plural(count, 'grupo', 'grupos'),
    groupsIn: (groups, sections) =>
      `${plural(groups, 'grupo', 'grupos')} en ${plural(sections, 'sección', 'secciones')}`,
    otherGroups: 'Otros grupos',
    jointWith: (kind, others) => `${kind}, en común con ${others}`,
    join: 'Unirse',
    keyword: 'Palabra clave',
    found: (count, query) => `${plural(count, 'grupo encontrado', 'grupos encontrados')}${query && ` para «${query}»`}`,
    notFound: (query) => (query ? `Nada coincide con «${query}».` : 'Nada coincide.'),
    tryThis: 'Pruebe con una palabra más corta o muestre todo.',
    showEverything: 'Mostrar todo',
    allShown: (count) => `Se ${count === 1 ? 'muestra' : 'muestran'} ${plural(count, 'grupo', 'grupos')}`,
  },
  books: {
    ...carousel,
    name: 'Libros',
    empty: 'No hay libros que mostrar por el momento.',
    error: 'Los libros no se pudieron cargar en este momento.',
    previous: 'Libros anteriores',
    next: 'Libros siguientes',
    range: rangeOf('Libro', 'Libros'),
    more: 'Más',
    buy: 'Comprar',
    borrow: 'Pedir en préstamo',
    read: 'Leer',
    priceFor: (price, audience) => {
      const readers = { member: 'miembros', nonmember: 'no miembros', student: 'estudiantes' }[audience];
      return readers ? `${price} para ${readers}` : `${price} (${audience})`;
    },
    availability: {
      'out-of-stock': 'Agotado',
      preorder: 'Preventa',
      borrow: 'En préstamo',
      'open-access': 'Acceso abierto',
    },
  },
  promo: {
    ...carousel,
    name: 'Destacados',
    empty: 'No hay nada que mostrar por el momento.',
    error: 'No se pudo cargar en este momento.',
    previous: 'Tarjetas anteriores',
    next: 'Tarjetas siguientes',
    range: rangeOf('Tarjeta', 'Tarjetas'),
  },
};
