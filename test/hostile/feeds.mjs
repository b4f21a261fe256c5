/** Feeds whose items carry hostile texts in every field that a widget reads. */

const DAY_MS = 86_400_000;
const dateOf = (index) => new Date(Date.now() + (5 + (index % 60)) * DAY_MS).toISOString();

/** The text by which an item is found on the page. It stands first, so that nothing in the payload can hide it. */
const markOf = (index) => `No${index}.`;

function itemOf({ text }, index, more) {
  const title = `${markOf(index)} ${text}`;
  return {
    id: `${index} ${text.slice(0, 200)}`,
    url: index % 2 ? `https://library.example/${index}` : text,
    title,
    summary: text,
    content_html: `<p>${markOf(index)}</p>${text}`,
    image: text,
    banner_image: text,
    language: index % 3 ? 'en' : text,
    date_published: index % 3 ? new Date(Date.now() - index * 3_600_000).toISOString() : text,
    authors: [{ name: text, url: text, avatar: text }],
    tags: [text],
    _ala_core: more(text, index, title),
  };
}

const feedOf = (payloads, more) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: payloads[0].text,
  language: 'en',
  home_page_url: payloads[0].text,
  items: payloads.map((payload, index) => itemOf(payload, index, more)),
});

/** Tag -> its attributes, and the feed made of payloads. */
export const WIDGETS = {
  'ala-news-feed': {
    attributes: 'limit="0" layout="cards" show-summaries show-images show-authors show-tags',
    feed: (payloads) => feedOf(payloads, (text) => ({ pinned: text, image_alt: text })),
  },
  'ala-announcement-tabs': {
    attributes: 'limit="0" open="all" deep-link',
    feed: (payloads) =>
      feedOf(payloads, (text, index, title) => ({
        label: title,
        slug: text,
        action: { label: text, url: text },
        priority: text,
      })),
  },
  'ala-section-finder': {
    attributes: 'limit="0"',
    feed: (payloads) =>
      feedOf(payloads, (text) => ({
        kind: 'section',
        acronym: text,
        keywords: [text],
        parents: [text],
        color: text,
        icon: text,
        description: text,
        order: text,
      })),
  },
  'ala-book-carousel': {
    attributes: 'limit="0"',
    feed: (payloads) =>
      feedOf(payloads, (text) => ({
        isbn: text,
        prices: [{ amount: text, currency: text }],
        formats: [text],
        publisher: text,
        buy_url: text,
        subtitle: text,
        series: text,
      })),
  },
  'ala-promo-carousel': {
    attributes: 'limit="0"',
    feed: (payloads) => feedOf(payloads, (text) => ({ action: { label: text, url: text }, image_alt: text })),
  },
  'ala-ce-calendar': {
    attributes: 'limit="0" search filters="tag kind" structured-data',
    feed: (payloads) =>
      feedOf(payloads, (text, index) => ({
        start: dateOf(index),
        time_zone: index % 3 ? 'America/Chicago' : text,
        status: text,
        kind: text,
        location: { name: text, address: text, url: text },
        registration_url: text,
        recording_url: text,
        subscribe_url: text,
        presenters: [{ name: text, url: text }],
        prices: [{ amount: text }],
        credits: { value: text, unit: text },
        section: text,
        seats: { total: text, left: text },
      })),
  },
};
