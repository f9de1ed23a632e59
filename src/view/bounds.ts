/** Where things of the atlas lie, as boxes, and the camera that shows a box. */
import type { Atlas } from '../atlas/atlas.ts';
import { HEART, type LayerId } from '../atlas/layers.ts';
import { type Bounds, boundsOf } from '../geo/bounds.ts';
import type { Camera } from './view.ts';

/** The heart of the map, where a first visit begins: the three sanjaks and Nakhchivan, whatever else is claimed. */
export function heartBounds(atlas: Atlas): Bounds {
  const { legs, areas } = atlas.geometry;
  const own = [...legs.features, ...areas.features].filter((f) => HEART.includes(f.properties.layer));
  return boundsOf(own.map((f) => f.geometry)) ?? [41, 38.5, 47, 42.5];
}

export function layerBounds(atlas: Atlas, layer: LayerId): Bounds | undefined {
  const { legs, areas } = atlas.geometry;
  return boundsOf(
    [...legs.features, ...areas.features].filter((f) => f.properties?.layer === layer).map((f) => f.geometry),
  );
}

/** Height of a latitude on the Mercator plane, whose width is 360. */
const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const latitude = (y: number) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

/** The camera that shows a box in a window of `width` by `height` CSS pixels, less `margin` on each side. */
export function cameraFor([west, south, east, north]: Bounds, width: number, height: number, margin = 24): Camera {
  const [low, high] = [mercator(south), mercator(north)];
  const scale = Math.min(
    Math.max(1, width - 2 * margin) / (east - west || 1e-6),
    Math.max(1, height - 2 * margin) / (high - low || 1e-6),
  );
  // 512 pixels hold the whole width of the world at zoom 0.
  const zoom = Math.min(10.5, Math.log2((scale * 360) / 512));
  return { lon: (west + east) / 2, lat: latitude((low + high) / 2), zoom };
}

/** The camera that has in its centre what a camera shows `x` and `y` CSS pixels right of and below its own. */
export function movedCamera({ lon, lat, zoom }: Camera, x: number, y: number): Camera {
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  return { lon: lon + x * degreesPerPixel, lat: latitude(mercator(lat) - y * degreesPerPixel), zoom };
}
