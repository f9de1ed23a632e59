/** The layers as KML, a folder for each, with the days each feature stands for. */
import { foldersToKML } from '@placemarkio/tokml';
import type { Feature } from 'geojson';
import { LAYER_IDS } from '../../src/atlas/types.ts';
import { addDays } from '../../src/time/days.ts';
import { layerFeatures } from '../lib/layers.ts';
import type { Publisher } from './publisher.ts';

type LayerFeature = ReturnType<typeof layerFeatures>[number];

/** Flat properties: KML's extended data are text. No `id` attribute: ours have strokes in them, which XML ids may not. */
function placemark({ geometry, properties: p }: LayerFeature): Feature {
  const { names, sources, id, from, to, from_edtf, to_edtf, grade, accuracy_m, method } = p;
  const flat = { id, name_tr: names.tr, from, to, from_edtf, to_edtf, grade, accuracy_m, method };
  return { type: 'Feature', geometry, properties: { name: names.en, ...flat, sources: sources.join('; ') } };
}

export const publishKml: Publisher = ({ boundaries, points }, { legs, areaShapes }) => {
  const layers = LAYER_IDS.map((layer) => ({
    layer,
    features: layerFeatures(layer, { boundaries, points, legs, areaShapes }),
  }));
  const folders = layers.map(({ layer, features }) => ({
    type: 'folder' as const,
    meta: { name: layer },
    children: features.map(placemark),
  }));
  const kml = foldersToKML({ type: 'root', children: folders });
  // tokml writes no TimeSpan. Each placemark has its extended data once, in our order, and the span goes before them.
  const spans = layers.flatMap(({ features }) => features.map(({ properties }) => properties));
  let next = 0;
  const timed = kml.replaceAll('<ExtendedData>', () => {
    const { from, to } = spans[next++] as (typeof spans)[number];
    return `<TimeSpan><begin>${from}</begin><end>${addDays(to, -1)}</end></TimeSpan><ExtendedData>`;
  });
  return { 'layers.kml': `<?xml version="1.0" encoding="UTF-8"?>\n${timed}\n` };
};
