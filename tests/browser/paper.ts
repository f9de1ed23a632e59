/** Reads a printed file: the words of its sheets, and how much of the first one a colour covers. */
import * as mupdf from 'mupdf';
import { rgb } from './open.ts';

export interface Paper {
  /** The words of each sheet, with single spaces between. */
  sheets: string[];
  /** Share of the first sheet in a colour, `#rrggbb`. */
  share(colour: string): number;
}

export function readPaper(file: Uint8Array): Paper {
  const pdf = mupdf.Document.openDocument(file, 'application/pdf');
  const pages = Array.from({ length: pdf.countPages() }, (_, i) => pdf.loadPage(i));
  return {
    sheets: pages.map((page) => page.toStructuredText('').asText().replace(/\s+/g, ' ')),
    share(colour) {
      const pixels = pages[0]?.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false).getPixels() ?? [];
      const wanted = rgb(colour);
      let found = 0;
      for (let i = 0; i < pixels.length; i += 3)
        if (wanted.every((channel, c) => Math.abs(channel - (pixels[i + c] ?? 0)) <= 3)) found += 1;
      return found / (pixels.length / 3);
    },
  };
}
