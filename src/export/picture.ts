/** A view as a file: SVG, PDF and PNG of one drawing. */
import type { Atlas } from '../atlas/atlas.ts';
import { elementOf } from '../picture/element.ts';
import { picture } from '../picture/picture.ts';
import type { Window } from '../picture/poster.ts';
import { type SvgNode, serialise } from '../picture/svg.ts';
import type { Theme, View } from '../view/view.ts';
import { DATA_CREDIT } from './credit.ts';
import { type FileFacts, SOFTWARE, svgMetadata, xmpPacket } from './metadata.ts';
import { outlined } from './outlined.ts';
import type { Outliner } from './outlines.ts';
import type { Size } from './sizes.ts';

/** Vertices are drawn this near to where they are, pixels of the page: finer than any printer. */
const GRID = 0.05;

export interface PageOptions {
  size: Size;
  theme: Theme;
  /** Lines under the map: sources, licences, the address of the view. */
  footnotes: string[];
  /** Pixels within which lines are drawn; coarser is faster, for films. */
  grid?: number;
}

/** A page with title, legend, scale, sources and licence, all of it outlines. Its size is in millimetres. */
export function pagePicture(
  atlas: Atlas,
  view: View,
  window: Window,
  { size, theme, footnotes, grid = GRID }: PageOptions,
  outliner: Outliner,
): SvgNode {
  const drawn = picture(atlas, view, window, {
    width: size.width,
    height: size.height,
    theme,
    layout: 'page',
    grid,
    measure: outliner.measure,
    footnotes,
  });
  return outlined(drawn, outliner);
}

/** @param inMillimetres for paper and drawing programs; else in pixels, for the screen */
export function svgText(picture: SvgNode, { width, height }: Size, inMillimetres: boolean): string {
  const length = (pixels: number) => (inMillimetres ? `${((pixels * 25.4) / 96).toFixed(2)}mm` : `${pixels}`);
  const attrs = { ...picture.attrs, width: length(width), height: length(height) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise({ ...picture, attrs })}\n`;
}

/** The same picture, with what it says of itself beside its title. */
export function describedSvg(picture: SvgNode, facts: FileFacts): SvgNode {
  const [title, ...rest] = picture.children;
  return { ...picture, children: [title ?? '', ...svgMetadata(facts), ...rest] };
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
export async function pdfOf(picture: SvgNode, { width, height }: Size, facts: FileFacts): Promise<Blob> {
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
  await svg2pdf(elementOf(picture), pdf, { x: 0, y: 0, width: points(width), height: points(height) });
  return pdf.output('blob');
}
