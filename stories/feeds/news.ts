import { picture } from './feed.js';

interface NewsEntry {
  readonly id: string;
  readonly title: string;
  readonly published?: string;
  readonly [member: string]: unknown;
}

const news = ({ id, published, ...more }: NewsEntry): object => ({
  id: `https://www.ala.org/core/news/${id}`,
  url: `https://www.ala.org/core/news/${id}`,
  date_published: published,
  ...more,
});

export const coreNews: readonly object[] = [
  news({
    id: 'karen-snow-candidate',
    title: 'Karen Snow: Candidate for Core Metadata and Collections Section Chair-Elect',
    published: '2025-02-14T09:30:00-06:00',
    summary: 'Six questions to the candidate about teaching, cataloging and the first year of a member.',
    image: picture('news-candidate'),
    authors: [{ name: 'Core Elections Desk' }],
    tags: ['Elections', 'Metadata'],
  }),
  news({
    id: 'new-issue-of-lrts',
    title: 'New Issue of LRTS',
    published: '2025-02-11T10:00:00-06:00',
    summary: 'Shared print, zines and their names, and the price of open metadata.',
    image: picture('news-journal'),
    authors: [{ name: 'Rosa Lindqvist' }, { name: 'Amadou Traoré' }],
    tags: ['Publications'],
  }),
  news({
    id: 'this-week-february-10',
    title: 'This Week in Core - February 10',
    published: '2025-02-10T09:00:00-06:00',
    summary: 'What is due, who meets and what costs nothing, from Monday to Friday.',
    image: picture('news-week'),
    authors: [{ name: 'Core Staff' }],
    tags: ['This Week'],
  }),
  news({
    id: 'critical-conversations',
    title:
      'Critical Conversations: a Series of Thought-Provoking Discussions with Contributing Authors from Critical ' +
      'Library Leadership: Managing Self and Others in Today’s Academic Library',
    published: '2025-02-07T10:00:00-06:00',
    summary: 'The authors of the chapters meet the people who lead, and are led, in libraries of every size.',
    image: picture('news-conversation'),
    authors: [{ name: 'Core Publishing' }],
    tags: ['Events', 'Publications'],
  }),
  news({
    id: 'volunteer-judges',
    title: 'Virtual Volunteer Judges Wanted for National History Day Prize',
    published: '2025-02-06T10:00:00-06:00',
    summary: 'Two evenings in May, from your own desk, with a short training first.',
    image: picture('news-awards'),
    authors: [{ name: 'Preservation Section' }],
    tags: ['Awards', 'Preservation'],
  }),
  news({ id: 'awards-open', title: 'Nominations for the 2025 awards are open', published: '2025-01-27T15:00:00Z' }),
  news({ id: 'forum-call', title: 'Core Forum: call for proposals', published: '2025-01-15T15:00:00Z' }),
  news({ id: 'year-in-review', title: 'What the sections did last year', published: '2024-12-18T15:00:00Z' }),
];

/** The next page of the news, behind "show more". */
export const olderNews: readonly object[] = [
  news({ id: 'hosts-wanted', title: 'Hosts wanted for the spring e-forums', published: '2024-12-02T15:00:00Z' }),
  news({ id: 'new-groups', title: 'Two new interest groups', published: '2024-11-20T15:00:00Z' }),
  news({ id: 'ballot', title: 'How the ballot is made', published: '2024-11-04T15:00:00Z' }),
];

export const pinnedNews: readonly object[] = [
  ...coreNews.slice(0, 3),
  news({
    id: 'office-closed',
    title: 'The office is closed on Monday, February 17',
    published: '2025-02-03T15:00:00Z',
    _ala_core: { pinned: true },
  }),
];

export const longNews: readonly object[] = [
  coreNews[3]!,
  news({
    id: 'one-word',
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft joins the catalog',
    published: '2025-02-05T15:00:00Z',
    summary:
      'A name of 79 letters came in with a gift of timetables. The record kept all of them, the spine label kept none, ' +
      'and the discussion that followed went through four committees, two time zones and one very patient binder.',
    authors: [{ name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Senior of the Descriptive Practice Group' }],
    tags: ['A tag that its authors took for a sentence and wrote accordingly', 'Cataloging'],
  }),
  news({
    id: 'address',
    title:
      'https://www.example.org/core/publications/reports/2025/a-very-long-address-that-stands-where-a-title-should',
    published: '2025-01-30T15:00:00Z',
  }),
];

/** News whose items are in several languages and scripts. */
export const newsOfTheWorld: readonly object[] = [
  news({
    id: 'ja',
    language: 'ja',
    title: '図書館の保存環境に関する無料オンライン研修のお知らせ（二〇二五年春）',
    summary: '温度と湿度の管理、小さな予算でできること、そして記録の付け方を学びます。',
    published: '2025-02-13T15:00:00Z',
  }),
  news({
    id: 'ar',
    language: 'ar',
    title: 'ورشة عمل حول فهرسة المجموعات العربية (RDA)',
    summary: 'لقاء مفتوح مدته ساعة واحدة، عبر الإنترنت، باللغتين العربية والإنجليزية.',
    published: '2025-02-12T15:00:00Z',
  }),
  news({
    id: 'es',
    language: 'es',
    title: '¿Quién cuida los libros? Una conversación sobre preservación en bibliotecas pequeñas',
    summary: 'Tres bibliotecas cuentan qué hicieron con poco dinero y mucha paciencia.',
    published: '2025-02-10T15:00:00Z',
  }),
  news({ id: 'en', title: 'And one in English, for the order', published: '2025-02-09T15:00:00Z' }),
];

/** Three good items between bad ones, for the debug panel. */
export const faultyNews: readonly object[] = [
  coreNews[0]!,
  { content_text: '' },
  news({ id: 'no-date', title: 'The date of this one cannot be read', published: 'the day after the meeting' }),
  coreNews[1]!,
];
