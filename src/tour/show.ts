/** From a stop to a view of the page and back, and what of a tour the atlas does not have. */
import type { Atlas } from '../atlas/atlas.ts';
import type { LayerId } from '../atlas/layers.ts';
import { movedCamera, type Padding } from '../view/camera.ts';
import { checkView } from '../view/check.ts';
import type { Problem } from '../view/parts.ts';
import { type Camera, DEFAULT_LAYERS, DEFAULT_VIEW, LIMITS, placeOf, roundCamera, type View } from '../view/view.ts';
import type { Fault } from './parse.ts';
import { STOP_FIELDS, type StopField, type StopView, type Tour } from './tour.ts';

/** The map's window, and how much of each side panels cover; CSS pixels. */
export interface Room {
  width: number;
  height: number;
  padding: Padding;
}

const free = ({ width, height, padding }: Room) => ({
  width: Math.max(120, width - padding.left - padding.right),
  height: Math.max(120, height - padding.top - padding.bottom),
});

const offset = ({ padding }: Room) => ({
  right: (padding.right - padding.left) / 2,
  down: (padding.bottom - padding.top) / 2,
});

const inside = (value: number, [least, most]: readonly [number, number]) => Math.min(most, Math.max(least, value));

/** No camera that a file or an address may not hold: under wide panels the middle of what is free lies far off. */
const held = ({ lon, lat, zoom }: Camera): Camera =>
  roundCamera({ lon: inside(lon, LIMITS.lon), lat: inside(lat, LIMITS.lat), zoom: inside(zoom, LIMITS.zoom) });

/** The part of a view that a stop decides. */
export type StoppedView = Pick<View, StopField> & { camera: Camera };

/** What of a view a stop decides: all but the language and the colours, which stay the reader's. */
export function viewOfStop(stop: StopView, room: Room): StoppedView {
  const { frame, ...camera } = stop.camera;
  const { width, height } = free(room);
  const scale = frame ? Math.min(width / frame.width, height / frame.height) : 1;
  const zoom = inside(camera.zoom + Math.log2(scale), LIMITS.zoom);
  const { right, down } = frame ? offset(room) : { right: 0, down: 0 };
  const given = Object.fromEntries(STOP_FIELDS.map((field) => [field, stop[field] ?? DEFAULT_VIEW[field]]));
  return {
    ...(given as unknown as StoppedView),
    camera: held(movedCamera({ ...camera, zoom }, right, down)),
    layers: { ...DEFAULT_LAYERS, ...stop.layers },
  };
}

/** The view as a stop keeps it: what is at its default is left out. */
export function stopOfView(view: View, room: Room): StopView {
  const { right, down } = offset(room);
  const layers = Object.entries(view.layers).filter(([id, choice]) => choice !== DEFAULT_LAYERS[id as LayerId]);
  const { width, height } = free(room);
  const kept = STOP_FIELDS.filter((field) => field !== 'layers' && view[field] !== DEFAULT_VIEW[field]);
  return {
    ...(Object.fromEntries(kept.map((field) => [field, view[field]])) as Partial<StopView>),
    date: view.date,
    camera: {
      ...held(movedCamera(placeOf(view), -right, -down)),
      frame: { width: Math.round(width), height: Math.round(height) },
    },
    ...(layers.length > 0 && { layers: Object.fromEntries(layers) }),
  };
}

/** The part of a view a problem stands in, where the two are not called alike. */
const PART_OF: Partial<Record<Problem['code'], string>> = { 'trace-range': 'trace.km', 'trace-undrawn': 'trace' };

/** The ids in a tour that the atlas does not know, as faults; the stops can be shown without them. */
export function unknownThings(atlas: Atlas, tour: Tour): Fault[] {
  const room: Room = { width: 1000, height: 700, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  return tour.stops.flatMap((stop, i) => {
    const view: View = { ...DEFAULT_VIEW, ...viewOfStop(stop.view, room) };
    const { problems } = checkView(atlas, { view });
    const inView = problems.map(({ code, value }) => ({
      path: `stops[${i}].view.${PART_OF[code] ?? code}`,
      found: value,
    }));
    const inSources = (stop.sources ?? []).flatMap((id, n) =>
      atlas.index.sources.has(id) ? [] : [{ path: `stops[${i}].sources[${n}]`, found: id }],
    );
    return [...inView, ...inSources].map((fault) => ({ ...fault, code: 'unknown-thing' as const, wanted: '' }));
  });
}
