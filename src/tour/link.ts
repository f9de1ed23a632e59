/** A tour inside a link: `#tour=z…`, its JSON deflated and in base64url. Needs no library: the platform compresses. */
import { PACKED_MARK } from './packed.ts';
import { type ParsedTour, parseTour, tooLarge, wholeFault } from './parse.ts';
import { TOUR_LIMITS, type Tour } from './tour.ts';

/** Characters. Longer addresses are cut by mail programs and chat windows. */
export const LINK_LIMIT = 8000;

async function pipe(bytes: Uint8Array<ArrayBuffer>, by: CompressionStream | DecompressionStream, most: number) {
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    // A few bytes can unfold to gigabytes.
    if (size > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** The value of `tour=` for a tour, or undefined where it does not fit into a link. */
export async function packTour(tour: Tour): Promise<string | undefined> {
  const { $schema: _, ...rest } = tour;
  const text = new TextEncoder().encode(JSON.stringify(rest));
  const packed = await pipe(text, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  const value = PACKED_MARK + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return value.length <= LINK_LIMIT ? value : undefined;
}

/** Reads the value of `tour=`. Never rejects. */
export async function unpackTour(value: string): Promise<ParsedTour> {
  try {
    const binary = atob(value.slice(PACKED_MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const text = await pipe(bytes, new DecompressionStream('deflate-raw'), TOUR_LIMITS.fileBytes);
    const read = parseTour(new TextDecoder().decode(text));
    return read.faults?.[0].code === 'not-json' ? wholeFault('cut') : read;
  } catch (error) {
    return error instanceof RangeError ? tooLarge() : wholeFault('cut');
  }
}
