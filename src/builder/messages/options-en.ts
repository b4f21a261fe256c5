/**
 * A plain question for each attribute, and words for the values of choices. An attribute whose values have no words
 * shows them as they are.
 */
export interface Question {
  readonly label: string;
  readonly hint?: string;
  readonly values?: Readonly<Record<string, string>>;
}

const views = {
  carousel: 'A row that scrolls',
  grid: 'All of them, in a grid',
  list: 'A list',
  month: 'A month',
  week: 'A week',
};

export const enOptions: Readonly<Record<string, Question>> = {
  heading: { label: 'Heading above it' },
  'heading-level': { label: 'Level of the heading', hint: '2 to 6' },
  label: { label: 'Name for screen readers, if there is no heading' },
  limit: { label: 'How many at first?', hint: '0 shows all' },
  'show-more': { label: 'A button that shows more' },
  'more-href': { label: 'Address of your page with more' },
  'more-label': { label: 'Text of the link to it' },
  theme: {
    label: 'Light or dark?',
    values: { host: 'As your page', light: 'Always light', dark: 'Always dark', auto: 'As the visitor’s system' },
  },
  look: { label: 'Fonts and colors', values: { ala: 'Those of ALA', inherit: 'Those of your page' } },
  links: { label: 'Where do links open?', values: { 'same-tab': 'In the same tab', 'new-tab': 'In a new tab' } },
  refresh: { label: 'Load again every … minutes', hint: 'At least 5; 0 is off' },
  loading: { label: 'When does it load?', values: { eager: 'At once', lazy: 'When visitors scroll to it' } },
  sort: { label: 'In which order?', values: { kind: 'The usual one', feed: 'That of the feed' } },
  layout: {
    label: 'Layout',
    values: { list: 'List', cards: 'Cards with pictures', compact: 'Only titles, close together' },
  },
  dates: {
    label: 'Dates',
    values: { relative: '2 days ago', absolute: 'February 14, 2025', both: 'Both' },
  },
  'show-summaries': { label: 'Show summaries' },
  'show-images': { label: 'Show pictures' },
  'show-authors': { label: 'Show authors' },
  'show-tags': { label: 'Show tags' },
  shuffle: { label: 'In random order' },
  tag: { label: 'Only these tags', hint: 'Commas between them; -name leaves one out' },
  'tag-match': { label: 'How many of the tags?', values: { any: 'One is enough', all: 'All of them' } },
  orientation: { label: 'Where are the tabs?', values: { horizontal: 'Above', vertical: 'At the side' } },
  activation: { label: 'Arrow keys on tabs', values: { auto: 'Open the tab', manual: 'Only move; Enter opens' } },
  narrow: { label: 'On a phone, tabs become', values: { accordion: 'Panels to unfold', scroll: 'A row that scrolls' } },
  open: { label: 'Panels open at first', values: { first: 'The first', none: 'None', all: 'All' } },
  exclusive: { label: 'Only one panel open at a time' },
  'expand-all': { label: 'A button that opens all panels' },
  'deep-link': { label: 'Keep the open tab in the page’s address' },
  search: {
    label: 'Search box',
    values: { auto: 'With ten or more groups', always: 'Always', never: 'Never' },
  },
  'url-state': { label: 'Keep the search in the page’s address under this name' },
  view: { label: 'View', values: views },
  'view-switch': { label: 'Let visitors switch the view' },
  loop: { label: 'Go from the end back to the start' },
  autoplay: { label: 'Move by itself every … seconds', hint: 'At least 5; 0 is off. Visitors get a pause button.' },
  'book-href': { label: 'Where do titles lead?', hint: 'Such as https://catalog.example/search?isbn={isbn13}' },
  from: { label: 'First day', hint: 'today, or a date such as 2025-03-01' },
  days: { label: 'How many days?' },
  past: { label: 'How many days before that?' },
  month: { label: 'Month shown first', hint: 'Such as 2025-03' },
  week: { label: 'Week shown first', hint: 'One of its days, such as 2025-03-10' },
  kind: { label: 'Only these types of events', hint: 'Commas between them' },
  section: { label: 'Only these sections', hint: 'Commas between them' },
  hide: { label: 'Events to leave out', hint: 'cancelled, past, or both with a space between them' },
  filters: { label: 'Search and filters for visitors' },
  'time-zone': {
    label: 'Times are shown in',
    hint: 'event, reader (the visitor’s), or a zone such as America/Chicago',
  },
  'feed-time-zone': { label: 'Time zone of the feed, if it gives none', hint: 'Such as America/Chicago' },
  'hour-cycle': { label: 'Clock', values: { h12: '2:00 PM', h23: '14:00' } },
  'first-day': { label: 'First day of the week', hint: '1 is Monday, 7 is Sunday' },
  'next-day-from': {
    label: 'When does a night end?',
    hint: 'With 04:00, an event at 1:00 stays on the evening of the day before',
  },
  'structured-data': { label: 'Describe the events to search engines' },
  'subscribe-href': { label: 'Address of the calendar file (.ics) to subscribe to' },
};
