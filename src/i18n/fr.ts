import type { Messages } from './messages.js';
import { createPlural } from './plural-forms.js';

const plural = createPlural<'one' | 'many' | 'other'>('fr');

/** Of a million and more as of two. */
const counted = (count: number, one: string, other: string): string =>
  plural(count, { one: `# ${one}`, many: `# ${other}`, other: `# ${other}` });

const carousel = {
  carousel: 'carrousel',
  slide: 'diapositive',
  slideOf: (position: number, total: number) => `${position} sur ${total}`,
  pause: 'Mettre en pause',
  play: 'Reprendre',
  view: 'Affichage',
  row: 'Carrousel',
  grid: 'Grille',
};

const rangeOf =
  (one: string, several: string) =>
  (first: number, last: number, total: number): string =>
    first === last ? `${one} ${first} sur ${total}` : `${several} ${first} à ${last} sur ${total}`;

const priceFor = (price: string, audience: string): string => {
  const people = { member: 'les membres', nonmember: 'les non-membres', student: 'les étudiants' }[audience];
  return people ? `${price} pour ${people}` : `${price} (${audience})`;
};

/** French: a lazy chunk. A space before a colon and inside quotation marks does not break. */
export const fr: Messages = {
  feed: {
    tryAgain: 'Réessayer',
    seeAll: 'Tout voir',
    newTab: '(s’ouvre dans un nouvel onglet)',
    staleSince: (ago) => `Contenu mis à jour ${ago}.`,
    saved: 'Contenu enregistré précédemment.',
    justNow: 'à l’instant',
    showMore: 'Afficher plus',
    loadingMore: 'Chargement en cours',
    added: (count) => counted(count, 'élément ajouté', 'éléments ajoutés'),
    noMore: 'Il n’y a rien d’autre à afficher',
    stillFailing: 'Le chargement a échoué',
  },
  announcements: {
    name: 'Annonces',
    empty: 'Aucune annonce pour le moment.',
    error: 'Impossible de charger les annonces pour le moment.',
    readMore: 'Lire la suite',
    otherSite: '(ouvre un autre site)',
    expandAll: 'Tout déplier',
    collapseAll: 'Tout replier',
  },
  news: {
    name: 'Actualités',
    empty: 'Aucune actualité pour le moment.',
    error: 'Impossible de charger les actualités pour le moment.',
    pinned: 'À la une',
    by: (names) => `Par ${names}`,
    tags: 'Mots-clés',
  },
  sections: {
    name: 'Sections et groupes',
    empty: 'Aucune section à afficher pour le moment.',
    error: 'Impossible de charger les sections pour le moment.',
    search: 'Rechercher une section ou un groupe',
    clear: 'Effacer la recherche',
    show: 'Afficher',
    interests: 'Centres d’intérêt',
    everything: 'Tout',
    kinds: {
      section: ['Section', 'Sections'],
      'interest-group': ['Groupe d’intérêt', 'Groupes d’intérêt'],
      committee: ['Comité', 'Comités'],
    },
    groups: (count) => counted(count, 'groupe', 'groupes'),
    groupsIn: (groups, sections) =>
      `${counted(groups, 'groupe', 'groupes')} dans ${counted(sections, 'section', 'sections')}`,
    otherGroups: 'Autres groupes',
    jointWith: (kind, others) => `${kind}, en commun avec ${others}`,
    join: 'Rejoindre',
    keyword: 'Mot-clé',
    found: (count, query) =>
      `${counted(count, 'groupe trouvé', 'groupes trouvés')}${query && ` pour «\u00a0${query}\u00a0»`}`,
    notFound: (query) => (query ? `Aucun résultat pour «\u00a0${query}\u00a0».` : 'Aucun résultat.'),
    tryThis: 'Essayez un mot plus court ou affichez tout.',
    showEverything: 'Tout afficher',
    allShown: (count) => counted(count, 'groupe affiché', 'groupes affichés'),
  },
  books: {
    ...carousel,
    name: 'Livres',
    empty: 'Aucun livre à afficher pour le moment.',
    error: 'Impossible de charger les livres pour le moment.',
    previous: 'Livres précédents',
    next: 'Livres suivants',
    range: rangeOf('Livre', 'Livres'),
    more: 'Lire plus',
    buy: 'Acheter',
    borrow: 'Emprunter',
    read: 'Lire',
    priceFor,
    availability: {
      'out-of-stock': 'Épuisé',
      preorder: 'Précommande',
      borrow: 'Disponible à l’emprunt',
      'open-access': 'Libre accès',
    },
  },
  promo: {
    ...carousel,
    name: 'À découvrir',
    empty: 'Rien à afficher pour le moment.',
    error: 'Chargement impossible pour le moment.',
    previous: 'Cartes précédentes',
    next: 'Cartes suivantes',
    range: rangeOf('Carte', 'Cartes'),
  },
  calendar: {
    name: 'Calendrier',
    empty: 'Aucun événement pour le moment.',
    error: 'Impossible de charger le calendrier pour le moment.',
    today: 'Aujourd’hui',
    allDay: 'Toute la journée',
    yourTime: (time) => `${time} chez vous`,
    inYourZone: (time) => `Heure chez vous\u00a0: ${time}`,
    pastEvents: (count) => counted(count, 'événement passé', 'événements passés'),
    details: 'Détails',
    kinds: {
      webinar: 'Webinaire',
      course: 'Cours',
      'online course': 'Cours en ligne',
      'e-forum': 'Forum en ligne',
      discussion: 'Discussion',
      classroom: 'Cours en présentiel',
      conference: 'Congrès',
      meeting: 'Réunion',
      'open house': 'Portes ouvertes',
      'reading club': 'Club de lecture',
      workshop: 'Atelier',
    },
    status: { tentative: 'À confirmer', cancelled: 'Annulé', postponed: 'Reporté' },
    rescheduled: 'Nouvelle date',
    registration: {
      open: 'Inscriptions ouvertes',
      full: 'Complet',
      waitlist: 'Liste d’attente',
      closed: 'Inscriptions closes',
      'not-yet': 'Inscriptions pas encore ouvertes',
      none: 'Sans inscription',
    },
    registerBy: (day) => `Inscription jusqu’au ${day}`,
    newDate: 'Nouvelle date à venir',
    recording: 'Voir l’enregistrement',
    online: 'En ligne',
    hybrid: 'Hybride',
    session: (number, total) => `Séance ${number} sur ${total}`,
    free: 'Gratuit',
    priceFor,
    seatsLeft: (left, total, waiting) => {
      const rest = left === undefined ? total : counted(left, 'restante', 'restantes');
      const seats = left === undefined || total === undefined ? rest : `${rest} sur ${total}`;
      return [seats, waiting && `${waiting} en liste d’attente`]
        .filter((part) => part !== undefined && part !== 0)
        .join(', ');
    },
    detailFailed: 'Certains détails n’ont pas pu être chargés. Refermez-les puis rouvrez-les pour réessayer.',
    subscribe: 'S’abonner',
    listedUntil: (day) => `Les événements sont annoncés jusqu’au ${day}.`,
    listedFrom: (day) => `Les événements sont annoncés à partir du ${day}.`,
    found: (count) => counted(count, 'événement trouvé', 'événements trouvés'),
    notFound: 'Aucun événement ne correspond à ces filtres.',
    view: 'Affichage',
    list: 'Liste',
    month: 'Mois',
    week: 'Semaine',
    emptyMonth: 'Aucun événement pendant ce mois.',
    emptyWeek: 'Aucun événement pendant cette semaine.',
  },
  calendarFilters: {
    search: 'Rechercher un événement',
    clear: 'Effacer la recherche',
    filters: 'Filtres',
    filtersSet: (count) => counted(count, 'sélectionné', 'sélectionnés'),
    filter: {
      kind: ['Type', 'Tous les types'],
      section: ['Section', 'Toutes les sections'],
      cost: ['Tarif', 'Tous les tarifs'],
      place: ['Lieu', 'Tous les lieux'],
      tag: ['Thème', 'Tous les thèmes'],
    },
    values: { free: 'Gratuit', paid: 'Payant', online: 'En ligne', 'in-person': 'En présentiel' },
    removeFilter: 'retirer le filtre',
    clearAll: 'Tout effacer',
    events: (count) => counted(count, 'événement', 'événements'),
  },
  calendarMore: {
    calendars: 'Calendriers',
    subscribeHow: 'Affichez ces événements à côté des vôtres, toujours à jour.',
    subscribeInApp: 'Calendrier d’Apple ou autre application',
    download: 'Télécharger le fichier (.ics)',
    copyAddress: 'Copier l’adresse',
    copied: 'Copiée',
    otherSite: '(ouvre un autre site)',
    nextEvent: (day) => `Prochain événement\u00a0: ${day}`,
    nextMatch: (day) => `Prochain résultat\u00a0: ${day}`,
    show: (period) => `Afficher ${period}`,
    tryThis: 'Essayez avec moins de filtres ou un mot plus court.',
    goToMonth: 'Aller au mois',
    timesIn: (zone) => `Heures\u00a0: ${zone}.`,
    cell: (day, events, isToday) =>
      [day, isToday && 'aujourd’hui', counted(events, 'événement', 'événements')].filter(Boolean).join(', '),
    more: (count) => `+${counted(count, 'autre', 'autres')}`,
    close: 'Fermer',
    continues: 'suite',
    dayOf: (day, days) => `jour ${day} sur ${days}`,
  },
  eventDetail: {
    joinOnline: 'Rejoindre en ligne',
    onMap: '(plan)',
    when: 'Date',
    where: 'Lieu',
    type: 'Type',
    price: 'Tarif',
    credit: 'Crédits',
    seats: 'Places',
    registerUntil: 'Date limite d’inscription',
    sessions: 'Séances',
    presenters: (names) => `Avec ${names}`,
    register: 'S’inscrire',
    registerForAll: 'S’inscrire à toutes les séances',
    joinWaitlist: 'S’inscrire sur la liste d’attente',
    addToCalendar: 'Ajouter au calendrier',
    file: 'Fichier (.ics)',
    addAllSessions: (count) => `Ajouter les ${count} séances (.ics)`,
    addNextSessions: (count) => `Ajouter les ${count} prochaines séances (.ics)`,
    moreSessions: (count) => `et ${counted(count, 'autre', 'autres')}`,
    otherSite: '(ouvre un autre site)',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    linkAddress: 'Adresse de cet événement',
    copyFailed: 'Impossible de copier le lien. Copiez-le depuis le champ.',
    linkedEvent: 'Événement du lien',
    linkedPast: 'Votre lien mène à cet événement, qui est terminé.',
    linkedElsewhere: 'Votre lien mène à cet événement, qui ne figure pas dans la liste ci-dessous.',
    linkedMissing: 'L’événement auquel mène votre lien ne figure plus dans ce calendrier.',
    repeats: ({ frequency, interval, nth }, days) => {
      if (frequency === 'irregular') return 'Se répète';
      const [every, units] = {
        daily: ['tous les', 'jours'],
        weekly: ['toutes les', 'semaines'],
        monthly: ['tous les', 'mois'],
        yearly: ['tous les', 'ans'],
      }[frequency];
      const often = interval === 1 ? `${every} ${units}` : `${every} ${interval} ${units}`;
      const place = { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', 5: 'cinquième' }[nth ?? 0];
      const on = nth === undefined ? days : `${place ?? 'dernier'} ${days}`;
      return `Se répète ${often}${days ? `, le ${on}` : ''}`;
    },
  },
};
