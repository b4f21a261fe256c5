/** Sections and groups. Names are Core's of February 2025; descriptions, keywords and some parents are samples. */

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
  readonly language?: string;
  readonly core: object;
}

const entry = ({ id, name, text, language, core }: Entry): object => ({
  id,
  url: `https://www.ala.org/core/${id}`,
  title: name,
  content_text: text,
  language,
  _ala_core: core,
});

const section = (icon: string, name: string, text: string, keywords: readonly string[], order: number): object =>
  entry({ id: icon, name, text, core: { kind: 'section', icon, keywords, order } });

const group = (id: string, name: string, parents: readonly string[], more: object = {}): object =>
  entry({ id, name: `${name} Interest Group`, core: { kind: 'interest-group', parents, ...more } });

export const sixSections: readonly object[] = [
  section('access', 'Access & Equity', 'Every visitor gets in, and gets on.', ['Accessibility', 'Inclusion'], 1),
  section('buildings', 'Buildings & Operations', 'Roofs, rooms and running them.', ['Space', 'Safety'], 2),
  section('leadership', 'Leadership & Management', 'People, money, and what to do next.', ['Mentoring', 'Budgets'], 3),
  section('metadata', 'Metadata & Collections', 'What we hold and what we call it.', ['Cataloging', 'Acquisitions'], 4),
  section('preservation', 'Preservation', 'So that it is still there.', ['Conservation', 'Digital files'], 5),
  section('technology', 'Technology', 'Tools that serve, data that can be trusted.', ['Software', 'Digital files'], 6),
];

export const sections: readonly object[] = [
  ...sixSections,
  group('accessibility-ig', 'Library Accessibility', ['access'], { keywords: ['Accessibility'] }),
  group('storage-ig', 'Library Storage', ['buildings', 'preservation'], { short: 'Storage IG', keywords: ['Space'] }),
  group('new-managers-ig', 'New Managers', ['leadership'], { keywords: ['Mentoring'] }),
  group('assessment-ig', 'Assessment', ['leadership', 'technology']),
  group('cataloging-norms-ig', 'Cataloging Norms', ['metadata'], { keywords: ['Cataloging'] }),
  group('electronic-resources-ig', 'Electronic Resources Management', ['metadata', 'technology']),
  group('faceted-ig', 'Faceted Subject Access', ['metadata'], { short: 'FAST IG', keywords: ['Cataloging'] }),
  group('book-arts-ig', 'Book and Paper', ['preservation'], { keywords: ['Conservation'] }),
  group('digital-preservation-ig', 'Digital Preservation', ['preservation'], { keywords: ['Digital files'] }),
  group('drupal-ig', 'Drupal for Libraries', ['technology'], { keywords: ['Software'] }),
  group('machine-learning-ig', 'Machine Learning', ['technology'], { keywords: ['Software'] }),
  entry({
    id: 'awards-committee',
    name: 'Awards Committee',
    text: 'Reads every nomination, and answers each.',
    core: { kind: 'committee', parents: ['leadership'] },
  }),
];

export const longSections: readonly object[] = [
  section(
    'metadata',
    'Metadata, Collections, Acquisitions, Continuing Resources and Everything Else That Was Technical Services',
    'A description of two lines becomes four when every unit that was merged wants to be named, and all of them were. '.repeat(
      2,
    ),
    ['Cataloging'],
    1,
  ),
  ...sixSections.slice(0, 3),
  group('long-ig', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten', ['metadata']),
];

export const sectionsOfTheWorld: readonly object[] = [
  entry({
    id: 'ja',
    name: '保存部会',
    text: '資料を次の世代へ。',
    language: 'ja',
    core: { kind: 'section', order: 1 },
  }),
  entry({
    id: 'ar',
    name: 'قسم الفهرسة',
    text: 'ما نملكه وكيف نسميه.',
    language: 'ar',
    core: { kind: 'section', order: 2 },
  }),
  entry({
    id: 'es',
    name: 'Sección de Tecnología',
    text: 'Herramientas que sirven.',
    language: 'es',
    core: { kind: 'section', order: 3 },
  }),
];
