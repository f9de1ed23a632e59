/** What of the atlas lies in a window, for the legend. Changes with the camera, not with the day. */
import type { Geometry, Position } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { covers } from '../atlas/locate.ts';
import { type Bounds, boxOf, overlap } from '../geo/bounds.ts';
import type { OnScreen } from './legend.ts';

/** Whether a straight line has a part in a box: cut at its four sides, one after the other. */
function crosses([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, box: Bounds): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [ax, bx - ax, box[0], box[2]],
    [ay, by - ay, box[1], box[3]],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [first, second] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from <= to;
}

const passes = (line: readonly Position[], box: Bounds): boolean =>
  line.some((b, i) => i > 0 && crosses(line[i - 1] as Position, b, box));

function meets(geometry: Geometry, window: Bounds): boolean {
  switch (geometry.type) {
    case 'LineString':
      return passes(geometry.coordinates, window);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => passes(line, window));
    case 'Polygon':
    case 'MultiPolygon': {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      return rings.some((ring) => passes(ring, window)) || covers(geometry, [window[0], window[1]]);
    }
    default:
      return false;
  }
}

/** @param window degrees: on this map its sides are meridians and parallels */
export function inWindow(atlas: Atlas, window: Bounds): OnScreen {
  const [west, south, east, north] = window;
  const lies = (geometry: Geometry): boolean => {
    const box = boxOf(geometry);
    if (!box || !overlap(box, window)) return false;
    if (box[0] >= west && box[2] <= east && box[1] >= south && box[3] <= north) return true;
    return meets(geometry, window);
  };
  const inside = <F extends { geometry: Geometry }>(features: F[]) => features.filter(({ geometry }) => lies(geometry));
  const { territories, arcs, legs, areas } = atlas.geometry;
  return {
    territories: new Set(inside(territories.features).map(({ properties }) => properties.id)),
    arcs: new Set(inside(arcs.features).map(({ id }) => id)),
    boundaries: new Set(inside(legs.features).map(({ properties }) => properties.boundary)),
    areas: new Set(inside(areas.features).map(({ properties }) => properties.id)),
  };
}
