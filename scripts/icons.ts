/** `npm run icons`: the icons of the installed page, from public/favicon.svg, drawn by a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { WITHOUT_GRAPHICS } from './lib/browser-arguments.ts';
import { replaceFiles } from './lib/replace.ts';

const folder = path.resolve(import.meta.dirname, '../public');
/** Share of the side that the drawing takes: systems cut maskable icons to their own shapes. */
const ICONS = [
  { name: '192', side: 192, share: 1 },
  { name: '512', side: 512, share: 1 },
  { name: 'maskable-512', side: 512, share: 0.72 },
] as const;
const PAPER = '#f4efe4';

const drawing = Buffer.from(readFileSync(path.join(folder, 'favicon.svg'))).toString('base64');
const browser = await chromium.launch({ executablePath: findBrowser(), args: WITHOUT_GRAPHICS });
const icons: Record<string, Uint8Array> = {};
try {
  for (const { name, side, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${PAPER}"><img style="width:${share * 100}%" src="data:image/svg+xml;base64,${drawing}">`,
    );
    icons[`icons/${name}.png`] = await page.screenshot();
  }
} finally {
  await browser.close();
}
replaceFiles(folder, icons);
