/** Territories: the holder's tint and, in layers of their own, the hatches of how it is held. */
import type { LayerSpecification } from 'maplibre-gl';
import { MAP_COLOURS } from '../../../portrayal/palette.ts';
import { HATCHES, statusHatchName } from '../../../portrayal/patterns.ts';
import { FILLS, LINES } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { lineLayer, state, times } from './symbols.ts';

export function territoryLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'territories',
      type: 'fill',
      source: 'territories',
      paint: { 'fill-color': ['to-color', state('fill', MAP_COLOURS[theme].paper)] },
    },
    ...HATCHES.map(
      (hatch): LayerSpecification => ({
        id: `hatch-${hatch}`,
        type: 'fill',
        source: 'territories',
        paint: { 'fill-pattern': statusHatchName(hatch), 'fill-opacity': state(hatch, 0) },
      }),
    ),
  ];
}

export function selectionLayers(theme: Theme): LayerSpecification[] {
  const territories = { source: 'territories', theme };
  const differs = state('differs', 0);
  return [
    lineLayer(LINES.differingCasing, { ...territories, id: 'differing-halo', shown: differs }),
    lineLayer(LINES.differing, { ...territories, id: 'differing-territory', shown: differs }),
    {
      id: 'lit-territory',
      type: 'fill',
      source: 'territories',
      paint: { 'fill-color': MAP_COLOURS[theme].selection, 'fill-opacity': times(FILLS.highlight, state('lit', 0)) },
    },
    lineLayer(LINES.selected, { ...territories, id: 'selected-territory', shown: state('selected', 0) }),
  ];
}
