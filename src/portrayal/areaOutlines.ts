/** The limits of areas: where they meet other land or the sea, and not where the map ends. */
import type { Feature, MultiLineString } from 'geojson';
import type { ArcFeature, AreaFeature, Atlas, Collection } from '../atlas/atlas.ts';

export type AreaOutline = Feature<MultiLineString, AreaFeature['properties']> & { id: number };

/** The arcs with an area on one side only. */
function limitsOf(atlas: Atlas, area: string): ArcFeature[] {
  const inside = new Set<string | null>(atlas.index.areas.get(area)?.territories);
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  return arcs.filter(({ properties: { left, right } }) => inside.has(left) !== inside.has(right));
}

const atMapEnd = ({ properties }: ArcFeature) => properties.method === 'frame';

/** Whether an area ends with the map somewhere, so that its outline is less than its edge. */
export const endsWithMap = (atlas: Atlas, area: string): boolean => limitsOf(atlas, area).some(atMapEnd);

/** How far the outline of an area may be off at its least sure place, metres; undefined where it is not drawn. */
export function outlineAccuracy(atlas: Atlas, area: string): number | undefined {
  const metres = limitsOf(atlas, area).map(({ properties }) => properties.accuracy_m);
  return metres.length > 0 ? Math.max(...metres) : undefined;
}

const known = new WeakMap<Atlas, Collection<AreaOutline>>();

/** One outline for each drawn area, under the area's own feature id. */
export function areaOutlines(atlas: Atlas): Collection<AreaOutline> {
  let outlines = known.get(atlas);
  if (!outlines) {
    const features: AreaFeature[] = atlas.geometry.areas.features;
    outlines = {
      type: 'FeatureCollection',
      features: features.map(({ id, properties }) => {
        const coordinates = limitsOf(atlas, properties.id)
          .filter((arc) => !atMapEnd(arc))
          .map(({ geometry }) => geometry.coordinates);
        return { type: 'Feature', id, properties, geometry: { type: 'MultiLineString', coordinates } };
      }),
    };
    known.set(atlas, outlines);
  }
  return outlines;
}
