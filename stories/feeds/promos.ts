/** Cards that lead somewhere. Titles are those of Core's homepage; the sentences are samples. */
import { picture } from './feed.js';

const promo = (id: string, title: string, summary: string, more: object = {}): object => ({
  id: `https://www.ala.org/core/${id}`,
  url: `https://www.ala.org/core/${id}`,
  title,
  summary,
  ...more,
});

export const promos: readonly object[] = [
  promo('recordings', 'On-demand recordings', 'Last month’s webinars, on your own evening.', {
    image: picture('promo-recordings'),
  }),
  promo('get-involved', 'Get involved', 'An hour a month is enough to begin.', { image: picture('promo-involved') }),
  promo('annual', 'Register for ALA Annual', 'Four days in June, with everyone you have only met online.', {
    image: picture('promo-annual'),
  }),
  promo('support', 'Support our work', 'Scholarships, travel grants, and the people they bring.', {
    image: picture('promo-support'),
  }),
];

export const promosWithoutImages: readonly object[] = promos.map((item) => ({ ...item, image: undefined }));

export const longPromos: readonly object[] = [
  promo(
    'long',
    'A card whose title was written for the whole width of a page and has been put into a third of it all the same',
    'A text that the card has to hold, with one word that no column holds: '.repeat(2) +
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
    { image: picture('promo-annual') },
  ),
  ...promos,
];

export const promosOfTheWorld: readonly object[] = [
  promo('ja', '録画を見る', '先月の講座をお好きな時間に。', { language: 'ja', image: picture('promo-recordings') }),
  promo('ar', 'شارك معنا', 'ساعة واحدة في الشهر تكفي للبداية.', { language: 'ar', image: picture('promo-involved') }),
  promo('es', '¿Te apuntas?', 'Una hora al mes basta para empezar.', {
    language: 'es',
    image: picture('promo-support'),
  }),
];
