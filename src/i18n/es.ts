import type { Messages } from './messages.js';
import { plural } from './shared-messages.js';

const carousel = {
  carousel: 'carrusel',
  slide: 'diapositiva',
  slideOf: (position: number, total: number) => `${position} de ${total}`,
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

const priceFor = (price: string, audience: string): string => {
  const people = { member: 'miembros', nonmember: 'no miembros', student: 'estudiantes' }[audience];
  return people ? `${price} para ${people}` : `${price} (${audience})`;
};

/** Spanish, as spoken in the United States: a lazy chunk, loaded where a page or widget says `lang="es"`. */
export const es: Messages = {
  feed: {
    tryAgain: 'Intentar de nuevo',
    seeAll: 'Ver todo',
    newTab: '(se abre en una pestaña nueva)',
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
    expandAll: 'Expandir todo',
    collapseAll: 'Contraer todo',
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
    priceFor,
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
  calendar: {
    name: 'Calendario',
    empty: 'No hay actividades por el momento.',
    error: 'El calendario no se pudo cargar en este momento.',
    today: 'Hoy',
    allDay: 'Todo el día',
    yourTime: (time) => `${time} en su hora`,
    inYourZone: (time) => `En su hora: ${time}`,
    pastEvents: (count) => plural(count, 'actividad pasada', 'actividades pasadas'),
    details: 'Detalles',
    kinds: {
      webinar: 'Seminario web',
      course: 'Curso',
      'online course': 'Curso en línea',
      'e-forum': 'Foro electrónico',
      discussion: 'Conversación',
      classroom: 'Clase',
      conference: 'Congreso',
      meeting: 'Reunión',
      'open house': 'Puertas abiertas',
      'reading club': 'Club de lectura',
      workshop: 'Taller',
    },
    status: { tentative: 'Provisional', cancelled: 'Cancelado', postponed: 'Aplazado' },
    rescheduled: 'Nueva fecha',
    registration: {
      open: 'Inscripción abierta',
      full: 'Completo',
      waitlist: 'Lista de espera',
      closed: 'Inscripción cerrada',
      'not-yet': 'Inscripción aún no abierta',
      none: 'Sin inscripción',
    },
    registerBy: (day) => `Inscripción hasta el ${day}`,
    newDate: 'Nueva fecha por anunciar',
    recording: 'Ver la grabación',
    online: 'En línea',
    hybrid: 'Híbrido',
    session: (number, total) => `Sesión ${number} de ${total}`,
    free: 'Gratis',
    priceFor,
    price: 'Precio',
    seatsLeft: (left, total, waiting) => {
      const seats = left === undefined ? total : total === undefined ? `quedan ${left}` : `quedan ${left} de ${total}`;
      return [seats, waiting && `${waiting} en lista de espera`]
        .filter((part) => part !== undefined && part !== 0)
        .join(', ');
    },
    addToCalendar: 'Añadir al calendario',
    file: 'Archivo (.ics)',
    detailFailed: 'No se pudieron cargar todos los detalles. Ciérrelos y vuelva a abrirlos para reintentar.',
    otherSite: '(abre otro sitio)',
    subscribe: 'Suscribirse',
    subscribeHow:
      'Un programa de calendario suscrito muestra estas actividades junto a las suyas y las mantiene al día. ' +
      'Ábralo allí o dele la dirección que sigue.',
    subscribeInApp: 'Abrir en el programa de calendario',
    subscribeAddress: 'Dirección del calendario',
    listedUntil: (day) => `Las actividades llegan hasta el ${day}.`,
    listedFrom: (day) => `Las actividades empiezan el ${day}.`,
    search: 'Buscar actividades',
    clear: 'Borrar la búsqueda',
    filters: 'Filtros',
    filtersSet: (count) => plural(count, 'activo', 'activos'),
    filter: {
      kind: ['Tipo', 'Todos los tipos'],
      section: ['Sección', 'Todas las secciones'],
      cost: ['Costo', 'Cualquier costo'],
      place: ['Lugar', 'Cualquier lugar'],
      tag: ['Tema', 'Todos los temas'],
    },
    values: { free: 'Gratis', paid: 'De pago', online: 'En línea', 'in-person': 'Presencial' },
    removeFilter: 'quitar el filtro',
    clearAll: 'Quitar todo',
    events: (count) => plural(count, 'actividad', 'actividades'),
    found: (count) => plural(count, 'actividad encontrada', 'actividades encontradas'),
    notFound: 'Ninguna actividad coincide con estos filtros.',
    tryThis: 'Pruebe con menos filtros o una palabra más corta.',
    view: 'Vista',
    list: 'Lista',
    month: 'Mes',
    goToMonth: 'Ir al mes',
    emptyMonth: 'No hay actividades en este mes.',
    timesIn: (zone) => `Horario: ${zone}.`,
    cell: (day, events, isToday) =>
      [day, isToday && 'hoy', plural(events, 'actividad', 'actividades')].filter(Boolean).join(', '),
    more: (count) => `+${count} más`,
    close: 'Cerrar',
    continues: 'continúa',
    dayOf: (day, days) => `día ${day} de ${days}`,
  },
  eventDetail: {
    joinOnline: 'Entrar en línea',
    onMap: '(mapa)',
    when: 'Cuándo',
    where: 'Dónde',
    credit: 'Créditos',
    seats: 'Plazas',
    registerUntil: 'Inscripción hasta',
    sessions: 'Sesiones',
    presenters: (names) => `Con ${names}`,
    register: 'Inscribirse',
    registerForAll: 'Inscribirse en todas las sesiones',
    joinWaitlist: 'Apuntarse a la lista de espera',
    addAllSessions: (count) => `Añadir las ${count} sesiones (.ics)`,
    addNextSessions: (count) => `Añadir las próximas ${count} sesiones (.ics)`,
    moreSessions: (count) => `y ${count} más`,
    copyLink: 'Copiar el enlace',
    linkCopied: 'Enlace copiado',
    linkAddress: 'Dirección de esta actividad',
    copyFailed: 'El enlace no se pudo copiar. Cópielo del campo.',
    linkedEvent: 'Actividad enlazada',
    linkedPast: 'Su enlace lleva a esta actividad, que ya pasó.',
    linkedElsewhere: 'Su enlace lleva a esta actividad, que no está en la lista que sigue.',
    linkedMissing: 'La actividad a la que lleva su enlace ya no está en este calendario.',
    repeats: ({ frequency, interval, nth }, days) => {
      if (frequency === 'irregular') return 'Se repite';
      const [unit, units] = {
        daily: ['cada día', 'días'],
        weekly: ['cada semana', 'semanas'],
        monthly: ['cada mes', 'meses'],
        yearly: ['cada año', 'años'],
      }[frequency];
      const often = interval === 1 ? unit : `cada ${interval} ${units}`;
      const place = { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', 5: 'quinto', [-1]: 'último' }[nth ?? 0];
      return `Se repite ${often}${days ? `, el ${place ? `${place} ` : ''}${days}` : ''}`;
    },
  },
};
