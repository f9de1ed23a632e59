/** A view as a file: SVG, PDF and PNG of one drawing. */
import type { Atlas } from '../atlas/atlas.ts';
import { pictureSvg, type Window } from '../picture/picture.ts';
import { el } from '../picture/svg.ts';
import { parseDrawing } from '../picture/trust.ts';
import { walker } from '../picture/walker.ts';
import type { Theme, View } from '../view/view.ts';
import { DATA_CREDIT } from './credit.ts';
import { type FileFacts, SOFTWARE, svgMetadata, xmpPacket } from './metadata.ts';
import { outline } from './outlined.ts';
import type { Outliner } from './outlines.ts';
import type { Size } from './sizes.ts';

/** Vertices are drawn this near to where they are, pixels of the sheet: finer than any printer. */
const GRID = 0.05;

export interface SheetOptions {
  size: Size;
  theme: Theme;
  /** Lines under the map: sources, licences, the address of the view. */
  footnotes: string[];
  /** Pixels within which lines are drawn; coarser is faster, for films. */
  grid?: number;
}

/** A sheet with title, legend, scale, sources and licence, all of it outlines. Its size is in millimetres. */
export function sheetDocument(
  atlas: Atlas,
  view: View,
  window: Window,
  { size, theme, footnotes, grid = GRID }: SheetOptions,
  outliner: Outliner,
): XMLDocument {
  const svg = pictureSvg(atlas, view, window, {
    width: size.width,
    height: size.height,
    theme,
    furniture: 'sheet',
    grid,
    measure: outliner.measure,
    footnotes,
    over: (frame) => walker(atlas, frame, view, theme),
  });
  const document = parseDrawing(svg);
  outline(document, outliner);
  return document;
}

/** @param inMillimetres for paper and drawing programs; else in pixels, for the screen */
export function svgText(document: XMLDocument, { width, height }: Size, inMillimetres: boolean): string {
  const root = document.documentElement;
  const length = (pixels: number) => (inMillimetres ? `${((pixels * 25.4) / 96).toFixed(2)}mm` : `${pixels}`);
  root.setAttribute('width', length(width));
  root.setAttribute('height', length(height));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

/** Puts what the picture says of itself beside its title. */
export function describeSvg(document: XMLDocument, facts: FileFacts): void {
  const holder = parseDrawing(el('svg', { xmlns: 'http://www.w3.org/2000/svg' }, svgMetadata(facts)).markup);
  const title = document.documentElement.firstElementChild;
  title?.after(...[...holder.documentElement.children].map((child) => document.importNode(child, true)));
}

/** Decimals of a point: a thousandth is finer than any press, and the library would write sixteen. */
const PDF_DECIMALS = 3;
/** Of PDF, the first that knows transparency. */
const PDF_VERSION = '1.4';

/** What the library can do without saying so in its types. */
interface Versioned {
  __private__: { setPdfVersion(version: string): void };
}

/** PDF with real vectors. The library is loaded on demand. */
export async function pdfOf(document: XMLDocument, { width, height }: Size, facts: FileFacts): Promise<Blob> {
  const [{ jsPDF }, { svg2pdf }] = await Promise.all([import('jspdf'), import('svg2pdf.js')]);
  const points = (pixels: number) => (pixels * 72) / 96;
  const pdf = new jsPDF({
    unit: 'pt',
    format: [points(width), points(height)],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
    floatPrecision: PDF_DECIMALS,
    // Words are outlines: the fonts every reader is thought to have would be named in vain.
    putOnlyUsedFonts: true,
  });
  (pdf as unknown as Versioned).__private__.setPdfVersion(PDF_VERSION);
  pdf.setProperties({
    title: facts.title,
    subject: facts.subject,
    author: facts.author,
    keywords: DATA_CREDIT,
    creator: `${SOFTWARE} ${facts.version}`,
  });
  pdf.setLanguage(facts.lang);
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.addMetadata(xmpPacket(facts), true);
  await svg2pdf(document.documentElement, pdf, { x: 0, y: 0, width: points(width), height: points(height) });
  return pdf.output('blob');
}
