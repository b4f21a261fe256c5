/** Announcements as of the middle of February 2025. Names are Core's; sentences, dates and addresses are samples. */

interface Entry {
  readonly slug: string;
  readonly title: string;
  readonly html: string;
  readonly language?: string;
  readonly core?: object;
}

const announcement = ({ slug, title, html, language, core }: Entry): object => ({
  id: `https://www.ala.org/core/announcements/${slug}`,
  url: `https://www.ala.org/core/${slug}`,
  title,
  content_html: html,
  language,
  _ala_core: { slug, ...core },
});

const action = (label: string, slug: string): object => ({
  action: { label, url: `https://www.ala.org/core/${slug}` },
});

export const announcements: readonly object[] = [
  announcement({
    slug: 'core-forum',
    title: 'Tell Core Forum what you have learned',
    html: `<p>Proposals are welcome until March 2: plain reports from daily work as much as research.
      First-time speakers get a <a href="https://www.ala.org/core/forum/readers">reader</a> for their draft.</p>
      <dl><dt>Due</dt><dd>March 2, 2025</dd><dt>Where</dt><dd>In person, three days in November</dd></dl>`,
    core: { label: 'Core Forum', priority: 'high', ...action('Send a proposal', 'forum') },
  }),
  announcement({
    slug: 'fundamentals',
    title: 'Courses that begin every month',
    html: `<p>Four weeks online, a teacher, a small group, and no fixed hours.</p>
      <ul><li>Acquisitions</li><li>Cataloging</li><li>Collection management</li><li>Digital projects</li>
      <li>Electronic resources</li><li>Management</li><li>Metadata</li><li>Preservation</li></ul>`,
    core: { label: 'Core Fundamentals', ...action('See the dates', 'fundamentals') },
  }),
  announcement({
    slug: 'interest-group-week',
    title: 'Every interest group, in one week',
    html: '<p>Monday to Friday, March 3 to 7. Each meeting is an hour long, online, and open to whoever is curious.</p>',
    core: { label: 'Interest Group Week', ...action('Choose meetings', 'interest-group-week') },
  }),
  announcement({
    slug: 'preservation-week',
    title: 'Preservation Week is April 27 to May 3',
    html: '<p>Show a neighbor how to keep a photograph. Posters, slides and a plan for one table are ready to print.</p>',
    core: { label: 'Preservation Week' },
  }),
];

export const oneAnnouncement = announcements.slice(0, 1);

export const longAnnouncements: readonly object[] = [
  announcement({
    slug: 'long-label',
    title: 'A title that its authors could not agree to shorten, so that all three versions of it stand here together',
    html: `<p>${'A paragraph that goes on for as long as a committee lets it. '.repeat(12)}</p>
      <h2>With a heading</h2><p>and an address: https://www.example.org/${'very-long-path/'.repeat(8)}</p>
      <blockquote><p>And a word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p></blockquote>
      <table><tr><th>Year</th><th>Proposals</th><th>Accepted</th></tr><tr><td>2024</td><td>212</td><td>88</td></tr></table>`,
    core: { label: 'Call for everything that has not been called for yet', ...action('Read it all, slowly', 'long') },
  }),
  ...announcements.slice(1),
];

/** More tabs than any row of labels holds. */
export const manyAnnouncements: readonly object[] = Array.from({ length: 14 }, (_, at) =>
  announcement({
    slug: `notice-${at + 1}`,
    title: `Notice number ${at + 1}`,
    html: `<p>The text of notice ${at + 1}.</p>`,
    core: { label: `Notice ${at + 1}` },
  }),
);

export const announcementsOfTheWorld: readonly object[] = [
  announcement({
    slug: 'ja',
    language: 'ja',
    title: '電子資源の長期保存に関する公開講座',
    html: '<p>三月の毎週水曜日、無料で参加できます。録画は会員に公開されます。</p>',
    core: { label: '公開講座' },
  }),
  announcement({
    slug: 'ar',
    language: 'ar',
    title: 'دعوة لتقديم المقترحات (2025)',
    html: '<p>نرحب بالمقترحات حتى الثاني من مارس، بالعربية أو بالإنجليزية.</p>',
    core: { label: 'دعوة للمشاركة' },
  }),
  announcement({
    slug: 'es',
    language: 'es',
    title: '¿Te gustaría moderar un grupo de lectura?',
    html: '<p>Buscamos a tres personas para la primavera. No hace falta experiencia.</p>',
    core: { label: 'Grupo de lectura' },
  }),
];
