/**
 * Tables as OGC KML 2.2. Spans are half-open here as everywhere; a `TimeSpan`, which is closed, ends with the last
 * second before `valid_to`, so that on each day each territory is shown once.
 */
import type { Geometry, Position } from 'geojson';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { addDays } from '../time/days.ts';
import { cellOf, columnOf, type FieldName, type Row } from './codebook.ts';
import type { TableRow } from './features.ts';
import { type Header, linesOf } from './header.ts';

export interface KmlStyle {
  /** An XML name. */
  id: string;
  /** Hex colours, `#rrggbb`. */
  fill?: string | undefined;
  fillOpacity: number;
  line: string;
  width: number;
}

export interface KmlFolder {
  name: string;
  rows: readonly TableRow[];
  style(row: Row): KmlStyle;
}

type Node = ReturnType<typeof x>;

/** KML writes a colour as alpha, blue, green, red. */
function colour(hex: string, opacity = 1): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex) ?? ['', '00', '00', '00'];
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `${alpha}${blue}${green}${red}`;
}

const styleNode = ({ id, fill, fillOpacity, line, width }: KmlStyle): Node =>
  x('Style', { id }, [
    x('IconStyle', [x('color', colour(line)), x('scale', '0.6')]),
    x('LineStyle', [x('color', colour(line)), x('width', String(width))]),
    x('PolyStyle', fill ? [x('color', colour(fill, fillOpacity))] : [x('fill', '0')]),
  ]);

const positions = (line: readonly Position[]): Node =>
  x('coordinates', line.map(([lon, lat]) => `${lon},${lat}`).join(' '));
const ring = (line: readonly Position[]): Node => x('LinearRing', [positions(line)]);

/** Lines and polygons follow the ground: straight, they would run through mountains. */
const onGround = () => x('tessellate', '1');

function shape(geometry: Geometry): Node {
  switch (geometry.type) {
    case 'Point':
      return x('Point', [positions([geometry.coordinates])]);
    case 'LineString':
      return x('LineString', [onGround(), positions(geometry.coordinates)]);
    case 'Polygon': {
      const [outer = [], ...holes] = geometry.coordinates;
      return x('Polygon', [
        onGround(),
        x('outerBoundaryIs', [ring(outer)]),
        ...holes.map((hole) => x('innerBoundaryIs', [ring(hole)])),
      ]);
    }
    case 'MultiPoint':
      return x(
        'MultiGeometry',
        geometry.coordinates.map((coordinates) => shape({ type: 'Point', coordinates })),
      );
    case 'MultiLineString':
      return x(
        'MultiGeometry',
        geometry.coordinates.map((coordinates) => shape({ type: 'LineString', coordinates })),
      );
    case 'MultiPolygon':
      return x(
        'MultiGeometry',
        geometry.coordinates.map((coordinates) => shape({ type: 'Polygon', coordinates })),
      );
    case 'GeometryCollection':
      return x('MultiGeometry', geometry.geometries.map(shape));
  }
}

function time({ from, to, event_day }: Row): Node[] {
  if (typeof event_day === 'string') return [x('TimeStamp', [x('when', event_day)])];
  if (typeof from !== 'string' || typeof to !== 'string') return [];
  return [x('TimeSpan', [x('begin', `${from}T00:00:00Z`), x('end', `${addDays(to, -1)}T23:59:59Z`)])];
}

function placemark({ properties, geometry }: TableRow, { style }: KmlFolder): Node {
  const { name, ...facts } = properties;
  const data = Object.entries(facts).flatMap(([field, value]) => {
    const cell = cellOf(field as FieldName, value);
    // KML's facts are text, and an absent one has none.
    return cell === null || cell === ''
      ? []
      : [x('Data', { name: columnOf(field as FieldName) }, [x('value', String(cell))])];
  });
  return x('Placemark', [
    x('name', String(name)),
    ...time(properties),
    ...(geometry ? [x('styleUrl', `#${style(properties).id}`)] : []),
    x('ExtendedData', data),
    ...(geometry ? [shape(geometry)] : []),
  ]);
}

export function toKml(folders: readonly KmlFolder[], header: Header): string {
  const styles = new Map<string, KmlStyle>();
  for (const { rows, style } of folders)
    for (const { properties, geometry } of rows) {
      const one = style(properties);
      if (geometry) styles.set(one.id, one);
    }
  const document = x('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [
    x('Document', [
      x('name', header.title),
      x('description', linesOf(header).join('\n')),
      ...[...styles.values()].map(styleNode),
      ...folders.map((folder) =>
        x('Folder', [x('name', folder.name), ...folder.rows.map((row) => placemark(row, folder))]),
      ),
    ]),
  ]);
  // A line for each placemark, so that a change shows as a change of lines.
  const text = toXml(document).replaceAll(/<(?=Style |Folder>|Placemark>|\/Folder>|\/Document>)/g, '\n<');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
