interface Repetition {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly' | 'irregular';
  readonly interval: number;
  /** Which weekday of the month; -1 is the last. */
  readonly nth?: number | undefined;
}

/** The sentences of the lazy chunk that shows the details of an event. */
export const enEventDetail = {
  /** The link to an online meeting. */
  joinOnline: 'Join online',
  /** After the name of a place that leads to a map. */
  onMap: '(map)',
  /** Labels of the facts. */
  when: 'When',
  where: 'Where',
  type: 'Type',
  price: 'Price',
  credit: 'Credit',
  seats: 'Seats',
  registerUntil: 'Register by',
  sessions: 'Sessions',
  /** `names`: "Ana Ruiz and Sam Lee". */
  presenters: (names: string): string => `Presented by ${names}`,
  register: 'Register',
  /** One registration is for all sessions. */
  registerForAll: 'Register for all sessions',
  joinWaitlist: 'Join the waitlist',
  addToCalendar: 'Add to calendar',
  file: 'File (.ics)',
  /** Adds them to the visitor's own calendar, as a file. */
  addAllSessions: (count: number): string => `Add all ${count} sessions (.ics)`,
  addNextSessions: (count: number): string => `Add the next ${count} sessions (.ics)`,
  moreSessions: (count: number): string => `and ${count} more`,
  /** After a link to another site. */
  otherSite: '(opens another site)',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  /** Label of a field that holds the address of the event, where it could not be copied. */
  linkAddress: 'Address of this event',
  copyFailed: 'The link could not be copied. Copy it from the field.',
  /** Above an event that a link leads to and that the list does not have. */
  linkedEvent: 'Linked event',
  linkedPast: 'Your link leads to this event, which is over.',
  linkedElsewhere: 'Your link leads to this event, which is not in the list.',
  linkedMissing: 'The event that your link leads to is not in this calendar anymore.',
  /** How a series repeats; `days`: "Tuesday and Thursday", `day`: "Tuesday". */
  repeats: ({ frequency, interval, nth }: Repetition, days: string): string => {
    if (frequency === 'irregular') return 'Repeats';
    const [unit, adverb] = UNITS[frequency];
    const often = interval === 1 ? adverb : interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
    const on = nth === undefined ? days : `the ${NTH[nth] ?? 'last'} ${days}`;
    return `Repeats ${often}${days ? ` on ${on}` : ''}`;
  },
};

const UNITS = {
  daily: ['day', 'daily'],
  weekly: ['week', 'weekly'],
  monthly: ['month', 'monthly'],
  yearly: ['year', 'yearly'],
} as const;
const NTH: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };

export type EventDetailMessages = Readonly<typeof enEventDetail>;
