/**
 * What lies under a click. The renderer says which features are there, also
 * those painted with opacity 0; the model says which of them are visible.
 */
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import type { ArcFeature, Atlas } from '../../atlas/atlas.ts';
import { borderKind } from '../../atlas/query.ts';
import { boundaryShownAs, shownAs } from '../../view/layers.ts';
import type { Selection, View } from '../../view/view.ts';

/** Reach of a click, CSS pixels, for points and outlines. */
const REACH = 4;

const AREA_OUTLINES = ['area-liva', 'area-ceded', 'area-zone', 'area-claim-outline'];

function visible(atlas: Atlas, view: View, feature: MapGeoJSONFeature): Selection | undefined {
  const { properties } = feature;
  switch (feature.source) {
    case 'treaty-points':
      return { kind: 'point', id: String(properties.id) };
    case 'legs': {
      const boundary = atlas.index.boundaries.get(String(properties.boundary));
      if (!boundary || !boundaryShownAs(boundary, view)) return undefined;
      return { kind: 'boundary', id: boundary.id, leg: Number(properties.leg) };
    }
    case 'areas': {
      const area = atlas.index.areas.get(String(properties.id));
      return area && shownAs(area, view) ? { kind: 'area', id: area.id } : undefined;
    }
    case 'arcs': {
      const arcs: ArcFeature[] = atlas.geometry.arcs.features;
      const arc = arcs.find((candidate) => candidate.id === feature.id);
      if (!arc || borderKind(atlas, arc, view.date) === 'none') return undefined;
      return { kind: 'arc', id: arc.properties.id };
    }
    case 'territories':
      return { kind: 'territory', id: String(properties.id) };
    default:
      return undefined;
  }
}

/** The topmost visible thing at a position of the map's container, CSS pixels. */
export function hitTest(map: MapLibreMap, atlas: Atlas, view: View, x: number, y: number): Selection | null {
  const box: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const tries: [layers: string[], where: [number, number] | typeof box][] = [
    [['treaty-points'], box],
    [['legs-hit'], [x, y]],
    [AREA_OUTLINES, box],
    [['arcs-hit'], [x, y]],
    [['territories'], [x, y]],
  ];
  for (const [layers, where] of tries)
    for (const feature of map.queryRenderedFeatures(where, { layers })) {
      const selection = visible(atlas, view, feature);
      if (selection) return selection;
    }
  return null;
}
