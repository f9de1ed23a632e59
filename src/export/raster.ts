/** A drawing as pixels. */

/** Most pixels a canvas is asked for: beyond this browsers give up, some silently. */
export const MOST_PIXELS = 67_000_000;

/** What a canvas would not do: too large for the browser, or out of memory. */
export class RasterError extends Error {}

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
  const { canvas } = await rasterise(svg, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RasterError('too-large');
  return blob;
}
