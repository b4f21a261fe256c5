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
  /** From that day on, evenly over so many days. */
  events: (n, { say, title, number }, count, { first, days }) => {
    const start = first + Math.floor((n * days) / count) * DAY + (13 + (n % 8)) * 3_600_000;
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

/**
 * The text of a feed by its name: `news-10.json`. Events are on the 90 days from tomorrow, in `events-30-month.json` on
 * those from the first of the month, and in `events-8000-year.ics` on those of a year.
 */
export function feedText(name) {
  const [, kind, size, span, type] = /^(\w+)-(\d+)-?(\w*)\.(\w+)$/.exec(name);
  const [count, today] = [Number(size), startOfToday()];
  const month = Date.UTC(new Date(today).getUTCFullYear(), new Date(today).getUTCMonth(), 1);
  const period = { first: span === 'month' ? month : today + DAY, days: span === 'year' ? 365 : 90 };
  const words = createWords();
  const items = Array.from({ length: count }, (_, n) => {
    const url = `https://library.example/${kind}/${n}`;
    return { id: url, url, ...ITEMS[kind](n, words, count, period) };
  });
  if (type === 'ics') return calendarText(items);
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: kind, language: 'en', items });
}

/** The events as iCalendar, folded after 75 characters. */
function calendarText(items) {
  const utc = (time) => time.replace(/[-:]|\.\d+/g, '');
  const events = items.flatMap(({ id, url, title, content_text: text, _ala_core: { start, end, kind } }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    'DTSTAMP:20250101T000000Z',
    `SUMMARY:${title}`,
    `DESCRIPTION:${text}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    'LOCATION:Online',
    `URL:${url}`,
    `CATEGORIES:${kind}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'];
  return lines.map((line) => line.replace(/.{74}(?=.)/g, '$&\r\n ')).join('\r\n');
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
