/** One style from an atlas and a theme. Values of the day come later, as feature-state. */

import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '../../atlas/atlas.ts';
import { areaOutlines } from '../../portrayal/areaOutlines.ts';
import { doubtBands } from '../../portrayal/doubtBands.ts';
import { borderHasBand, legHasBand } from '../../portrayal/symbols.ts';
import { territoryBounds } from '../../view/bounds.ts';
import type { Theme } from '../../view/view.ts';
import { fontFaces } from './fonts.ts';
import { graticule, graticuleLayers } from './graticule.ts';
import { edgeLayers, groundLayers, waterLayers } from './layers/base.ts';
import { borderLayers } from './layers/borders.ts';
import { labelLayers } from './layers/labels.ts';
import { selectionLayers, territoryLayers } from './layers/territories.ts';
import { areaHatchLayers, areaOutlineLayers, legLayers } from './layers/treaties.ts';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Sources whose data change with the day or the language: small ones, labels and points. */
export const LABEL_SOURCES = [
  'places',
  'holder-names',
  'territory-names',
  'water-names',
  'treaty-names',
  'treaty-points',
  'side-names',
  'point-positions',
] as const;
export type LabelSource = (typeof LABEL_SOURCES)[number];

/** The box of everything mapped, as one polygon. */
function regionOf(atlas: Atlas): FeatureCollection {
  const [west, south, east, north] = territoryBounds(atlas) ?? [0, 0, 0, 0];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
}

const geojson = (data: FeatureCollection): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  // Neighbouring faces are simplified alike only where the tolerance is small.
  tolerance: 0.2,
  maxzoom: 12,
});

export function createStyle(atlas: Atlas, theme: Theme): StyleSpecification {
  const { territories, arcs, legs, areas, water, land } = atlas.geometry;
  return {
    version: 8,
    'font-faces': fontFaces(),
    sources: {
      land: geojson(land),
      region: geojson(regionOf(atlas)),
      graticule: geojson(graticule()),
      water: geojson(water),
      territories: geojson(territories),
      arcs: geojson(arcs),
      doubt: geojson(doubtBands(arcs.features.filter((arc) => borderHasBand(arc.properties.grade)))),
      'leg-doubt': geojson(doubtBands(legs.features.filter((leg) => legHasBand(leg.properties.accuracy_m)))),
      areas: geojson(areas),
      'area-outlines': geojson(areaOutlines(atlas)),
      legs: geojson(legs),
      ...Object.fromEntries(LABEL_SOURCES.map((id) => [id, { type: 'geojson', data: NOTHING }])),
    },
    layers: [
      ...groundLayers(theme),
      ...territoryLayers(theme),
      ...areaHatchLayers(),
      ...graticuleLayers(theme),
      ...edgeLayers(theme),
      ...waterLayers(theme),
      ...borderLayers(theme),
      ...areaOutlineLayers(theme),
      ...legLayers(theme),
      ...selectionLayers(theme),
      ...labelLayers(theme),
    ],
  };
}
