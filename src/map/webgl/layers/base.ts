/** The sheet itself: sea, land beyond the atlas, lakes, coast. No border of today is drawn. */
import type { LayerSpecification } from 'maplibre-gl';
import type { SheetColours } from '../../../portrayal/palette.ts';

export function groundLayers(sheet: SheetColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sheet.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': sheet.paper } },
    // Inside the mapped region every bit of land is a territory; the coarser coast of the land beyond is covered.
    { id: 'region', type: 'fill', source: 'region', paint: { 'fill-color': sheet.sea } },
  ];
}

export function waterLayers(sheet: SheetColours): LayerSpecification[] {
  return [
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': sheet.water } },
    { id: 'shore', type: 'line', source: 'water', paint: { 'line-color': sheet.shore, 'line-width': 0.8 } },
    {
      id: 'coast-glow',
      type: 'line',
      source: 'arcs',
      filter: ['==', ['get', 'method'], 'coast'],
      paint: { 'line-color': sheet.water, 'line-width': 7, 'line-blur': 4, 'line-opacity': 0.8 },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'arcs',
      filter: ['==', ['get', 'method'], 'coast'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': sheet.shore, 'line-width': 1.1 },
    },
  ];
}

/** Lets the colours fade into the paper at the edge of the mapped region: the land goes on, the atlas does not. */
export function edgeLayers(sheet: SheetColours): LayerSpecification[] {
  return [
    {
      id: 'edge-fade',
      type: 'line',
      source: 'arcs',
      filter: [
        'all',
        ['==', ['get', 'method'], 'frame'],
        ['any', ['to-boolean', ['get', 'left']], ['to-boolean', ['get', 'right']]],
      ],
      paint: { 'line-color': sheet.paper, 'line-width': 44, 'line-blur': 40 },
    },
  ];
}
