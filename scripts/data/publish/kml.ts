/** The layers as KML, a folder for each, with the days each feature stands for. */
import { LAYER_IDS, type LayerId } from '../../../src/atlas/layers.ts';
import { meaningOf, type Row } from '../../../src/export/codebook.ts';
import { toKml } from '../../../src/export/kml.ts';
import { areaInk, LAYER_INKS } from '../../../src/portrayal/palette.ts';
import { layerFeatures } from '../compile/layers.ts';
import { publishedHeader } from '../compile/published-header.ts';
import type { Publisher } from './publisher.ts';

/** KML's facts are text: what is an object stands beside it flat. */
const flat = (properties: object): Row =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => meaningOf(name)?.type !== 'object'));

export const publishKml: Publisher = ({ boundaries, points, areas, polities }, { legs, areaShapes, facts }) => {
  const layers = LAYER_IDS.map((layer) => ({
    layer,
    features: layerFeatures(layer, { boundaries, points, areas, legs, areaShapes, facts }),
  }));
  const family = (id: unknown) => polities.find((polity) => polity.id === id)?.family;
  const style = (layer: LayerId) => (row: Row) => {
    const claimant = row.claimant ? family(row.claimant) : undefined;
    const line = claimant ? areaInk({ layer, claimant }, 'light') : (LAYER_INKS.light[layer] ?? '#000000');
    return { id: claimant ? `${layer}-${claimant}` : layer, fill: line, fillOpacity: 0.2, line, width: 2 };
  };
  const folders = layers.map(({ layer, features }) => ({
    name: layer,
    rows: features.map(({ geometry, properties }) => ({ geometry, properties: flat(properties) })),
    style: style(layer),
  }));
  const sources = layers.flatMap(({ features }) => features.flatMap(({ properties }) => properties.sources));
  return { 'layers.kml': toKml(folders, publishedHeader('layers', sources)) };
};
