/** Continuing education on the stories' clock, February 16, 2025. All events, presenters and prices are samples. */

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  /** False: it has no page of its own. */
  readonly page?: boolean;
  readonly core: { readonly start: string } & Readonly<Record<string, unknown>>;
}

const entry = ({ id, title, text, tags, language, page = true, core }: Entry): object => ({
  id,
  url: page ? `https://www.ala.org/core/events/${id}` : undefined,
  title,
  summary: text,
  tags,
  language,
  _ala_core: core,
});

const online = { name: 'Online', online: true };
const prices = [
  { amount: '49.00', currency: 'USD', audience: 'member' },
  { amount: '59.00', currency: 'USD', audience: 'nonmember' },
];

/** One hour from one o'clock Central. */
const webinar = (day: string, more: object = {}): { start: string } => ({
  start: `${day}T13:00:00-06:00`,
  ...{ end: `${day}T14:00:00-06:00`, time_zone: 'America/Chicago', kind: 'webinar', location: online, ...more },
});

export const events: readonly object[] = [
  entry({
    id: 'small-repairs',
    title: 'Small Repairs at the Desk',
    tags: ['Conservation'],
    core: webinar('2025-02-11', {
      section: 'Preservation',
      recording_url: 'https://www.ala.org/core/recordings/small-repairs',
    }),
  }),
  entry({
    id: 'quiet-moves',
    title: 'Quiet Moves: Changing Systems without Closing',
    text: 'Two libraries open their project plans, and say which week they would like to have back.',
    tags: ['Systems', 'Staff'],
    core: webinar('2025-02-18', {
      section: 'Technology',
      registration: 'open',
      registration_url: 'https://www.ala.org/core/register/quiet-moves',
      seats: { total: 250, left: 38 },
      credits: { value: '1', unit: 'contact hour' },
      presenters: [{ name: 'Amara Lindqvist' }, { name: 'Joaquín Bell' }],
      prices,
    }),
  }),
  entry({
    id: 'reading-club',
    title: 'Core Reading Club: Critical Library Leadership, Part One',
    tags: ['Staff'],
    core: webinar('2025-02-20', { kind: 'reading club', section: 'Leadership & Management', free: true }),
  }),
  entry({
    id: 'authority-work',
    title: 'Authority Work Today',
    core: webinar('2025-02-20', { section: 'Metadata & Collections', registration: 'not-yet', prices }),
  }),
  entry({
    id: 'fundamentals-of-metadata',
    title: 'Fundamentals of Metadata',
    text: 'Four weeks online, at your own hours.',
    tags: ['Cataloging'],
    core: {
      start: '2025-02-24',
      end: '2025-03-22',
      kind: 'course',
      section: 'Metadata & Collections',
      registration: 'waitlist',
      seats: { total: 40, left: 0, waiting: 5 },
      location: online,
      prices: [
        { amount: '139.00', currency: 'USD', audience: 'member' },
        { amount: '169.00', currency: 'USD', audience: 'nonmember' },
      ],
    },
  }),
  entry({
    id: 'mentoring',
    title: 'Mentoring at a Distance',
    core: {
      start: '2025-02-26',
      end: '2025-02-28',
      kind: 'e-forum',
      section: 'Leadership & Management',
      location: { name: 'By e-mail', online: true },
      free: true,
    },
  }),
  entry({
    id: 'emergency-plans',
    title: 'Emergency Plans That Fit on One Page',
    core: webinar('2025-02-27', { section: 'Preservation', status: 'cancelled' }),
  }),
  ...['Maker Technology', 'Data & Analytics', 'Library Interiors', 'Authority Control', 'Project Management'].map(
    (name, index) =>
      entry({
        id: `ig-${index}`,
        title: `${name}: What We Did This Year`,
        core: {
          start: `2025-03-04T${10 + index}:00:00-06:00`,
          end: `2025-03-04T${11 + index}:00:00-06:00`,
          time_zone: 'America/Chicago',
          kind: 'discussion',
          location: online,
          free: true,
        },
      }),
  ),
  entry({
    id: 'draw-your-building',
    title: 'Draw Your Building before You Move a Wall',
    page: false,
    core: {
      start: '2025-03-19T09:00:00-05:00',
      end: '2025-03-19T12:00:00-05:00',
      time_zone: 'America/Chicago',
      kind: 'classroom',
      section: 'Buildings & Operations',
      status: 'postponed',
      location: { name: 'Reading room', address: '225 N Michigan Ave, Chicago', online: false },
    },
  }),
  entry({
    id: 'core-forum',
    title: 'Core Forum',
    core: {
      start: '2025-11-13',
      end: '2025-11-16',
      kind: 'conference',
      location: { name: 'Denver', online: false },
    },
  }),
];

/** Sixty on one day. */
export const busyDay: readonly object[] = Array.from({ length: 60 }, (_, index) =>
  entry({
    id: `slot-${index}`,
    title: `Discussion ${index + 1}`,
    core: {
      start: `2025-02-20T${String(8 + (index % 10)).padStart(2, '0')}:${String(Math.floor(index / 10) * 10).padStart(2, '0')}:00-06:00`,
      time_zone: 'America/Chicago',
      kind: 'discussion',
    },
  }),
);

export const longEvents: readonly object[] = [
  entry({
    id: 'long',
    title: 'One-word-that-no-line-can-hold-and-no-hyphen-helps-'.repeat(3),
    text: 'A text that goes on for a while, '.repeat(20),
    core: webinar('2025-02-18', {
      kind: 'a kind of event with a name that is longer than the event itself',
      section: 'A section whose name would not fit on any door of any building',
      location: { name: 'The large room behind the small room, second door after the third stair', online: false },
      prices: [{ text: 'Whatever you can give, or nothing, or a cake for everyone at the table' }],
    }),
  }),
];

export const eventsOfTheWorld: readonly object[] = [
  entry({
    id: 'ar',
    title: 'ورشة عمل حول الفهرسة الحديثة في المكتبات العامة',
    text: 'نص قصير يشرح ما يتعلمه المشاركون.',
    language: 'ar',
    core: webinar('2025-02-18', {
      kind: 'ورشة',
      section: 'Technology',
      location: { name: 'عبر الإنترنت', online: true },
    }),
  }),
  entry({
    id: 'ja',
    title: '図書館の資料保存',
    language: 'ja',
    core: webinar('2025-02-19', { section: 'Preservation' }),
  }),
  entry({
    id: 'de',
    title: 'Bestandserhaltung für Anfänger',
    language: 'de',
    core: { start: '2025-02-24', end: '2025-03-08' },
  }),
];

/** Sessions of a hybrid workshop, one registration for all, and a party that begins after midnight. */
export const workshops: readonly object[] = [
  ...['2025-02-18', '2025-02-25', '2025-03-04'].map((day, index) =>
    entry({
      id: `book-repair-${index + 1}`,
      title: 'Book repair, by hand',
      text: 'Paper, paste and patience. Bring a book that needs you.',
      core: webinar(day, {
        kind: 'workshop',
        series_id: 'book-repair',
        attendance: 'hybrid',
        location: {
          name: 'Maple Hall',
          address: '12 Elm Street, Springfield',
          online: true,
          url: 'https://meet.example.org/book-repair',
        },
        registration: 'open',
        registration_url: 'https://www.ala.org/core/register/book-repair',
        registration_deadline: '2025-02-17',
      }),
    }),
  ),
  entry({
    id: 'waiting',
    title: 'Letterpress for Beginners',
    core: webinar('2025-02-20', {
      registration: 'waitlist',
      registration_url: 'https://www.ala.org/core/register/letterpress',
    }),
  }),
  entry({
    id: 'party',
    title: 'After the Conference: Dancing',
    core: { start: '2025-02-22T00:30:00-06:00', end: '2025-02-22T03:00:00-06:00', time_zone: 'America/Chicago' },
  }),
];
