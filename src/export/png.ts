/**
 * What a PNG says of itself: its size on paper, its title, whose it is. A
 * canvas writes none of it; this puts it in, after the picture's head.
 * https://www.w3.org/TR/png-3/
 */
import { DATA_CREDIT } from './credit.ts';
import { descriptionOf, type FileFacts, SOFTWARE, xmpPacket } from './metadata.ts';

const INCH_M = 0.0254;
/** Signature and head: eight bytes, and a chunk of thirteen with its length, name and sum. */
const HEAD = 8 + 12 + 13;

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (SUMS[(sum ^ byte) & 0xff] as number);
  return (sum ^ 0xffffffff) >>> 0;
}

/** A chunk: the length of its content, its name, the content, and the sum of both. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function density(dpi: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  const perMetre = Math.round(dpi / INCH_M);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  // Dots a metre, not a mere ratio.
  view.setUint8(8, 1);
  return chunk('pHYs', content);
}

/** Text in UTF-8: keyword, not compressed, no language, no other keyword. */
const text = (keyword: string, words: string) =>
  chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${words}`));

/** @param dpi dots an inch of the picture on paper */
export function describedPng(png: Uint8Array, dpi: number, facts: FileFacts): Uint8Array<ArrayBuffer> {
  const added = [
    density(dpi),
    text('Title', facts.title),
    text('Author', facts.author),
    text('Copyright', DATA_CREDIT),
    text('Description', descriptionOf(facts)),
    ...(facts.link ? [text('Source', facts.link)] : []),
    text('Software', `${SOFTWARE} ${facts.version}`),
    text('XML:com.adobe.xmp', xmpPacket(facts)),
  ];
  const parts = [png.subarray(0, HEAD), ...added, png.subarray(HEAD)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
