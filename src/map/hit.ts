/**
 * What lies under a pointer, found in the data and not in what a renderer has drawn: one answer for all of them.
 * The topmost thing in the order in which they are drawn; of two of a kind the nearer one.
 */
import type { Geometry, Position as GeoPosition } from 'geojson';
import type { ArcFeature } from '../atlas/atlas.ts';
import { territoryAt } from '../atlas/locate.ts';
import { borderKind } from '../atlas/query.ts';
import type { Position } from '../atlas/types.ts';
import { type Bounds, boxOf } from '../geo/bounds.ts';
import { worldSize } from '../geo/mercator.ts';
import { areaOutlines } from '../portrayal/areaOutlines.ts';
import { pointLabels } from '../portrayal/labelData.ts';
import type { Scene } from '../portrayal/scene.ts';
import { CIRCLES } from '../portrayal/symbols.ts';
import type { Selection } from '../view/view.ts';

/** How far beside a thing it is still hit, CSS pixels. */
interface Reach {
  point: number;
  line: number;
}
const MOUSE: Reach = { point: 9, line: 6 };
/** A finger covers what it means, and is less sure. */
const FINGER: Reach = { point: 18, line: 12 };

/** The reach of what caused an event. */
export const reachOf = (event: Event): Reach =>
  (event as Partial<PointerEvent>).pointerType === 'touch' ? FINGER : MOUSE;

function linesOf(geometry: Geometry): readonly (readonly GeoPosition[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    default:
      return [];
  }
}

/** @param zoom of the window, which may be on its way past the view's */
export function hitAt(scene: Scene, [lon, lat]: Readonly<Position>, zoom: number, reach = MOUSE): Selection | null {
  const { atlas } = scene;
  // So near to the pointer a degree has one length eastward and one northward.
  const east = worldSize(zoom) / 360;
  const north = east / Math.cos((lat * Math.PI) / 180);
  const pixels = ([x = 0, y = 0]: GeoPosition): [number, number] => [(x - lon) * east, (y - lat) * north];

  /** Whether a box has a part in reach of the pointer. */
  const within = (box: Bounds | undefined) => {
    const [across, up] = [reach.line / east, reach.line / north];
    return box && box[0] <= lon + across && box[2] >= lon - across && box[1] <= lat + up && box[3] >= lat - up;
  };
  /** Pixels from the pointer to a line, or Infinity where it is out of reach. */
  function distanceTo(geometry: Geometry): number {
    let nearest = Number.POSITIVE_INFINITY;
    if (!within(boxOf(geometry))) return nearest;
    for (const line of linesOf(geometry)) {
      let [ax, ay] = pixels(line[0] ?? []);
      for (const position of line) {
        // Every vertex of the lines near by, at each move of the pointer: no pair is made of one.
        const bx = ((position[0] ?? 0) - lon) * east;
        const by = ((position[1] ?? 0) - lat) * north;
        const reachable =
          (ax <= reach.line || bx <= reach.line) &&
          (ax >= -reach.line || bx >= -reach.line) &&
          (ay <= reach.line || by <= reach.line) &&
          (ay >= -reach.line || by >= -reach.line);
        if (reachable) {
          const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
          const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length2));
          nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)));
        }
        ax = bx;
        ay = by;
      }
    }
    return nearest <= reach.line ? nearest : Number.POSITIVE_INFINITY;
  }
  /** The nearest within reach that counts; `distance` is Infinity where something is out of it. */
  function nearest<T>(
    things: Iterable<T>,
    distance: (thing: T) => number,
    counts: (thing: T) => boolean = () => true,
  ): T | undefined {
    let found: T | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const thing of things) {
      const far = distance(thing);
      // Few things are in reach: whether one counts is asked last.
      if (far < least && counts(thing)) [found, least] = [thing, far];
    }
    return found;
  }
  const nearestLine = <F extends { geometry: Geometry }>(features: readonly F[], counts?: (feature: F) => boolean) =>
    nearest(features, ({ geometry }) => distanceTo(geometry), counts);

  const point = nearest(pointLabels(scene), ({ at, selected }) => {
    if (zoom < CIRCLES.point.minzoom && !selected) return Number.POSITIVE_INFINITY;
    const distance = Math.hypot(...pixels(at));
    return distance <= reach.point ? distance : Number.POSITIVE_INFINITY;
  });
  if (point) return { kind: 'point', id: point.id };
  const leg = nearestLine([...scene.lines.values()].flatMap(({ legs }) => legs.map(({ feature }) => feature)));
  if (leg) return { kind: 'boundary', id: leg.properties.boundary, leg: leg.properties.leg };
  const outline = nearestLine(areaOutlines(atlas).features, ({ properties }) => scene.areas.has(properties.id));
  if (outline) return { kind: 'area', id: outline.properties.id };
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const arc = nearestLine(arcs, (candidate) => borderKind(atlas, candidate, scene.view.date) !== 'none');
  if (arc) return { kind: 'arc', id: arc.properties.id };
  const territory = territoryAt(atlas, [lon, lat]);
  return territory === null ? null : { kind: 'territory', id: territory };
}
