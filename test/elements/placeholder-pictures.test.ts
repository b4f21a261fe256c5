import { expect } from '@open-wc/testing';
import type { AlaBookCarousel } from '../../src/elements/book-carousel/book-carousel.js';
import type { Book, NewsItem } from '../../src/feeds/model.js';
import { bookRange, sampleBook } from '../support/books.js';
import { frames, onPage, settled, shadow, until } from '../support/page.js';

/** Servers answer with such a picture instead of an error; the sizes are those of the files. */
const PLACEHOLDERS = ['1x1', '9x300'];
const pictureAt = (name: string): { src: string; alt: string } => ({
  src: `${location.origin}/test/fixtures/pictures/${name}.svg`,
  alt: '',
});

async function open(tag: string, items: readonly object[]): Promise<Element> {
  const widget = document.createElement(tag);
  Object.assign(widget, { items, showImages: true });
  await onPage(widget);
  await settled(widget, 'ready');
  for (const image of imagesOf(widget)) image.loading = 'eager';
  return widget;
}

const imagesOf = (widget: Element): HTMLImageElement[] => [...(widget.shadowRoot?.querySelectorAll('img') ?? [])];

const newsWith = (name: string): Partial<NewsItem> => ({
  ...{ id: name, title: 'News', authors: [], tags: [], pinned: false },
  image: pictureAt(name),
});

describe('a picture that is only a placeholder', () => {
  for (const name of PLACEHOLDERS) {
    it(`a cover of ${name} is replaced by a generated one`, async () => {
      const carousel = await open('ala-book-carousel', [sampleBook(1, { cover: pictureAt(name) })]);
      await until(() => carousel.shadowRoot?.querySelector('.drawn'), 'a generated cover');
      expect(imagesOf(carousel)).to.deep.equal([]);
    });

    for (const tag of ['ala-news-feed', 'ala-promo-carousel']) {
      it(`${tag}: a picture of ${name} leaves no gap`, async () => {
        const widget = await open(tag, [newsWith(name)]);
        await until(() => imagesOf(widget)[0]?.checkVisibility() === false, 'no picture');
        const item = shadow(widget, '.item');
        const title = shadow(widget, '[part=title]');
        const above = title.getBoundingClientRect().top - item.getBoundingClientRect().top;
        expect(above).to.be.lessThan(tag === 'ala-news-feed' ? 80 : 10);
      });
    }
  }

  it('a small picture stays', async () => {
    const carousel = await open('ala-book-carousel', [sampleBook(1, { cover: pictureAt('10x15') })]);
    const [image] = imagesOf(carousel);
    await until(() => image?.complete && image.naturalWidth === 10, 'the picture');
    await frames();
    expect(imagesOf(carousel)).to.deep.equal([image]);
  });
});

/** What WCAG 1.4.12 lets visitors set, as an author's style sheet. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe('a generated cover with the text spacing of WCAG 1.4.12', () => {
  it('shows all of the author’s line, whatever the layout and the length of the title', async () => {
    const long = 'Inclusive Cataloging and Responsible Description in Everyday Practice for Small Libraries';
    const books: readonly Book[] = bookRange(1, 40).map((book, index) => ({
      ...book,
      title: `${long.slice(0, 12 + 2 * index)} ${index}`,
      subtitle: 'Histories, Case Studies, and Reparative Practices for Everyone',
      authors: ['Amara Lindqvist-Villanueva'],
    }));
    const carousel = (await open('ala-book-carousel', books)) as AlaBookCarousel;
    carousel.limit = 0;
    carousel.view = 'grid';
    await carousel.updateComplete;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TEXT_SPACING);
    carousel.shadowRoot!.adoptedStyleSheets.push(sheet);
    await frames();
    const cut = [...carousel.shadowRoot!.querySelectorAll('.drawn')].flatMap((cover) => {
      cover.closest('.item')!.scrollIntoView();
      const author = cover.querySelector('small')!;
      const [box, line, words] = [cover, author, author.parentElement!].map((each) => each.getBoundingClientRect());
      const isWhole = line!.bottom <= Math.min(box!.bottom, words!.bottom) + 0.5 && author.clientHeight > 0;
      return isWhole ? [] : [`${cover.className}: ${line!.bottom - box!.bottom} px below`];
    });
    scrollTo(0, 0);
    expect(cut).to.deep.equal([]);
  });
});
