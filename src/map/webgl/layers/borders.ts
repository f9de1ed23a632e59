/** Borders of the day, told apart by rank (holders, units) and by how well they are known. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { DRAWN_GRADES } from '../../../atlas/enumerations.ts';
import { FRAME } from '../../../atlas/types.ts';
import { metresPerPixel } from '../../../geo/mercator.ts';
import { BANDS, BORDERS, LINES } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { lineLayer, state } from './symbols.ts';

/** Metres per CSS pixel at zoom 0, in the middle of the atlas. */
const METRES_PER_PIXEL_Z0 = metresPerPixel((FRAME[1] + FRAME[3]) / 2, 0);

/** Line width in pixels that covers `accuracy_m` on either side, at every zoom. */
export function bandWidth(): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'accuracy_m'],
    (2 * 2 ** zoom) / METRES_PER_PIXEL_Z0,
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 4, at(4), 16, at(16)];
}

/** Whether the arc is a line of this kind on the day: 1 or 0. */
const when = (kind: 'holders' | 'units'): ExpressionSpecification => [
  'case',
  ['==', state('kind', 'none'), kind],
  1,
  0,
];

export function borderLayers(theme: Theme): LayerSpecification[] {
  const arcs = { source: 'arcs', theme, shown: when('holders') } as const;
  return [
    lineLayer(BANDS.border, { ...arcs, id: 'doubt-band', source: 'doubt', width: bandWidth() }),
    ...(['left', 'right'] as const).map((side) =>
      lineLayer(LINES.ribbon, {
        ...arcs,
        id: `ribbon-${side}`,
        filter: ['!=', ['get', 'method'], 'frame'],
        colour: ['to-color', state(side, '#888888')],
        side,
      }),
    ),
    lineLayer(LINES.units, { ...arcs, id: 'border-units', shown: when('units') }),
    ...DRAWN_GRADES.map((grade) =>
      lineLayer(BORDERS[grade], {
        ...arcs,
        id: `border-${grade.toLowerCase()}`,
        filter: ['==', ['get', 'grade'], grade],
      }),
    ),
  ];
}
