/** A drawing as pixels. */
import { toRgb } from '../portrayal/colour.ts';

/** Most pixels a canvas is asked for: beyond this browsers give up, some silently. */
export const MOST_PIXELS = 67_000_000;

/** What a canvas would not do: too large for the browser, or out of memory. */
export class RasterError extends Error {}

/** The browser hands out other pixels than were drawn, as some do for privacy. */
export class WithheldError extends Error {}

/** What a browser may never finish: rejects with the error of `late` where it has not after a while. */
export function inTime<T>(work: Promise<T>, late: () => Error, ms = 30_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  inTime(new Promise((resolve) => canvas.toBlob(resolve, 'image/png')), () => new RasterError('no-answer'));

/** Side of the sample, pixels, and how far a colour may be off: some browsers add a noise that nobody sees. */
const SAMPLE = 8;
const UNSEEN = 8;
const INKS = ['#c81e46', '#1e9650', '#3246c8', '#f0f0e6'] as const;

/** Writes a sample and reads it again. Rejects with `WithheldError` where it comes back otherwise. */
export async function expectPixels(): Promise<void> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: SAMPLE * INKS.length, height: SAMPLE });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RasterError('no-canvas');
  for (const [i, ink] of INKS.entries()) {
    context.fillStyle = ink;
    context.fillRect(i * SAMPLE, 0, SAMPLE, SAMPLE);
  }
  const blob = await blobOf(canvas);
  if (!blob) throw new WithheldError();
  const image = await createImageBitmap(blob).catch(() => undefined);
  if (!image) throw new WithheldError();
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const right = INKS.every((ink, i) => {
    const at = (canvas.width * (SAMPLE / 2) + (i + 0.5) * SAMPLE) * 4;
    return toRgb(ink).every((wanted, channel) => Math.abs((data[at + channel] ?? -99) - wanted) <= UNSEEN);
  });
  if (!right) throw new WithheldError();
}

/** Draws an SVG text onto a canvas of its own. Rejects with `RasterError`. */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): Promise<CanvasRenderingContext2D> {
  if (width * height > MOST_PIXELS) throw new RasterError('too-large');
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new RasterError('no-canvas');
    context.drawImage(image, 0, 0, width, height);
    return context;
  } finally {
    URL.revokeObjectURL(url);
  }
}

export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  await expectPixels();
  const { canvas } = await rasterise(svg, width, height);
  const blob = await blobOf(canvas);
  if (!blob) throw new RasterError('too-large');
  return blob;
}
