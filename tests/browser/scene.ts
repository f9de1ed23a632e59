/**
 * A few scenes against stored pictures, a quarter as wide and high. So small, neither the fonts of another machine nor
 * its way of smoothing lines matter, while a colour, a panel or a line in the wrong place does.
 * After a change that is meant, look at the page, then: UPDATE_SCENES=1 npx vitest run tests/browser/scenes tests/browser/webgl/scenes
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW, REGION, type View } from '../../src/view/view.ts';

/** How much smaller the stored pictures are. */
const SHRINK = 4;
/** Perceived difference of colour from which a pixel counts, 0 to 1, and the share of such pixels that is let pass. */
const DIFFERENT = 0.12;
const MOST_DIFFERENT = 0.02;

/** A picture as `data`, RGBA a byte each, row by row. */
interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Decodes a PNG, a `shrink`th as wide and high, and encodes it again. `png` in and out: base64. */
async function read(page: Page, png: string, shrink: number): Promise<Picture & { png: string }> {
  const blank = await page.context().newPage();
  try {
    const { data, ...rest } = await blank.evaluate(
      async ({ png, shrink }) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const [width, height] = [Math.round(bitmap.width / shrink), Math.round(bitmap.height / shrink)];
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width, height);
        const text = async (bytes: Blob) =>
          new Promise<string>((resolve) => {
            const reader = new FileReader();
            reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
            reader.readAsDataURL(bytes);
          });
        const data = await text(new Blob([context.getImageData(0, 0, width, height).data]));
        return { width, height, data, png: await text(await canvas.convertToBlob()) };
      },
      { png, shrink },
    );
    return { ...rest, data: Buffer.from(data, 'base64') };
  } finally {
    await blank.close();
  }
}

/** Share of the pixels that differ, 0 to 1; 1 where the sizes differ. */
function differing(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: DIFFERENT }) / (a.width * a.height);
}

/** The same picture with red and blue exchanged. */
function swapped(picture: Picture): Picture {
  const data = Uint8Array.from(picture.data);
  for (let i = 0; i < data.length; i += 4) [data[i], data[i + 2]] = [data[i + 2] as number, data[i] as number];
  return { ...picture, data };
}

/** At a place of their own: a copy of the default camera is one, the default itself leaves it to the page. */
export const at = (change: Partial<View>) => encodeView({ ...DEFAULT_VIEW, camera: REGION, ...change });

/** The page looks as it is stored under this name. */
export async function expectScene(page: Page, name: string): Promise<void> {
  const shot = await read(page, (await page.screenshot({ animations: 'disabled' })).toString('base64'), SHRINK);
  const file = new URL(`scenes/${name}.png`, import.meta.url);
  if (process.env.UPDATE_SCENES) writeFileSync(file, Buffer.from(shot.png, 'base64'));
  expect(existsSync(file), `scenes/${name}.png is missing: run with UPDATE_SCENES=1`).toBe(true);
  const stored = await read(page, readFileSync(file).toString('base64'), 1);
  expect(differing(shot, stored)).toBeLessThan(MOST_DIFFERENT);
  // What this can see: other colours are another picture.
  expect(differing(swapped(shot), stored)).toBeGreaterThan(5 * MOST_DIFFERENT);
}
