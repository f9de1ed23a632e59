/** What tests of tracing look at on either map. */
import type { Page } from 'playwright-core';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import { viewOf } from './open.ts';

export const atlas = readAtlas();
export const lineOf = (id: string) => treatyLine(atlas, id) as TreatyLine;

export const km = async (page: Page) => (await viewOf(page)).trace?.km;
/** Where the position marker is on the screen, and whether anything but the map lies there. */
export const marker = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.walker')?.getBoundingClientRect();
    if (!box) return undefined;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return { x, y, clear: Boolean(document.elementFromPoint(x, y)?.closest('.map-canvas')) };
  });
