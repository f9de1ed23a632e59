/** One GeoJSON for each treaty line: its legs and its points, as in its layer. */
import { layerFeatures } from '../compile/layers.ts';
import { geojson } from '../compile/publish.ts';
import { publishedHeader } from '../compile/published-header.ts';
import type { Files, Publisher } from './publisher.ts';

export const publishLines: Publisher = ({ boundaries, points, areas }, { legs, facts }) => {
  const files: Files = {};
  for (const boundary of boundaries) {
    const parts = { boundaries: [boundary], points, areas, legs, areaShapes: [], facts };
    const features = layerFeatures(boundary.layer, parts);
    const sources = features.flatMap(({ properties }) => properties.sources);
    // A line of which nothing can be drawn has no file; lines.csv says what is missing.
    if (features.length > 0)
      files[`lines/${boundary.id}.geojson`] = geojson(features, publishedHeader(boundary.names.en, sources));
  }
  return files;
};
