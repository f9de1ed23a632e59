/**
 * The formats a view can be taken away in, one row each: its name, what it is for, the end of a file's name, its media
 * type, and what makes it. What only one format needs comes when that is asked for.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { MessageKey } from '../i18n/index.ts';
import type { SvgNode } from '../picture/svg.ts';
import type { FeatureTable } from './features.ts';
import { type Draw, type FilmHow, gifOf, videoOf } from './film.ts';
import type { FilmFrame } from './frames.ts';
import type { Header } from './header.ts';
import type { FileFacts } from './metadata.ts';
import { describedSvg, pdfOf, svgText } from './picture.ts';
import { pngOf } from './raster.ts';
import { CSS_DPI, type Size } from './sizes.ts';

export type Made = string | Uint8Array | Blob;

interface Format<Taken extends unknown[]> {
  /** The same in every language. */
  name: string;
  /** Words for what it is for. */
  use?: MessageKey;
  /** Of the name of its file. */
  end: string;
  /** Media type. */
  type: string;
  make(...taken: Taken): Promise<Made>;
}

export const DATA_FORMATS = {
  geojson: {
    name: 'GeoJSON',
    end: '.geojson',
    type: 'application/geo+json',
    make: async (tables, header) => (await import('./geojson.ts')).toGeojson(tables, header),
  },
  kml: {
    name: 'KML',
    use: 'export.use.globes',
    end: '.kml',
    type: 'application/vnd.google-earth.kml+xml',
    make: async (tables, header, { index }) =>
      (await import('./tablesKml.ts')).tablesToKml(tables, header, index.polities),
  },
  csv: {
    name: 'CSV',
    use: 'export.use.spreadsheets',
    end: '-csv.zip',
    type: 'application/zip',
    make: async (tables, header) => (await import('./csvArchive.ts')).toCsvArchive(tables, header),
  },
  gpkg: {
    name: 'GeoPackage',
    use: 'export.use.gis',
    end: '.gpkg',
    type: 'application/geopackage+sqlite3',
    async make(tables, header, { index }) {
      const [{ toGeopackage }, { default: loadSqlite }] = await Promise.all([
        import('./geopackage.ts'),
        // The plain one: a page that allows no eval need not allow compiled code either.
        import('sql.js/dist/sql-asm.js'),
      ]);
      return toGeopackage(await loadSqlite(), tables, header, index.polities, new Date().toISOString());
    },
  },
} satisfies Record<string, Format<[tables: FeatureTable[], header: Header, atlas: Atlas]>>;

interface PictureHow {
  size: Size;
  /** On paper its size is in millimetres; else in pixels. */
  paper: boolean;
  /** Pixels to a CSS pixel, where it is made of pixels. */
  scale: number;
  facts: FileFacts;
}

export const PICTURE_FORMATS = {
  svg: {
    name: 'SVG',
    use: 'export.use.drawing',
    end: '.svg',
    type: 'image/svg+xml',
    make: async (picture, { size, paper, facts }) => svgText(describedSvg(picture, facts), size, paper),
  },
  pdf: {
    name: 'PDF',
    use: 'export.use.print',
    end: '.pdf',
    type: 'application/pdf',
    make: (picture, { size, facts }) => pdfOf(picture, size, facts),
  },
  png: {
    name: 'PNG',
    use: 'export.use.slides',
    end: '.png',
    type: 'image/png',
    pixels: true,
    async make(picture, { size, scale, facts }) {
      const [png, { describedPng }] = await Promise.all([
        pngOf(svgText(picture, size, false), size.width * scale, size.height * scale),
        import('./png.ts'),
      ]);
      return describedPng(new Uint8Array(await png.arrayBuffer()), CSS_DPI * scale, facts);
    },
  },
} satisfies Record<string, Format<[picture: SvgNode, how: PictureHow]> & { pixels?: true }>;

type FilmTaken = [frames: readonly FilmFrame[], draw: Draw, how: FilmHow];

export const FILM_FORMATS = {
  gif: {
    name: 'GIF',
    use: 'export.use.animated',
    end: '.gif',
    type: 'image/gif',
    make: gifOf,
  },
  /** MP4 or WebM, whichever the browser writes. */
  video: {
    name: 'Video',
    use: 'export.use.video',
    end: '.mp4',
    type: 'video/mp4',
    make: videoOf,
  },
} satisfies Record<string, Format<FilmTaken>>;
