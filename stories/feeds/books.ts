/** A shelf of books. The first three are Core's; the rest, and all descriptions and prices, are samples. */
import { picture } from './feed.js';

interface Entry {
  readonly slug: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly text?: string;
  readonly cover?: string;
  readonly language?: string;
  readonly core?: object;
}

const book = ({ slug, title, authors = [], text, cover, language, core }: Entry): object => ({
  id: `https://alastore.ala.org/${slug}`,
  url: `https://alastore.ala.org/${slug}`,
  title,
  authors: authors.map((name) => ({ name })),
  content_text: text,
  image: cover && picture(cover),
  language,
  _ala_core: { buy_url: `https://alastore.ala.org/${slug}`, ...core },
});

const price = (amount: string, audience?: string): object => ({ amount, currency: 'USD', audience });

export const books: readonly object[] = [
  book({
    slug: 'inclusive-cataloging',
    title: 'Inclusive Cataloging: Histories, Context, and Reparative Approaches',
    text: 'Where the words in our catalogs came from, whom they hurt, and how a room of catalogers changes them.',
    cover: 'cover-inclusive-cataloging',
    core: { prices: [price('64.99')], formats: ['Print'] },
  }),
  book({
    slug: 'liberatory-librarianship',
    title: 'Liberatory Librarianship: Stories of Community, Connection, and Justice',
    text: 'People who opened their library wider than they were asked to, in their own words.',
    cover: 'cover-liberatory-librarianship',
    core: { prices: [price('64.99')], formats: ['Print'] },
  }),
  book({
    slug: 'anthropology-resources',
    title: 'Sudden Selector’s Guide to Anthropology Resources',
    text: 'For whoever is given a subject on Friday and a budget on Monday.',
    cover: 'cover-sudden-selector-anthropology',
    core: { prices: [price('22.00'), price('19.80', 'member')], formats: ['PDF e-book'] },
  }),
  book({
    slug: 'a-shelf-of-rain',
    title: 'A Shelf of Rain: Salvage for Small Archives',
    authors: ['Ines Okonkwo', 'Tomás Weidner'],
    text: 'What to save first, with what is in the kitchen.',
    core: { prices: [price('38.00')], formats: ['Print', 'EPUB'] },
  }),
  book({
    slug: 'the-honest-budget',
    title: 'The Honest Budget',
    authors: ['Lena Marchetti'],
    core: { prices: [price('45.50'), price('40.95', 'member')], formats: ['Print'], availability: 'preorder' },
  }),
  book({
    slug: 'open-on-sunday',
    title: 'Open on Sunday',
    authors: ['Joss Pereira'],
    text: 'A staff rota as a work of ethics.',
    core: { prices: [], formats: ['PDF'], availability: 'open-access' },
  }),
  book({ slug: 'quiet-machines', title: 'Quiet Machines: Software That Libraries Kept', authors: ['Mira Halloran'] }),
];

export const oneBook = books.slice(0, 1);

/** Every cover has to be drawn. */
export const coverlessBooks: readonly object[] = books.map((item) => ({ ...item, image: undefined }));

export const longBooks: readonly object[] = [
  book({
    slug: 'long',
    title:
      'Proceedings of the Working Group on the Renaming of Working Groups, with a Preface, Two Prefaces to the Preface, and an Index of Regrets',
    authors: ['Hubert Blaine Wolfeschlegelsteinhausenbergerdorff', 'Ana Ruiz', 'Sam Lee', 'Kofi Mensah', 'Yuki Arai'],
    text: 'It describes, in the order in which they were proposed, all names that were not chosen. '.repeat(8),
    core: { prices: [price('1249.00')], formats: ['Print', 'EPUB', 'PDF', 'Braille', 'Large print'] },
  }),
  book({ slug: 'word', title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }),
  ...books.slice(0, 3),
];

export const booksOfTheWorld: readonly object[] = [
  book({ slug: 'ja', title: '紙の記憶：保存の実際', authors: ['佐藤 恵'], language: 'ja', text: '小さな館のために。' }),
  book({ slug: 'ar', title: 'فهرسة بلا حدود', authors: ['ليلى حداد'], language: 'ar', text: 'عن الأسماء وأصحابها.' }),
  book({ slug: 'es', title: '¿Y quién ordena?', authors: ['Inés Peña'], language: 'es', text: 'Ensayos de catálogo.' }),
];
