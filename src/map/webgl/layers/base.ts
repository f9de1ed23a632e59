/** The base map: sea, land beyond the atlas, lakes, coast. No border of today is drawn. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_COLOURS } from '../../../portrayal/palette.ts';
import { LINES } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { lineLayer } from './symbols.ts';

export function groundLayers(theme: Theme): LayerSpecification[] {
  const { sea, paper } = MAP_COLOURS[theme];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': paper } },
    // Inside the mapped region every bit of land is a territory; the coarser coast of the land beyond is covered.
    { id: 'region', type: 'fill', source: 'region', paint: { 'fill-color': sea } },
  ];
}

export function waterLayers(theme: Theme): LayerSpecification[] {
  const filter: FilterSpecification = ['==', ['get', 'method'], 'coast'];
  const coast = { source: 'arcs', theme, filter };
  return [
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': MAP_COLOURS[theme].water } },
    lineLayer(LINES.shore, { id: 'shore', source: 'water', theme }),
    lineLayer(LINES.coastGlow, { ...coast, id: 'coast-glow' }),
    lineLayer(LINES.coast, { ...coast, id: 'coast' }),
  ];
}

export function edgeLayers(theme: Theme): LayerSpecification[] {
  return [
    lineLayer(LINES.edge, {
      id: 'edge-fade',
      source: 'arcs',
      theme,
      filter: [
        'all',
        ['==', ['get', 'method'], 'frame'],
        ['any', ['to-boolean', ['get', 'left']], ['to-boolean', ['get', 'right']]],
      ],
    }),
  ];
}
