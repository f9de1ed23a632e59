/** Small pieces of the screen as pixels, decoded without the browser. */
import * as mupdf from 'mupdf';
import type { Page } from 'playwright-core';
import type { Position } from '../../src/atlas/types.ts';
import { onScreen, type Rgb } from './open.ts';

/** The pixels of a square of the screen round a position, `reach` pixels to either side. */
export async function pixelsRound(page: Page, position: Position, reach: number): Promise<Rgb[]> {
  const { x, y } = await onScreen(page, position);
  const side = 2 * reach + 1;
  const clip = { x: Math.round(x) - reach, y: Math.round(y) - reach, width: side, height: side };
  const pixmap = new mupdf.Image(await page.screenshot({ clip })).toPixmap();
  const bytes = pixmap.getPixels();
  const parts = pixmap.getNumberOfComponents() + pixmap.getAlpha();
  return Array.from({ length: side * side }, (_, i) => [...bytes.subarray(i * parts, i * parts + 3)] as unknown as Rgb);
}
