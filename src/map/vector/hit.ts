/** What lies under a click on the drawn map, found in the data: the same order and reach as on the painted one. */
import type { Geometry, Position as GeoPosition } from 'geojson';
import type { Atlas } from '../../atlas/atlas.ts';
import { territoryAt } from '../../atlas/locate.ts';
import { borderKind } from '../../atlas/query.ts';
import type { Position } from '../../atlas/types.ts';
import { POINT_ZOOM } from '../../picture/labels.ts';
import { treatyPoints } from '../../portrayal/labelData.ts';
import { shownItems } from '../../view/layers.ts';
import type { Selection, View } from '../../view/view.ts';
import { WORLD_PX } from '../world.ts';

/** Reach of a click, CSS pixels: for points and for lines. */
const POINT_REACH = 9;
const LINE_REACH = 6;

function linesOf(geometry: Geometry): readonly (readonly GeoPosition[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** @param zoom of the window, which may be on its way past the view's */
export function hitAt(atlas: Atlas, view: View, [lon, lat]: Position, zoom: number): Selection | null {
  // So near to the click a degree has one length eastward and one northward.
  const east = (WORLD_PX * 2 ** zoom) / 360;
  const north = east / Math.cos((lat * Math.PI) / 180);
  const pixels = ([x = 0, y = 0]: GeoPosition): [number, number] => [(x - lon) * east, (y - lat) * north];

  /** Pixels from the click to a line, or Infinity where it is farther than a click reaches. */
  function distanceTo(geometry: Geometry): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (const line of linesOf(geometry)) {
      let [ax, ay] = pixels(line[0] ?? []);
      for (const position of line) {
        const [bx, by] = pixels(position);
        const reachable =
          Math.min(ax, bx) <= LINE_REACH &&
          Math.max(ax, bx) >= -LINE_REACH &&
          Math.min(ay, by) <= LINE_REACH &&
          Math.max(ay, by) >= -LINE_REACH;
        if (reachable) {
          const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
          const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length2));
          nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)));
        }
        [ax, ay] = [bx, by];
      }
    }
    return nearest <= LINE_REACH ? nearest : Number.POSITIVE_INFINITY;
  }
  function nearest<F extends { geometry: Geometry }>(features: readonly F[]): F | undefined {
    let found: { feature: F; distance: number } | undefined;
    for (const feature of features) {
      const distance = distanceTo(feature.geometry);
      if (distance < (found?.distance ?? Number.POSITIVE_INFINITY)) found = { feature, distance };
    }
    return found?.feature;
  }

  for (const { geometry, properties } of treatyPoints(atlas, view).features)
    if (geometry.type === 'Point' && (zoom >= POINT_ZOOM || properties?.selected))
      if (Math.hypot(...pixels(geometry.coordinates)) <= POINT_REACH)
        return { kind: 'point', id: String(properties?.id) };
  const { boundaries, areas } = shownItems(atlas, view);
  const { legs, areas: zones, arcs } = atlas.geometry;
  const leg = nearest(legs.features.filter(({ properties }) => boundaries.has(properties.boundary)));
  if (leg) return { kind: 'boundary', id: leg.properties.boundary, leg: leg.properties.leg };
  const area = nearest(zones.features.filter(({ properties }) => areas.has(properties.id)));
  if (area) return { kind: 'area', id: area.properties.id };
  const arc = nearest(arcs.features.filter((candidate) => borderKind(atlas, candidate, view.date) !== 'none'));
  if (arc) return { kind: 'arc', id: arc.properties.id };
  const territory = territoryAt(atlas, [lon, lat]);
  return territory === null ? null : { kind: 'territory', id: territory };
}
