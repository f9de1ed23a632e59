/** What files say of themselves, read by programs that did not write it. */
import { DOMParser } from '@xmldom/xmldom';
import { GIFEncoder } from 'gifenc';
import * as mupdf from 'mupdf';
import { GifReader } from 'omggif';
import { describe, expect, it } from 'vitest';
import { DATA_CREDIT } from '../../src/export/credit.ts';
import { withComment } from '../../src/export/gifComment.ts';
import { type FileFacts, svgMetadata, xmpPacket } from '../../src/export/metadata.ts';
import { describedPng } from '../../src/export/png.ts';
import { el, serialise } from '../../src/picture/svg.ts';

const facts: FileFacts = {
  title: 'Sınır Atlası · 13 Ekim 1921 <b> & "Ə"',
  date: '1921-10-13',
  link: 'https://maps.example/#date=1921-10-13&lang=tr',
  author: 'Sınır Atlası’na katkıda bulunanlar',
  subject: 'Kars · Ardahan',
  lang: 'tr',
  version: '0.1.0 (data 1a2b3c4d)',
};

function elements(markup: string) {
  const faults: string[] = [];
  const note = (message: string) => void faults.push(message);
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
    markup.replace(/^<\?xpacket[^>]*\?>|<\?xpacket end[^>]*\?>$/g, '').trim(),
    'text/xml',
  );
  expect(faults).toEqual([]);
  return (name: string) => Array.from(document.getElementsByTagName(name)).map((node) => node.textContent);
}

describe('metadata', () => {
  it.each([
    ['XMP', xmpPacket(facts)],
    ['SVG', serialise(el('svg', { xmlns: 'http://www.w3.org/2000/svg' }, svgMetadata(facts)))],
  ])('as %s name title, maker, licence, language, the day shown and the address', (_, markup) => {
    const read = elements(markup);
    expect(read('dc:title')).toEqual([facts.title]);
    expect(read('dc:creator')).toEqual([facts.author]);
    expect(read('dc:rights')).toEqual([DATA_CREDIT]);
    expect(read('dc:language')).toEqual(['tr']);
    expect(read('dc:coverage')).toEqual([facts.date]);
    expect(read('dc:source')).toEqual([facts.link]);
    expect(markup).toContain('rdf:resource="https://opendatacommons.org/licenses/odbl/1-0/"');
    expect(markup).toContain(facts.version);
  });

  it('have no address where there is none for others', () => {
    const markup = xmpPacket({ ...facts, link: null });
    expect(elements(markup)('dc:source')).toEqual([]);
    expect(markup).not.toMatch(/null|undefined|maps\.example/);
  });

  describe('of a PNG', () => {
    const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, 9, 7], false);
    pixmap.clear(200);
    const written = pixmap.asPNG();
    // As a canvas writes it: without a word of its size, which is a chunk of nine after the head.
    const bare = new Uint8Array([...written.subarray(0, 33), ...written.subarray(33 + 12 + 9)]);
    const png = describedPng(bare, 192, facts);
    /** Name and content of each chunk, in order. */
    const chunks = (bytes: Uint8Array) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const found: { name: string; content: string; sum: number }[] = [];
      for (let at = 8; at < bytes.length; ) {
        const length = view.getUint32(at);
        const [name = '', content = ''] = [bytes.subarray(at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)].map(
          (part) => new TextDecoder().decode(part),
        );
        found.push({ name, content, sum: view.getUint32(at + 8 + length) });
        at += 12 + length;
      }
      return found;
    };

    it('say how large it is on paper, and another reader takes it so', () => {
      expect(new mupdf.Image(png).getXResolution()).toBe(192);
      expect(new mupdf.Image(png).getWidth()).toBe(9);
      expect(
        chunks(png)
          .slice(0, 2)
          .map(({ name }) => name),
      ).toEqual(['IHDR', 'pHYs']);
    });

    it('stand in chunks of text in UTF-8, with their sums, and the picture stays as it was', () => {
      const all = chunks(png);
      const texts = Object.fromEntries(
        all.filter(({ name }) => name === 'iTXt').map(({ content }) => content.split(/\0+/, 2) as [string, string]),
      );
      expect(texts).toMatchObject({
        Title: facts.title,
        Author: facts.author,
        Copyright: DATA_CREDIT,
        Source: facts.link,
      });
      expect(texts['XML:com.adobe.xmp']).toContain('dc:rights');
      expect(all.filter(({ name }) => name === 'IDAT')).toEqual(chunks(bare).filter(({ name }) => name === 'IDAT'));
      expect(all.at(-1)?.name).toBe('IEND');
      // The sum of a chunk that others wrote: 11811 dots a metre is 300 dpi.
      const known = chunks(describedPng(bare, 300, facts)).find(({ name }) => name === 'pHYs');
      expect(known?.sum.toString(16)).toBe('78a53f76');
    });
  });

  it('of a GIF are a comment that readers pass over', () => {
    const encoder = GIFEncoder();
    const palette = [
      [0, 0, 0],
      [255, 255, 255],
    ];
    encoder.writeFrame(new Uint8Array([0, 1, 1, 0]), 2, 2, { palette, delay: 100 });
    encoder.finish();
    const gif = encoder.bytes();
    const words = `${facts.title}. ${DATA_CREDIT}. `.repeat(4);
    const said = withComment(gif, words);
    const reader = new GifReader(Buffer.from(said));
    expect(reader.numFrames()).toBe(1);
    const pixels = new Uint8Array(16);
    reader.decodeAndBlitFrameRGBA(0, pixels);
    expect([pixels[0], pixels[4]]).toEqual([0, 255]);
    // Blocks begin with their lengths.
    let comment = '';
    for (let at = gif.length - 1 + 2, length = said[at] ?? 0; length > 0; at += length + 1, length = said[at] ?? 0)
      comment += Buffer.from(said.subarray(at + 1, at + 1 + length)).toString('latin1');
    expect(Buffer.from(comment, 'latin1').toString('utf8')).toBe(words);
    expect(said.at(-1)).toBe(0x3b);
  });
});
