/**
 * The feeds of the benchmark: JSON Feeds made from a fixed seed, the same in every run but for their dates, which count
 * from the day of the run because relative times do.
 */
const WORDS = (
  'access archive author binding book branch budget building card catalog chair collection color committee copy cover ' +
  'data desk digital edition event exhibit field forum grant group history index journal label law letter library list ' +
  'loan map member metadata model museum network note paper people photograph place policy practice preservation public ' +
  'question reader record repair report room school search section service shelf signal staff story student system table ' +
  'teacher text time title tool training trust value visitor volume volunteer webinar week word workshop writer year'
).split(' ');
const DAY = 86_400_000;
const TYPES = ['webinar', 'course', 'e-forum', 'workshop'];
const SECTIONS = ['Access & Equity', 'Buildings & Operations', 'Leadership & Management', 'Metadata & Collections'];
const ICONS = ['access', 'buildings', 'leadership', 'metadata', 'preservation', 'technology'];

/** Kind -> item number `n` of `count`, written with the help of `say`. */
const ITEMS = {
  news: (n, { say, title }) => ({
    title: title(),
    summary: say(18),
    content_text: say(40),
    date_published: iso(startOfToday() - (n + 1) * 7 * 3_600_000),
    authors: [{ name: `${title(1)} ${title(1)}` }],
    tags: [title(1), title(1)],
  }),
  announcements: (n, { say, title }) => ({
    title: title(5),
    content_html: `<p>${say(30)} <a href="https://library.example/more/${n}">${say(3)}</a></p><ul><li>${say(6)}</li><li>${say(7)}</li></ul><p>${say(25)}</p>`,
    date_published: iso(startOfToday() - (n + 1) * DAY),
    _ala_core: {
      label: title(2),
      slug: `a-${n}`,
      action: { label: 'Learn more', url: `https://library.example/a/${n}` },
    },
  }),
  books: (n, { say, title, number }) => ({
    title: title(),
    content_text: say(14),
    image: `/cover.svg?${n}`,
    authors: [{ name: `${title(1)} ${title(1)}` }],
    _ala_core: {
      prices: [{ amount: `${20 + number(60)}.99`, currency: 'USD' }],
      formats: ['Print'],
      buy_url: `https://library.example/buy/${n}`,
    },
  }),
  sections: (n, { say, title }) => ({
    title: title(3),
    content_text: say(10),
    _ala_core: { kind: 'section', keywords: [title(1), title(1)], order: n, icon: ICONS[n % ICONS.length] },
  }),
  /** Over 90 days from today, or from the first of the month. */
  events: (n, { say, title, number }, count, first) => {
    const start = first + Math.floor((n * 90) / count) * DAY + (13 + (n % 8)) * 3_600_000;
    return {
      title: title(),
      summary: say(20),
      content_text: say(35),
      tags: [title(1)],
      _ala_core: {
        start: iso(start),
        end: iso(start + 3_600_000),
        time_zone: 'America/Chicago',
        kind: TYPES[n % TYPES.length],
        section: SECTIONS[n % SECTIONS.length],
        location: { name: 'Online', online: true },
        registration: 'open',
        registration_url: `https://library.example/register/${n}`,
        prices: [
          { amount: `${30 + number(40)}.00`, currency: 'USD', audience: 'member' },
          { amount: `${80 + number(40)}.00`, currency: 'USD', audience: 'nonmember' },
        ],
        presenters: [{ name: `${title(1)} ${title(1)}` }],
      },
    };
  },
};

/** The text of a feed by its name: `news-10`, or `events-30-month` for events from the first of the month. */
export function feedText(name) {
  const [kind, size, from] = name.split('-');
  const [count, today] = [Number(size), startOfToday()];
  const first =
    from === 'month' ? Date.UTC(new Date(today).getUTCFullYear(), new Date(today).getUTCMonth(), 1) : today + DAY;
  const words = createWords();
  const items = Array.from({ length: count }, (_, n) => {
    const url = `https://library.example/${kind}/${n}`;
    return { id: url, url, ...ITEMS[kind](n, words, count, first) };
  });
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: kind, language: 'en', items });
}

function createWords() {
  let state = 12_345;
  // The generator of Numerical Recipes: enough for words, and the same everywhere.
  const number = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const say = (count) => Array.from({ length: count }, () => WORDS[number(WORDS.length)]).join(' ') + '.';
  const capitalize = (word) => word[0].toUpperCase() + word.slice(1);
  const title = (count = 4 + number(5)) => capitalize(say(count).slice(0, -1));
  return { number, say: (count) => capitalize(say(count)), title };
}

function startOfToday() {
  return Math.floor(Date.now() / DAY) * DAY;
}

function iso(time) {
  return new Date(time).toISOString();
}
