import { expect } from '@open-wc/testing';
import { readBody } from '../../src/data/read-body.js';

const { signal } = new AbortController();
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const ascii = (text: string): number[] => [...text].map((each) => each.charCodeAt(0));

/** The text of a body that arrives in chunks of so many bytes. */
function read(bytes: readonly number[], { contentType = 'text/calendar', chunk = 1_000 } = {}): Promise<string> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let from = 0; from < bytes.length; from += chunk)
        controller.enqueue(new Uint8Array(bytes.slice(from, from + chunk)));
      controller.close();
    },
  });
  const response = new Response(body, { headers: { 'content-type': contentType } });
  return readBody(response, 'https://feeds.example/', signal);
}

/** The lines as most programs fold them: after so many bytes, even within a character. */
function fold(lines: readonly string[], size: number, newline = '\r\n'): number[] {
  return lines.flatMap((line) => {
    const bytes = utf8(line);
    const pieces: number[] = [];
    bytes.forEach((byte, index) => pieces.push(...(index && index % size === 0 ? ascii(`${newline} `) : []), byte));
    return [...pieces, ...ascii(newline)];
  });
}

/** Folds that cut no character may remain: the parser of calendars joins them. */
const joined = (text: string): string => text.replace(/[\r\n]+[ \t]/g, '');

describe('readBody: a calendar folded within a character', () => {
  const lines = ['BEGIN:VCALENDAR', 'SUMMARY:Größe und “Märchen” – 図書館 📚', 'END:VCALENDAR'];

  for (const size of [15, 16, 17, 18]) {
    it(`keeps every character whole: lines of ${size} bytes`, async () => {
      expect(joined(await read(fold(lines, size)))).to.equal(lines.map((line) => `${line}\r\n`).join(''));
    });
  }

  it('does so for any line break, after a byte order mark, in chunks of one byte, with any content type', async () => {
    const bom = [0xef, 0xbb, 0xbf];
    for (const newline of ['\r\n', '\n', '\r', '\r\r\n', '\r\n\r\n']) {
      const bytes = [...bom, ...fold(lines, 16, newline)];
      const text = await read(bytes, { chunk: 1, contentType: 'application/octet-stream' });
      expect(joined(text), JSON.stringify(newline)).to.equal(lines.map((line) => line + newline).join(''));
    }
  });

  it('does so with tabs, and keeps white space that is part of the text', async () => {
    const bytes = [...ascii('BEGIN:VCALENDAR\r\nSUMMARY:a '), 0xc3, ...ascii('\r\n\t'), 0x96, ...ascii(' \r\n  b\r\n')];
    expect(await read(bytes)).to.equal('BEGIN:VCALENDAR\r\nSUMMARY:a Ö  b\r\n');
  });

  it('does so in the declared charset', async () => {
    // 図 in Shift_JIS, cut between its two bytes.
    const bytes = [...ascii('BEGIN:VCALENDAR\r\nSUMMARY:'), 0x90, ...ascii('\r\n '), 0x7d, ...ascii('\r\n')];
    expect(await read(bytes, { contentType: 'text/calendar; charset=shift_jis' })).to.equal(
      'BEGIN:VCALENDAR\r\nSUMMARY:図\r\n',
    );
  });

  it('reads what is not UTF-8 at all as windows-1252', async () => {
    const bytes = [...ascii('BEGIN:VCALENDAR\r\nSUMMARY:Caf'), 0xe9, ...ascii('\r\n  b'), 0xe4, ...ascii('r\r\n')];
    expect(await read(bytes)).to.equal('BEGIN:VCALENDAR\r\nSUMMARY:Café bär\r\n');
  });

  it('keeps UTF-8 with a few bad bytes, which become U+FFFD', async () => {
    const json = [
      ...ascii('{"a":"Gr'),
      0xc3,
      0xb6,
      0xc3,
      0x9f,
      ...ascii('e K'),
      0xc3,
      0xb6,
      ...ascii('ln '),
      0xe9,
      ...ascii('"}'),
    ];
    expect(await read(json, { contentType: 'application/json; charset=utf-8' })).to.equal('{"a":"Größe Köln \uFFFD"}');
    expect(await read(json)).to.equal('{"a":"Größe Köln \uFFFD"}');
  });

  it('reads a declared charset even if it is mostly UTF-8', async () => {
    const bytes = [...ascii('{"a":"'), 0xc3, 0xb6, 0xc3, 0xb6, ...ascii(' '), 0xe9, ...ascii('"}')];
    expect(await read(bytes, { contentType: 'application/json; charset=iso-8859-1' })).to.equal('{"a":"Ã¶Ã¶ é"}');
  });

  it('keeps quotes of windows-1252 in a file that is all windows-1252', async () => {
    const bytes = [...ascii('{"a":"'), 0x93, ...ascii('gut'), 0x94, ...ascii(' K'), 0xf6, ...ascii('ln"}')];
    expect(await read(bytes)).to.equal('{"a":"“gut” Köln"}');
  });

  it('leaves other text as it is', async () => {
    const bytes = [...ascii('{"a":\n  "Caf'), 0xe9, ...ascii('"\n}')];
    expect(await read(bytes, { contentType: 'application/json' })).to.equal('{"a":\n  "Café"\n}');
  });
});
