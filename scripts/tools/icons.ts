/**
 * `npm run icons`: the icons of the installed page, from public/favicon.svg, and the map that links to the page are
 * shown with, drawn by a browser; the map by the built page.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { replaceFiles } from '../data/files/replace.ts';
import { PREVIEW } from '../site/openGraph.ts';
import { WITHOUT_GRAPHICS } from './browser-arguments.ts';
import { findBrowser } from './find-browser.ts';

const folder = path.resolve(import.meta.dirname, '../../public');
/** Share of the side that the drawing takes: systems cut maskable icons to their own shapes. */
const ICONS = [
  { name: '192', side: 192, share: 1 },
  { name: '512', side: 512, share: 1 },
  { name: 'maskable-512', side: 512, share: 0.72 },
] as const;
const PAPER = '#f4efe4';
/** Messengers show the map at a third of its size: its words are drawn twice as large as on the page. */
const SCALE = 2;
/** As much of the mapped land as fills the picture, on the day the page begins with. */
const MAP =
  'embed.html?hide=timeline,legend,panel,tools&renderer=vector#date=1921-10-13&map=5.92/40.5/43.4&lang=en&theme=light';

const drawing = Buffer.from(readFileSync(path.join(folder, 'favicon.svg'))).toString('base64');
const browser = await chromium.launch({ executablePath: findBrowser(), args: WITHOUT_GRAPHICS });
const server = await preview({ root: path.dirname(folder), logLevel: 'error' });
const pictures: Record<string, Uint8Array> = {};
try {
  for (const { name, side, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${PAPER}"><img style="width:${share * 100}%" src="data:image/svg+xml;base64,${drawing}">`,
    );
    pictures[`icons/${name}.png`] = await page.screenshot();
  }
  const viewport = { width: PREVIEW.width / SCALE, height: PREVIEW.height / SCALE };
  const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE, reducedMotion: 'reduce' });
  await page.goto(`${server.resolvedUrls?.local[0]}${MAP}`);
  await page.waitForSelector('html[data-ready]');
  pictures[PREVIEW.file] = await page.screenshot();
} finally {
  await browser.close();
  await server.close();
}
replaceFiles(folder, pictures);
