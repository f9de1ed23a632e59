/** Each feature is one simple thing in the plane: no parts, no heights, no empty shapes; an arc is one line. */
import type { Geometry, Position } from 'geojson';
import { type Dataset, featuresOf, type GeoKind, linesOf, positionsOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { formatFaults } from './geojson-format.ts';

export const id = 'geometry-kind';

/** Lands may come in several pieces; what is extracted for the base map is taken as it comes. */
const KINDS: Record<GeoKind, readonly Geometry['type'][]> = {
  arcs: ['LineString'],
  published: ['Point', 'LineString', 'Polygon', 'MultiPolygon'],
  base: ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
  other: ['Point', 'LineString', 'Polygon'],
};

const SPLIT =
  'Split the parts into features, each with an id of its own (npx mapshaper old.geojson -explode -o new.geojson; QGIS: Multipart to singleparts).';

const key = (p: Position) => `${p[0]},${p[1]}`;

/** What is wrong with a feature's geometry, and what to do; undefined where nothing is. */
function fault(kind: GeoKind, geometry: Geometry | null): { message: string; fix: string } | undefined {
  if (!geometry) return { message: 'has no geometry', fix: 'Draw the feature, or delete it.' };
  const wanted = KINDS[kind];
  if (!wanted.includes(geometry.type)) {
    const many = geometry.type.startsWith('Multi') || geometry.type === 'GeometryCollection';
    return {
      message: `is a ${geometry.type}; a feature of this file is a ${wanted.join(' or a ')}`,
      fix: many
        ? SPLIT
        : `Draw it as a ${wanted.join(' or a ')}${kind === 'arcs' ? ': the lands are closed from lines (npx mapshaper old.geojson -lines -o new.geojson)' : ''}.`,
    };
  }
  const positions = positionsOf(geometry);
  if (!positions.length) return { message: 'has no positions', fix: 'Draw the feature, or delete it.' };
  const deep = positions.filter((p) => p.length !== 2);
  if (deep.length)
    return {
      message: `${deep.length} position${deep.length > 1 ? 's have' : ' has'} more than longitude and latitude, first [${deep[0]}]`,
      fix: 'Take the heights out (npx mapshaper old.geojson -o new.geojson, or ogr2ogr -dim XY; QGIS: Drop M/Z values), and write decimals with a point: [43.5, 40.6].',
    };
  const flat = linesOf(geometry).find(({ line, ring }) => new Set(line.map(key)).size < (ring ? 3 : 2));
  if (flat)
    return {
      message: `has a ${flat.ring ? 'ring without land inside' : 'line without length'} at [${flat.line[0]}]`,
      fix: 'Draw it anew, or delete it.',
    };
  return undefined;
}

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data).flatMap(({ file, kind, name, feature }) => {
      // Whether coordinates are nested as the type says is the matter of geojson-format.
      const malformed = formatFaults('isFeature', feature).length;
      const found = malformed ? undefined : fault(kind, feature.geometry);
      if (!found) return [];
      const tidy = kind === 'arcs' ? ` What QGIS or ogr2ogr made of it, npm run geodata:tidy ${file} puts right.` : '';
      return [{ file, feature: name, rule: id, message: found.message, fix: `${found.fix}${tidy}` }];
    }),
  );
}
