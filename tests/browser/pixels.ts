/** The screen as pixels, decoded without the browser. */
import * as mupdf from 'mupdf';
import type { Page } from 'playwright-core';
import type { Position } from '../../src/atlas/types.ts';
import { onScreen, type Place, type Rgb, rendered } from './open.ts';

/** The colours of a PNG's pixels, by their place in it. */
function decoded(png: Uint8Array): (x: number, y: number) => Rgb {
  const pixmap = new mupdf.Image(png).toPixmap();
  const [width, parts] = [pixmap.getWidth(), pixmap.getNumberOfComponents() + pixmap.getAlpha()];
  const bytes = Uint8Array.from(pixmap.getPixels());
  pixmap.destroy();
  return (x, y) => {
    const at = (y * width + x) * parts;
    return [...bytes.subarray(at, at + 3)] as unknown as Rgb;
  };
}

/** The pixels of a square round a place, `reach` pixels to either side. */
function square(colour: (x: number, y: number) => Rgb, { x, y }: Place, reach: number): Rgb[] {
  const side = 2 * reach + 1;
  const [left, top] = [Math.round(x) - reach, Math.round(y) - reach];
  return Array.from({ length: side * side }, (_, i) => colour(left + (i % side), top + Math.floor(i / side)));
}

/** The pixels of a square of the screen round a position, `reach` pixels to either side. */
export async function pixelsRound(page: Page, position: Position, reach: number): Promise<Rgb[]> {
  const { x, y } = await onScreen(page, position);
  const side = 2 * reach + 1;
  const clip = { x: Math.round(x) - reach, y: Math.round(y) - reach, width: side, height: side };
  return square(decoded(await page.screenshot({ clip })), { x: reach, y: reach }, reach);
}

/** From the middle of the square in which a territory's colour is looked for to its sides, CSS pixels. */
export const REACH = 9;

/** The most frequent colour in the squares of each group but for one; none where there is no other. */
export async function coloursIn(
  page: Page,
  groups: readonly (readonly Place[])[],
  except: Rgb,
): Promise<(Rgb | undefined)[]> {
  await rendered(page);
  const colour = decoded(await page.screenshot());
  return groups.map((middles) => {
    const counts = new Map<string, number>();
    for (const pixel of middles.flatMap((middle) => square(colour, middle, REACH)))
      counts.set(pixel.join(), (counts.get(pixel.join()) ?? 0) + 1);
    counts.delete(except.join());
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most?.[0].split(',').map(Number) as Rgb | undefined;
  });
}
