import { expect } from '@open-wc/testing';
import { FeedError, readFeed } from '../../src/feeds/index.js';
import type { KindId } from '../../src/feeds/index.js';
import { FORMATS } from '../../src/feeds/read/detect.js';
import { SHAPES } from './shapes.js';

/** Text that makes a careless regular expression try every beginning with every end; each is repeated to 100,000 characters. */
const PIECES = [
  '\t',
  '\t\0',
  '( ) ',
  '.!',
  '…x',
  'read more at ',
  'x is inviting you to a scheduled ',
  'DTSTART;TZID=',
  '<a ',
  '<p ><',
  '&amp;#',
  'a@a.',
  '0-',
  '0:0 ',
  '; ',
  '-- ',
  '1,234',
  'https://a.example/',
  'passcode : <b>',
  '[vc_row ',
];

const adversary = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);

/** The document with that text at the end of every text in it. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return `${value}${text}`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withText(each, text));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withText(inner, text)]));
}

/** Reads every field of every item. Ends long before the test's time is over, if all is linear. */
async function readWhole(kind: KindId, document: string, format: string): Promise<void> {
  const result = await readFeed(kind, document, { url: 'https://a.example/feed', format }).catch(
    (error: unknown) => error,
  );
  if (!(result instanceof FeedError)) expect(JSON.stringify(result).length).to.be.below(30_000_000);
}

describe('texts of 100,000 characters that slow regular expressions', () => {
  for (const { id, kinds } of FORMATS) {
    const shape = SHAPES[id];
    if (shape === undefined) continue;
    it(`are read in linear time: ${id}`, async () => {
      for (const piece of PIECES) {
        const document = withText(shape, adversary(piece));
        for (const kind of kinds)
          await readWhole(kind, typeof document === 'string' ? document : JSON.stringify(document), id);
      }
    });
  }

  it('are read in linear time: a record of Open Library whose texts are spaces', async () => {
    const spaces = `a${' '.repeat(99_000)}b`;
    const record = { key: '/books/OL1M', title: 'A', by_statement: spaces, series: [spaces], publishers: [spaces] };
    for (let count = 0; count < 12; count++) await readWhole('books', JSON.stringify(record), 'open-library');
  });
});
