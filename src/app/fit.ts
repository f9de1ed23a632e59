/** Bringing things into the window, clear of the page's own panels. */
import type { Atlas } from '../atlas/atlas.ts';
import { type Bounds, boundsOf } from '../atlas/measure.ts';
import type { LayerId, Position } from '../atlas/types.ts';
import type { Padding } from '../map/createMap.ts';
import type { Selection } from '../view/view.ts';

/** Below this width, CSS pixels, the panels become sheets. The style sheets use the same one. */
const PHONE_PX = 760;

export function paddingNow(): Padding {
  if (window.innerWidth < PHONE_PX) return { top: 24, right: 18, bottom: 40, left: 18 };
  const widthOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.offsetWidth ?? 0;
  return { top: 30, right: widthOf('.right-margin') + 40, bottom: 44, left: widthOf('.left-margin') + 50 };
}

/** The heart of the map, where a first visit begins: the land the treaty lines and areas cover. */
export function heartBounds(atlas: Atlas): Bounds {
  const { legs, areas } = atlas.geometry;
  return boundsOf([...legs.features, ...areas.features].map((f) => f.geometry)) ?? [41, 38.5, 47, 42.5];
}

export function layerBounds(atlas: Atlas, layer: LayerId): Bounds | undefined {
  const { legs, areas } = atlas.geometry;
  return boundsOf(
    [...legs.features, ...areas.features].filter((f) => f.properties?.layer === layer).map((f) => f.geometry),
  );
}

/** A box of about 20 km round a position. */
function around(position: Position | null | undefined): Bounds | undefined {
  return position ? [position[0] - 0.12, position[1] - 0.09, position[0] + 0.12, position[1] + 0.09] : undefined;
}

export function selectionBounds(atlas: Atlas, { kind, id, leg }: Selection): Bounds | undefined {
  const { territories, legs, areas, arcs } = atlas.geometry;
  switch (kind) {
    case 'territory':
      return boundsOf(territories.features.filter((f) => f.properties.id === id).map((f) => f.geometry));
    case 'area':
      return boundsOf(areas.features.filter((f) => f.properties?.id === id).map((f) => f.geometry));
    case 'arc':
      return boundsOf(arcs.features.filter((f) => f.properties.id === id).map((f) => f.geometry));
    case 'boundary':
      return boundsOf(
        legs.features
          .filter((f) => f.properties?.boundary === id && (leg === undefined || f.properties.leg === leg))
          .map((f) => f.geometry),
      );
    case 'point':
      return around(atlas.index.points.get(id)?.position);
    case 'place':
      return around(atlas.index.places.get(id)?.position);
    case 'polity':
    case 'instrument':
    case 'sign':
      return undefined;
    case 'event': {
      const event = atlas.index.events.get(id);
      const touched = new Set(event?.touches);
      return (
        around(event?.position) ??
        boundsOf(territories.features.filter((f) => touched.has(f.properties.id)).map((f) => f.geometry))
      );
    }
  }
}
