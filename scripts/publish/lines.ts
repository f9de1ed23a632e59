/** One GeoJSON for each treaty line: its legs and its points, as in its layer. */
import { layerFeatures } from '../lib/layers.ts';
import { geojson } from '../lib/publish.ts';
import type { Files, Publisher } from './publisher.ts';

export const publishLines: Publisher = ({ boundaries, points }, { legs }) => {
  const files: Files = {};
  for (const boundary of boundaries) {
    const features = layerFeatures(boundary.layer, { boundaries: [boundary], points, legs, areaShapes: [] });
    // A line of which nothing can be drawn has no file; lines.csv says what is missing.
    if (features.length) files[`lines/${boundary.id}.geojson`] = geojson(features);
  }
  return files;
};
